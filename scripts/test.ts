/**
 * npm test: checks, build, tests in Node, second build, build below a sub-path, tests over the built sites, tests in a browser.
 * Goes on after a failure and ends on one true line. `--all` (FULL=1) sweeps over everything where the default takes samples.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { build, mustBeWritable } from './build.ts';
import { check } from './check.ts';
import { compareFolders } from './compare.ts';
import { countPlaywright, countVitest, type Count, type PlaywrightResults, type VitestResults } from './count.ts';
import { giveUp, report, root, run } from './run.ts';

const RESULTS = 'test-results';
const env = { FULL: process.argv.includes('--all') ? '1' : '' };
const total: Count = { passed: 0, failed: 0 };

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** A step that counts as one. */
function one(name: string, ok: boolean, seconds: number, said = ''): void {
  report(name, ok, seconds);
  if (!ok) console.log(said.trimEnd());
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
}

function results(file: string): unknown {
  return existsSync(`${root}${file}`) ? JSON.parse(readFileSync(`${root}${file}`, 'utf8')) : undefined;
}

/** A step with many tests, counted from the file that its reporter writes. */
function many(name: string, ok: boolean, seconds: number, count: Count): void {
  const failed = !ok && count.failed === 0 ? 1 : count.failed;
  report(name, failed === 0, seconds, `${count.passed} passed, ${failed} failed`);
  add({ passed: count.passed, failed });
}

async function vitest(name: string, paths: readonly string[], file: string): Promise<void> {
  const out = `${RESULTS}/${file}.json`;
  const { ok, seconds } = await run(
    'vitest',
    ['run', ...paths, '--reporter=default', '--reporter=json', `--outputFile.json=${out}`],
    env,
    true,
  );
  many(name, ok, seconds, countVitest(results(out) as VitestResults | undefined));
}

try {
  rmSync(`${root}${RESULTS}`, { recursive: true, force: true });
  mustBeWritable(`${root}${RESULTS}`);
} catch {
  giveUp(`The folder ${RESULTS} cannot be written: free it, and run npm test again.`);
}

add(await check());
rmSync(`${root}dist`, { recursive: true, force: true });
const first = await build({ dir: 'dist', loud: env.FULL === '1' });
one('build', first.ok, first.seconds, first.output);
for (const line of first.output.split('\n')) if (line.includes('[report]')) console.log(`  ${line.trim()}`);

await vitest('tests in Node', ['tests/unit', 'tests/content', 'tests/architecture.test.ts'], 'node');

// The same source gives the same bytes, whatever the computer's clock and language.
const again = await build({ dir: 'dist-again', env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
const differences = again.ok ? compareFolders(`${root}dist`, `${root}dist-again`) : [again.output];
one('second build, same bytes', again.ok && differences.length === 0, again.seconds, differences.join('\n'));

const below = await build({ dir: 'dist-sub', base: '/course/', site: 'https://example.org' });
one('build below /course/', below.ok, below.seconds, below.output);

await vitest('tests over the build', ['tests/site'], 'site');

try {
  const { path, from } = findBrowser();
  console.log(`Browser: ${path} (from ${from})`);
  const { ok, seconds } = await run('playwright', ['test'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${RESULTS}/browser.json` }, true);
  many('tests in a browser', ok, seconds, countPlaywright(results(`${RESULTS}/browser.json`) as PlaywrightResults | undefined));
} catch (error) {
  one('tests in a browser', false, 0, error instanceof Error ? error.message : String(error));
}

process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
