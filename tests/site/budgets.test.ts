/** Budgets on bytes, compressed as hosts send them (gzip, level 9). Printed as a table; a figure, chapter or widget that is added is measured too. */
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/widgets/registry.ts';
import { byName, rawText } from '../support/html.ts';
import { dist, type SitePage } from './support/build.ts';
import { closure, entries, linked, widgetModules } from './support/scripts.ts';

const build = dist();
const pages = build.pages();
const kB = 1000;
const table: string[] = [];

/** Holds a number of bytes under its budget and writes it down. */
function within(what: string, bytes: number, budget: number): void {
  table.push(
    `${bytes <= budget ? ' ' : '!'} ${what.padEnd(46)} ${(bytes / kB).toFixed(1).padStart(7)} kB of ${(budget / kB).toFixed(0).padStart(4)} kB`,
  );
  expect(bytes, what).toBeGreaterThan(0);
  expect(bytes, `${what} is above its budget`).toBeLessThanOrEqual(budget);
}

function sum(files: Iterable<string>): number {
  return [...new Set(files)].reduce((total, file) => total + build.gzip(file), 0);
}

function inline(page: SitePage, name: 'style' | 'script'): number {
  return byName(page.document, name).reduce((total, block) => total + gzipSync(rawText(block), { level: 9 }).length, 0);
}

const fonts = build.ofType('.woff2').reduce((total, file) => total + build.bytes(file).length, 0);
/** Script files that a page loads before its reader does anything. */
const atOnce = (page: SitePage): Set<string> => closure(build, entries(build, page));

afterAll(() => {
  console.log(['Budgets (gzip):', ...table].join('\n'));
});

describe.each(pages.filter(({ kind }) => kind === 'chapters/*').map((page) => [page.path, page] as const))('%s', (path, page) => {
  it('is a small page', () => {
    within(`${path} HTML`, build.gzip(page.file), 45 * kB);
  });
  it('asks for little before its reader scrolls', () => {
    const files = new Set([...atOnce(page), ...linked(build, page)]);
    within(`${path} before scrolling, with fonts`, build.gzip(page.file) + sum(files) + fonts, 120 * kB);
    const requests = 1 + files.size + build.ofType('.woff2').length;
    table.push(`  ${`${path} requests before scrolling`.padEnd(46)} ${String(requests).padStart(7)}    of   10`);
    expect(requests).toBeLessThanOrEqual(10);
  });
});

it.each(pages.filter(({ kind }) => kind === 'figures/*').map((page) => [page.path, page] as const))(
  '%s is a page of bounded size',
  (path, page) => {
    within(`${path} HTML`, build.gzip(page.file), 90 * kB);
  },
);

it('script before the reader scrolls or touches', () => {
  const most = pages
    .map((page) => ({ path: page.path, bytes: inline(page, 'script') + sum(atOnce(page)) }))
    .sort((a, b) => b.bytes - a.bytes);
  within(`script at once (most: ${most[0]?.path ?? ''})`, most[0]?.bytes ?? 0, 4 * kB);
});

it('all style sheets', () => {
  const blocks = new Set(pages.flatMap(({ document }) => byName(document, 'style').map(rawText)));
  const inlined = [...blocks].reduce((total, block) => total + gzipSync(block, { level: 9 }).length, 0);
  within('all style sheets', inlined + sum(build.ofType('.css')), 14 * kB);
});

it('fonts', () => {
  within('fonts', fonts, 55 * kB);
});

describe('an awake widget', () => {
  const modules = widgetModules(build);
  const initial = new Set(pages.flatMap((page) => [...atOnce(page)]));

  it('is found for every widget of the registry', () => {
    expect([...modules.keys()].sort()).toEqual(Object.keys(registry).sort());
  });

  it.each(Object.keys(registry))('%s: script with the runtime', (name) => {
    within(`${name}: script when it wakes`, sum([...(modules.get(name) ?? [])].filter((file) => !initial.has(file))), 45 * kB);
  });

  it.each(Object.keys(registry))('%s: data', (name) => {
    within(`${name}: data`, build.gzip(`widget-data/${name}.json`), 25 * kB);
  });
});
