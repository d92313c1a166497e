/** Nobody is tracked: nothing is loaded from elsewhere, and nothing is stored but the reader's own choice of colours. */
import { describe, expect, it } from 'vitest';
import { attribute, byName, find, rawText } from '../support/html.ts';
import { dist } from './support/build.ts';
import { entries, everything } from './support/scripts.ts';

const build = dist();
const pages = build.pages();
const KEY = 'two-apps';
const STORAGE = /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches|serviceWorker)\b|\bdocument\.cookie\b/;
/** Addresses in scripts that nothing is loaded from: names of XML vocabularies, and explanations in error messages of Svelte. */
const NAMED_ONLY = /^https?:\/\/(?:www\.w3\.org\/|svelte\.dev\/e\/)/;

/** Elements that load what they name; a link in the text (<a>) loads nothing by itself. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
};
/** Links that only tell; a browser fetches nothing for them. */
const TELLS = new Set(['canonical', 'alternate', 'author', 'license', 'next', 'prev', 'me']);

describe('nothing is loaded from elsewhere', () => {
  it('by an element of a page', () => {
    const foreign = new Set<string>();
    let seen = 0;
    for (const page of pages) {
      for (const element of find(page.document, ({ name }) => name in LOADS)) {
        if (element.name === 'link' && TELLS.has(attribute(element, 'rel') ?? '')) continue;
        for (const name of LOADS[element.name] ?? []) {
          const value = attribute(element, name);
          if (value === undefined) continue;
          seen += 1;
          if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value.trim())) foreign.add(`${page.path}: <${element.name} ${name}="${value}">`);
        }
      }
      for (const { attribs } of byName(page.document, 'meta'))
        if (attribs['http-equiv']?.toLowerCase() === 'refresh') foreign.add(`${page.path}: meta refresh`);
      for (const { attribs } of byName(page.document, 'a', 'area')) if (attribs.ping !== undefined) foreign.add(`${page.path}: ping`);
    }
    expect(seen).toBeGreaterThan(pages.length);
    expect([...foreign]).toEqual([]);
  });

  it('by a style', () => {
    const styles = [
      ...new Set(pages.flatMap(({ document }) => byName(document, 'style').map(rawText))),
      ...build.ofType('.css').map((file) => build.text(file)),
    ];
    expect(styles.length).toBeGreaterThan(0);
    const foreign = styles.flatMap((css) =>
      [...css.matchAll(/@import[^;]*|url\(\s*["']?(?:[a-z][a-z0-9+.-]*:)?\/\/[^)]*/gi)].map(([found]) => found),
    );
    expect(foreign).toEqual([]);
  });

  it('by a script', () => {
    const texts = [
      ...build.ofType('.js').map((file) => build.text(file)),
      ...new Set(pages.flatMap(({ document }) => byName(document, 'script').map(rawText))),
    ];
    const named = texts.flatMap((text) => [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`\\)]+/g)].map(([found]) => found));
    expect([...new Set(named)].filter((address) => !NAMED_ONLY.test(address))).toEqual([]);
  });

  it('and no link tells where its reader came from', () => {
    const silent = pages.filter(
      ({ document }) => !byName(document, 'meta').some(({ attribs }) => attribs.name === 'referrer' && attribs.content === 'no-referrer'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('storage', () => {
  const storing = build.ofType('.js').filter((file) => STORAGE.test(build.text(file)));

  it('is the one declared key, kept by one script', () => {
    expect(storing).toHaveLength(1);
    for (const file of storing) {
      const text = build.text(file);
      const used = [
        ...text.matchAll(/\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches|serviceWorker)\b|\bdocument\.cookie\b/g),
      ].map(([found]) => found);
      expect(new Set(used)).toEqual(new Set(['localStorage']));
      const keys = [...text.matchAll(/localStorage\.\w+\(\s*([^),]+)/g)].map(([, key = '']) => key);
      expect(keys.length).toBe(used.length);
      for (const key of keys) expect(valueOf(text, key), `the key "${key}"`).toBe(KEY);
    }
  });

  it('is read by the first script of a page under the same key', () => {
    const inline = new Set(
      pages.filter(({ kind }) => kind !== 'embed/*').flatMap(({ document }) => byName(document, 'script').map(rawText)),
    );
    for (const text of inline) {
      const keys = [...text.matchAll(/localStorage\.\w+\(\s*'([^']*)'/g)].map(([, key]) => key);
      expect(keys).toEqual([...text.matchAll(/localStorage/g)].map(() => KEY));
    }
  });

  it('is out of reach of an embed, whatever it loads', () => {
    const embeds = pages.filter(({ kind }) => kind === 'embed/*');
    expect(embeds.length).toBeGreaterThan(0);
    for (const page of embeds) {
      for (const text of byName(page.document, 'script').map(rawText)) expect(STORAGE.test(text), page.path).toBe(false);
      const files = everything(build, entries(build, page));
      expect(files.size).toBeGreaterThan(1);
      expect([...files].filter((file) => STORAGE.test(build.text(file)))).toEqual([]);
    }
  });
});

/** What a key is: a text in quotes, or a name that stands for one. */
function valueOf(script: string, key: string): string | undefined {
  const quoted = /^["'`]([^"'`]*)["'`]$/.exec(key)?.[1];
  return quoted ?? new RegExp(String.raw`\b${key.replaceAll('$', String.raw`\$`)}=["'\`]([^"'\`]*)["'\`]`).exec(script)?.[1];
}
