/** An embed is its figure alone: not found by search engines, and pointing at the page of the figure. */
import { describe, expect, it } from 'vitest';
import { byName } from '../support/html.ts';
import { dist } from './support/build.ts';

const build = dist();
const pages = build.pages();
const embeds = pages.filter(({ kind }) => kind === 'embed/*');

it('there is one for every figure', () => {
  const ids = (kind: string): string[] => pages.filter((page) => page.kind === kind).map(({ path }) => path.split('/')[2] ?? '');
  expect(ids('embed/*').length).toBeGreaterThan(0);
  expect(ids('embed/*')).toEqual(ids('figures/*'));
});

describe.each(embeds.map((page) => [page.path, page] as const))('%s', (path, { document }) => {
  const head = (name: string, key: string, value: string) => byName(document, name).find(({ attribs }) => attribs[key] === value)?.attribs;

  it('is not for search engines', () => {
    expect(head('meta', 'name', 'robots')?.content).toBe('noindex');
  });
  it('names the page of its figure as the one to keep, and leads there out of the frame', () => {
    const page = path.replace('/embed/', '/figures/');
    expect(head('link', 'rel', 'canonical')?.href).toBe(`${build.origin()}${page}`);
    expect(byName(document, 'a').some(({ attribs }) => attribs.href === page)).toBe(true);
  });
  it('never opens a page of the site inside the frame', () => {
    const standard = byName(document, 'base')[0]?.attribs.target ?? '';
    const links = byName(document, 'a');
    const inside = links.filter(({ attribs }) => !['_top', '_blank'].includes(attribs.target ?? standard));
    expect(links.length).toBeGreaterThan(0);
    expect(inside.map(({ attribs }) => attribs.href)).toEqual([]);
  });
  it('has no header, footer or theme switch', () => {
    expect(byName(document, 'header', 'footer', 'nav')).toEqual([]);
  });
});
