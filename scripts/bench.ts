/**
 * `npm run bench`: how fast the built site is, against a bare page with the same words in the same run. Prints tables and writes
 * bench-results/bench.json; judges nothing, for the numbers are the computer's as much as ours. BENCH_RUNS=1 is a quick look.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { writeBare } from '../tests/bench/bare.ts';
import { deriveTimes, type DeriveTime } from '../tests/bench/derive.ts';
import { latency, type Latency } from '../tests/bench/interactions.ts';
import { measure, type Scores } from '../tests/bench/lighthouse.ts';
import { pagesToMeasure } from '../tests/bench/pages.ts';
import { table } from '../tests/bench/table.ts';
import { browserFlags, browserOrExit } from './browser.ts';
import { build } from './build.ts';
import { giveUp } from './run.ts';
import { serve } from './serve.ts';

const DIR = 'dist-bench';
const runs = Number(process.env.BENCH_RUNS ?? 5);
if (!Number.isInteger(runs) || runs < 1) giveUp(`BENCH_RUNS must be a whole number from 1, not "${process.env.BENCH_RUNS ?? ''}"`);
const { path: executablePath } = browserOrExit();
// Windows has no such number and says 0.
const load = loadavg()[0] ?? 0;
if (load > 0.8) console.log(`This computer is busy (load ${load.toFixed(1)}): what follows will look slower than it is.`);

rmSync(DIR, { recursive: true, force: true });
const built = await build({ dir: DIR });
if (!built.ok) giveUp(`${built.output}\nThe build failed, so there is nothing to measure.`);
// The list of pages is read from this build, when the module is loaded.
process.env.TEST_DIST = DIR;
const { chapterPages, pages, widgetFolders, widgetPages } = await import('../tests/browser/support/site.ts');

interface Row extends Scores {
  name: string;
  path: string;
  /** LCP by LCP of the bare page; only for chapters. */
  ratio?: number;
}

const bare = new Map(chapterPages.map(({ path }) => [path, writeBare(DIR, path)]));
const site = await serve({ dir: DIR, port: 0, base: '/' });

const look = (path: string, seo: boolean): Promise<Scores> =>
  measure(new URL(path.slice(1), site.url).href, seo, runs, executablePath, browserFlags);
const rows: Row[] = [];
for (const { name, path, seo } of pagesToMeasure(pages)) {
  console.log(`Lighthouse, ${runs} × ${path}`);
  const scores = await look(path, seo);
  const floorPath = bare.get(path);
  const floor = floorPath === undefined ? undefined : await look(floorPath, false);
  rows.push({ name, path, ...scores, ...(floor ? { ratio: scores.lcp / floor.lcp } : {}) });
  if (floor && floorPath !== undefined) rows.push({ name: `  bare ${name}`, path: floorPath, ...floor });
}

const latencies: Latency[] = [];
const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
for (const { widget, figure, path } of widgetPages) {
  for (const screen of ['phone', 'desk'] as const) {
    console.log(`Event to paint, ${widget}, ${screen}`);
    latencies.push(await latency(browser, new URL(path.slice(1), site.url).href, widget, figure, screen));
  }
}
await browser.close();
await site.close();

const derived: DeriveTime[] = [];
for (const widget of widgetFolders) derived.push(...(await deriveTimes(DIR, widget)));

const perPage = (built.seconds * 1000) / pages.length;
const ms = (value: number): string => value.toFixed(0);
const score = (value: number | undefined): string => (value === undefined ? '–' : String(value));
console.log(
  table(
    `Lighthouse, phone, median of ${runs} (goals: × bare ≤ 1.25, TBT ≤ 50 ms, CLS 0, 100 everywhere)`,
    ['page', 'LCP ms', '× bare', 'TBT ms', 'CLS', 'perf', 'a11y', 'best', 'SEO', 'not full'],
    rows.map((row) => [
      row.name,
      ms(row.lcp),
      row.ratio === undefined ? '' : row.ratio.toFixed(2),
      ms(row.tbt),
      row.cls.toFixed(3),
      score(row.performance),
      score(row.accessibility),
      score(row.bestPractices),
      score(row.seo),
      row.short.join(' '),
    ]),
  ),
);
console.log(
  table(
    'Event to paint at 4 × CPU throttle, ms (goal: 98th percentile ≤ 50)',
    ['widget', 'screen', 'interactions', 'median', 'p98', 'max'],
    latencies.map((row) => [row.widget, row.screen, row.interactions, ms(row.median), ms(row.p98), ms(row.max)]),
  ),
);
console.log(
  table(
    'Models in Node, ms',
    ['widget', 'step', 'median', 'p98'],
    derived.map((row) => [row.widget, row.what, row.median.toFixed(3), row.p98.toFixed(3)]),
  ),
);
console.log(`\nBuild: ${pages.length} pages in ${built.seconds.toFixed(1)} s, ${perPage.toFixed(1)} ms a page`);

mkdirSync('bench-results', { recursive: true });
const machine = { node: process.version, load, cpus: cpus().length, cpu: cpus()[0]?.model ?? '' };
writeFileSync(
  'bench-results/bench.json',
  `${JSON.stringify({ runs, machine, lighthouse: rows, latencies, derived, build: { seconds: built.seconds, pages: pages.length, perPage } }, undefined, 2)}\n`,
);
rmSync(DIR, { recursive: true, force: true });
