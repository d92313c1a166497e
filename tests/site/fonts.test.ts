/** The subset fonts hold every character that a page shows; otherwise a word would stand there in two types. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, it } from 'vitest';
import { attribute, find, texts } from '../support/html.ts';
import { dist } from './support/build.ts';

const build = dist();
/** Characters that our fonts need not hold, by the reason. One that no page shows any more must leave the list. */
const EXCEPT: Readonly<Record<string, string>> = {
  'a space in HTML': '\n',
  'signs on buttons, which every system draws': '←→✓',
  'the title of a Vietnamese source and its publisher, as published': 'ướệềạảốấĐộ',
};
/** Attributes that a reader gets to see. */
const SHOWN = ['data-definition', 'data-ignored', 'placeholder'];

const fonts = build.ofType('.woff2').map((file) => {
  const font = fontkit.create(readFileSync(`${build.dir}/${file}`));
  if (!('characterSet' in font)) throw new Error(`${file} is a collection, not one font`);
  return { file, has: new Set(font.characterSet) };
});

/** Every character that some page or widget shows, with a place where it does. */
function shown(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (text: string, where: string): void => {
    for (const character of text) if (!found.has(character)) found.set(character, `${where}: "${text.trim().slice(0, 80)}"`);
  };
  for (const { path, document } of build.pages()) {
    for (const text of texts(document)) add(text, path);
    for (const element of find(document)) for (const name of SHOWN) add(attribute(element, name) ?? '', path);
  }
  for (const file of build.files.filter((name) => name.startsWith('widget-data/'))) {
    const walk = (value: unknown): void => {
      if (typeof value === 'string') add(value, file);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(JSON.parse(build.text(file)));
  }
  for (const file of build.ofType('.js')) {
    for (const [text] of build.text(file).matchAll(/`[^`\\$]{1,60}`/g)) if (/[^\u0020-\u007e]/.test(text)) add(text.slice(1, -1), file);
  }
  return found;
}

it('both fonts hold every character that is shown', () => {
  const all = shown();
  expect(fonts).toHaveLength(2);
  expect(all.size).toBeGreaterThan(60);
  const excepted = new Set(Object.values(EXCEPT).join(''));
  expect([...excepted].filter((character) => !all.has(character))).toEqual([]);
  const missing = fonts.flatMap(({ file, has }) =>
    [...all]
      .filter(([character]) => !excepted.has(character) && !has.has(character.codePointAt(0) ?? 0))
      .map(([character, where]) => `${file} lacks "${character}" (${where}): add it in scripts/fonts.ts`),
  );
  expect(missing).toEqual([]);
});
