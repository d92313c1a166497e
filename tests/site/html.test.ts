import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attribute, byName, find, rawText } from '../support/html.ts';
import { dist, type SitePage } from './support/build.ts';
import { RULES } from './support/validate.ts';

const build = dist();
const pages = build.pages();

/** Paths of the pages that a rule does not like. */
function offenders(wrong: (page: SitePage) => boolean): string[] {
  return pages.filter(wrong).map(({ path }) => path);
}

function meta(page: SitePage, name: string): string {
  const found = byName(page.document, 'meta').find((element) => attribute(element, 'name') === name);
  return found ? (attribute(found, 'content') ?? '') : '';
}

const title = ({ document }: SitePage): string => byName(document, 'title').map(rawText).join('');

describe('every page', () => {
  it('is there', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it('says its language', () => {
    expect(offenders(({ document }) => byName(document, 'html')[0]?.attribs.lang !== 'en')).toEqual([]);
  });

  it('has one h1, with words', () => {
    expect(
      offenders(({ document }) => {
        const [first, ...more] = byName(document, 'h1');
        return !first || more.length > 0 || rawText(first).trim() === '';
      }),
    ).toEqual([]);
  });

  it('has one main and one title, and a description of 20 to 500 characters', () => {
    expect(offenders(({ document }) => byName(document, 'main').length !== 1)).toEqual([]);
    expect(offenders((page) => byName(page.document, 'title').length === 0 || title(page).trim() === '')).toEqual([]);
    expect(offenders((page) => meta(page, 'description').length < 20 || meta(page, 'description').length > 500)).toEqual([]);
  });

  it('has ids that are there once, and only ids that can stand in an address', () => {
    const wrong = pages.flatMap(({ path, document }) => {
      const ids = find(document).flatMap((element) => attribute(element, 'id') ?? []);
      const bad = ids.filter((id, i) => ids.indexOf(id) !== i || !/^[a-zA-Z][\w-]*$/.test(id));
      return bad.length > 0 ? [`${path}: ${bad.join(', ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has headings that leave no level out', () => {
    const wrong = offenders(({ document }) => {
      const levels = find(document, ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
      return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
    });
    expect(wrong).toEqual([]);
  });
});

it('no two pages that may be found have the same title', () => {
  const seen = new Map<string, string[]>();
  for (const page of pages) {
    if (meta(page, 'robots') === 'noindex') continue;
    const canonical = byName(page.document, 'link').find((element) => attribute(element, 'rel') === 'canonical');
    // a former address has the canonical address, and so the title, of the present one
    if (canonical?.attribs.href !== `${build.origin()}${page.path}`) continue;
    seen.set(title(page), [...(seen.get(title(page)) ?? []), page.path]);
  }
  expect([...seen].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

it('every page is valid HTML', async () => {
  const validator = new HtmlValidate(RULES);
  const wrong = new Map<string, string>();
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        const key = `${ruleId}: ${message.replace(/"[^"]*"/g, '"…"')}`;
        if (!wrong.has(key)) wrong.set(key, `${path}: ${message} (${ruleId}, ${selector ?? ''})`);
      }
    }
  }
  expect([...wrong.values()]).toEqual([]);
});
