import { describe, expect, it } from 'vitest';
import { byName } from '../support/html.ts';
import { dist, distSub, type SitePage } from './support/build.ts';
import { addressesOf, LinkChecker } from './support/links.ts';

describe.each([
  ['at the root', dist()],
  ['below a sub-path', distSub()],
])('%s', (_, build) => {
  const pages = build.pages();
  const checker = new LinkChecker(build, pages);

  it('every link and fragment of every page leads somewhere', () => {
    let count = 0;
    const faults = new Map<string, string>();
    for (const page of pages) {
      for (const { value } of addressesOf(page)) {
        count += 1;
        const fault = checker.fault(page, value);
        // one page is enough to find it
        if (fault !== undefined && !faults.has(fault)) faults.set(fault, page.path);
      }
    }
    expect(count).toBeGreaterThan(pages.length * 10);
    expect([...faults].map(([fault, path]) => `${path}: ${fault}`)).toEqual([]);
  });

  it('every page can be reached from the first one', () => {
    const byFile = new Map(pages.map((page) => [page.file, page]));
    const open: SitePage[] = pages.filter(({ path }) => path === '/');
    const reached = new Set(open);
    for (let page = open.pop(); page; page = open.pop()) {
      for (const link of byName(page.document, 'a')) {
        const { pathname } = new URL(link.attribs.href ?? '', `http://x${build.base}${page.path.slice(1)}`);
        const next = byFile.get(`${pathname.slice(build.base.length)}index.html`);
        if (next && !reached.has(next)) {
          reached.add(next);
          open.push(next);
        }
      }
    }
    // former ids of facts lead to the same page as the present id; nobody links to them any more
    const alone = pages.filter((page) => !reached.has(page) && page.path !== '/404.html' && !isFormer(page, build.origin() + build.base));
    expect(alone.map(({ path }) => path)).toEqual([]);
  });

  it('sees what is wrong', () => {
    const [page] = pages;
    if (!page) throw new Error('no page');
    for (const bad of ['/nothing/', '/figures', '#no-such-id', 'javascript:alert(1)', 'ftp://example.org/', 'http://']) {
      const value = bad.startsWith('/') ? build.base + bad.slice(1) : bad;
      expect(checker.fault(page, value), value).toBeDefined();
    }
    if (build.base !== '/') expect(checker.fault(page, '/figures/')).toMatch(/leaves the site/);
  });
});

function isFormer({ path, document }: SitePage, root: string): boolean {
  const canonical = byName(document, 'link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
  return path.startsWith('/facts/') && canonical !== undefined && canonical !== root + path.slice(1);
}
