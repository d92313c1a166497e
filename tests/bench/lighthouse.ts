import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { median } from './table.ts';

export interface Scores {
  /** Milliseconds. */
  lcp: number;
  tbt: number;
  cls: number;
  /** 0–100, or undefined where a category was not asked for. */
  performance: number | undefined;
  accessibility: number | undefined;
  bestPractices: number | undefined;
  seo: number | undefined;
  /** Audits below the full score, by id, that some run found. */
  short: string[];
}

const TRIES = 4;

/** One result of Lighthouse, which now and then misses the beginning of its own trace and asks to be run again. */
async function run(url: string, port: number, seo: boolean): Promise<RunnerResult['lhr']> {
  const onlyCategories = ['performance', 'accessibility', 'best-practices', ...(seo ? ['seo'] : [])];
  for (let i = 1; ; i++) {
    const result = await lighthouse(url, { port, onlyCategories, output: 'json', logLevel: 'silent' });
    const problem = result ? result.lhr.runtimeError?.message : 'no result';
    if (result && problem === undefined) return result.lhr;
    if (i === TRIES) throw new Error(`Lighthouse could not measure ${url}: ${problem ?? ''}`);
  }
}

async function once(url: string, port: number, seo: boolean): Promise<Scores> {
  const { audits, categories } = await run(url, port, seo);
  const score = (name: string): number | undefined => {
    const found = categories[name]?.score;
    return typeof found === 'number' ? Math.round(found * 100) : undefined;
  };
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.flatMap(({ id, weight }) => (weight > 0 ? [id] : [])));
  return {
    lcp: audits['largest-contentful-paint']?.numericValue ?? NaN,
    tbt: audits['total-blocking-time']?.numericValue ?? NaN,
    cls: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    short: counted.filter((id) => typeof audits[id]?.score === 'number' && audits[id].score < 0.995),
  };
}

/** The median of several runs with Lighthouse's own defaults for a phone, in a fresh browser for each page. */
export async function measure(url: string, seo: boolean, runs: number, chromePath: string, flags: readonly string[]): Promise<Scores> {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...flags], logLevel: 'silent' });
  try {
    const all: Scores[] = [];
    for (let i = 0; i < runs; i++) all.push(await once(url, chrome.port, seo));
    const of = (pick: (scores: Scores) => number): number => median(all.map(pick));
    const some = (pick: (scores: Scores) => number | undefined): number | undefined => {
      const found = all.map(pick).filter((value) => value !== undefined);
      return found.length === 0 ? undefined : median(found);
    };
    return {
      lcp: of(({ lcp }) => lcp),
      tbt: of(({ tbt }) => tbt),
      cls: of(({ cls }) => cls),
      performance: some(({ performance }) => performance),
      accessibility: some(({ accessibility }) => accessibility),
      bestPractices: some(({ bestPractices }) => bestPractices),
      seo: some((scores) => scores.seo),
      short: [...new Set(all.flatMap(({ short }) => short))],
    };
  } finally {
    chrome.kill();
  }
}
