/** The lock file must serve every computer, not only the one that wrote it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const {
  dependencies = {},
  devDependencies = {},
  optionalDependencies = {},
} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>;

it('holds the packages of all platforms: npm leaves out what its registry lacks, and npm ci then refuses the file', () => {
  const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies: optional = {} }]) =>
    Object.keys(optional).map((name) => ({ from, name })),
  );
  const missing = wanted.filter(({ from, name }) => !(`node_modules/${name}` in packages) && !(`${from}/node_modules/${name}` in packages));
  expect(wanted.length).toBeGreaterThan(20);
  expect(missing.map(({ from, name }) => `${from} wants ${name}`)).toEqual([]);
});

it('names no address to download from', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('pins every package of package.json to the version that stands there', () => {
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
