/** Reads the source and holds the arrows of the design: who may import whom, who may name the browser, and how long a file may be. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, namesIn, sourceFiles, type Import } from './support/source.ts';

const files = sourceFiles('src', /\.(?:ts|js|svelte|astro)$/);

/** Zones of src/, the more special first, and what each may import. A target is a zone, or `package:` with the beginning of a package's name. */
const ZONES: readonly { zone: string; files: RegExp; may: readonly string[]; types?: readonly string[] }[] = [
  {
    zone: 'registry',
    files: /^src\/widgets\/registry\.ts$/,
    may: ['model', 'data', 'drawing', 'widget', 'lib', 'package:svelte'],
    types: ['contract', 'evidence'],
  },
  { zone: 'contract', files: /^src\/widgets\/contract\.ts$/, may: [], types: ['lib'] },
  { zone: 'data', files: /^src\/widgets\/[^/]+\/data\.ts$/, may: ['own', 'lib', 'schemas'], types: ['evidence', 'contract'] },
  { zone: 'model', files: /^src\/widgets\/[^/]+\/[^/]+\.ts$/, may: ['own', 'lib', 'contract'] },
  { zone: 'drawing', files: /^src\/widgets\/[^/]+\/Drawing\.svelte$/, may: [], types: ['own'] },
  {
    zone: 'widget',
    files: /^src\/widgets\/[^/]+\/[^/]+\.svelte$/,
    may: ['own', 'ui', 'lib', 'client', 'package:svelte'],
    types: ['contract'],
  },
  { zone: 'pages', files: /^src\/pages\//, may: ['layouts', 'components', 'evidence', 'registry', 'lib', 'schemas', 'package:astro'] },
  { zone: 'layouts', files: /^src\/layouts\//, may: ['layouts', 'components', 'evidence', 'lib', 'client', 'styles'], types: ['schemas'] },
  {
    zone: 'components',
    files: /^src\/components\//,
    may: ['components', 'evidence', 'registry', 'lib', 'styles', 'client', 'package:astro', 'package:node:'],
    types: ['schemas', 'contract'],
  },
  { zone: 'integrations', files: /^src\/integrations\//, may: ['evidence', 'lib', 'package:node:'], types: ['package:astro'] },
  {
    zone: 'evidence',
    files: /^src\/evidence\//,
    may: ['evidence', 'schemas', 'lib', 'data', 'registry', 'package:astro', 'package:node:', 'package:yaml'],
  },
  { zone: 'schemas', files: /^src\/(?:schemas\/|content\.config\.ts)/, may: ['schemas', 'lib', 'package:astro'] },
  { zone: 'lib', files: /^src\/lib\//, may: ['lib'], types: ['schemas', 'contract'] },
  { zone: 'ui', files: /^src\/ui\//, may: ['ui', 'lib', 'package:svelte'] },
  { zone: 'client', files: /^src\/client\//, may: ['client', 'lib', 'package:svelte'], types: ['contract'] },
  { zone: 'styles', files: /^src\/styles\//, may: ['styles'] },
  { zone: 'ambient', files: /^src\/env\.d\.ts$/, may: [] },
];

/** Maths of one widget that others share, so that their pictures stand on the same axis of time; and who does. */
const SHARED: readonly { files: RegExp; by: RegExp }[] = [
  { files: /^src\/widgets\/timeline\/axis\.ts$/, by: /^src\/widgets\/growth\/[^/]+\.ts$/ },
  { files: /^src\/widgets\/growth\/(?!data\.ts)[^/]+\.(?:ts|svelte)$/, by: /^src\/widgets\/timeline\/[^/]+\.(?:ts|svelte)$/ },
];

function zoneOf(path: string): (typeof ZONES)[number] | undefined {
  return ZONES.find((zone) => zone.files.test(path));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** What is wrong with one import of a file, or nothing. */
function fault(path: string, { target, typeOnly, dynamic }: Import): string | undefined {
  const from = zoneOf(path);
  if (!from) return `${path} belongs to no zone: say in tests/architecture.test.ts what it may import`;
  const to = target.startsWith('src/') ? zoneOf(target) : undefined;
  const wanted = to?.zone ?? `package:${target}`;
  const allowed = [...from.may, ...(typeOnly ? (from.types ?? []) : [])];
  // Only waking loads widgets, and only when a reader comes near: never with the page.
  if (path === 'src/client/widgets.ts' && dynamic && (wanted === 'widget' || wanted === 'model')) return undefined;
  const inside = target.startsWith('src/') && /^src\/widgets\/[^/]+\//.test(target) && from.zone !== 'registry' && from.zone !== 'evidence';
  if (inside) {
    const same = folderOf(target) === folderOf(path) && allowed.includes('own');
    // the part for the build must not come along into the browser
    const right =
      to?.zone !== 'data' && (to?.zone !== 'widget' || from.zone === 'widget') && (to?.zone !== 'drawing' || from.zone === 'widget');
    const shared = to !== undefined && SHARED.some(({ files: own, by }) => own.test(target) && by.test(path));
    return (same || shared) && right ? undefined : `${path} (${from.zone}) must not import ${target} (${wanted})`;
  }
  const ok = allowed.some((name) => (name.startsWith('package:') ? wanted.startsWith(name) : name === wanted));
  return ok ? undefined : `${path} (${from.zone}) must not import ${typeOnly ? 'types of ' : ''}${target} (${wanted})`;
}

it('every import follows an arrow of the design', () => {
  const imports = files.flatMap((path) => importsOf(path).map((found) => ({ path, found })));
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.flatMap(({ path, found }) => fault(path, found) ?? [])).toEqual([]);
});

it('the rule sees a wrong arrow', () => {
  const plain = { typeOnly: false, dynamic: false };
  const wrong: [string, Import][] = [
    ['src/lib/dates.ts', { target: 'src/evidence/index.ts', ...plain }],
    ['src/lib/dates.ts', { target: 'svelte', ...plain }],
    ['src/lib/dates.ts', { target: 'astro:content', ...plain }],
    ['src/widgets/layers/model.ts', { target: 'src/widgets/timeline/model.ts', ...plain }],
    ['src/widgets/layers/model.ts', { target: 'src/widgets/layers/data.ts', ...plain }],
    ['src/widgets/layers/model.ts', { target: 'src/client/theme.ts', ...plain }],
    ['src/widgets/layers/Drawing.svelte', { target: 'src/widgets/layers/model.ts', ...plain }],
    ['src/client/wake.ts', { target: 'src/widgets/layers/Widget.svelte', typeOnly: false, dynamic: true }],
    ['src/client/widgets.ts', { target: 'src/widgets/layers/Widget.svelte', ...plain }],
    ['src/components/Figure.astro', { target: 'src/widgets/layers/model.ts', ...plain }],
    ['src/new/thing.ts', { target: 'src/lib/url.ts', ...plain }],
  ];
  for (const [path, found] of wrong) expect(fault(path, found), `${path} → ${found.target}`).toBeDefined();
});

it('components take the first scripts of a page as text only', () => {
  for (const path of files.filter((file) => file.startsWith('src/components/'))) {
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '~\/client\/([^']+)'/g))
      expect(name, path).toMatch(/^boot[a-z-]*\.js\?raw$/);
  }
});

describe('the browser', () => {
  const OURS = [
    'window',
    'document',
    'location',
    'navigator',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'cookieStore',
    'caches',
    'globalThis',
    'self',
  ];
  const outside = files.filter((path) => !path.startsWith('src/client/'));

  it('is named in src/client only', () => {
    const found = outside.flatMap((path) => {
      const names = namesIn(path);
      return OURS.filter((name) => names.has(name)).map((name) => `${path} names "${name}"`);
    });
    expect(found).toEqual([]);
  });

  it('is seen where it is named', () => {
    const names = sourceFiles('src/client', /\.(?:ts|js)$/).flatMap((path) => [...namesIn(path)]);
    expect(OURS.filter((name) => names.includes(name))).toEqual(
      expect.arrayContaining(['window', 'document', 'location', 'navigator', 'localStorage']),
    );
  });

  it('keeps its storage behind two files', () => {
    const storing = files.filter((path) =>
      /localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore/.test(readFileSync(path, 'utf8')),
    );
    expect(storing).toEqual(['src/client/boot.js', 'src/client/settings.ts']);
  });
});

it('models have no clock and no randomness', () => {
  const models = files.filter((path) => ['model', 'data', 'drawing', 'widget', 'lib'].includes(zoneOf(path)?.zone ?? ''));
  const found = models.filter((path) =>
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\btoLocale\w*\(|\bIntl\./.test(readFileSync(path, 'utf8')),
  );
  expect(found).toEqual([]);
});

it('content holds no code', () => {
  const mdx = sourceFiles('content', /\.mdx$/);
  expect(mdx.length).toBeGreaterThan(0);
  const found = mdx.flatMap((path) => {
    const body = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    // heading ids, comments, plain numbers, and the words in the colours of the two threads
    const rest = body.replace(/\{#[a-z0-9-]+\}|\{\/\*[\s\S]*?\*\/\}|=\{\d+\}|<span class="(?:fb|ig|both)">/g, '');
    return [...rest.matchAll(/^(?:import|export)\s.*|[{}].{0,40}|<[a-z].{0,40}/gm)].map(([code]) => `${path}: ${code}`);
  });
  expect(found).toEqual([]);
  expect(sourceFiles('content', /\.(?:ts|js|svelte|astro|css)$/)).toEqual([]);
});

it('markup that Svelte or Astro writes has no style attribute and no unescaped text', () => {
  const found = files.flatMap((path) => {
    if (!/\.(?:svelte|astro)$/.test(path)) return [];
    const forbidden = path.endsWith('.svelte') ? /\sstyle(?:=|:[a-z-]).*|<style.*|\{@html.*/g : /\sstyle(?:=|:[a-z-]).*/g;
    return [...readFileSync(path, 'utf8').matchAll(forbidden)].map(([code]) => `${path}: ${code.trim()}`);
  });
  expect(found).toEqual([]);
});

describe('size', () => {
  const LIMIT = 220;
  const all = ['src', 'tests', 'scripts'].filter(existsSync).flatMap((folder) => sourceFiles(folder, /\.(?:ts|js|svelte|astro|css)$/));
  it(`no file is longer than ${LIMIT} lines: make two of it`, () => {
    const long = all
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > LIMIT);
    expect(long).toEqual([]);
  });
});
