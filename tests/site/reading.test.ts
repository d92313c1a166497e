/**
 * How long and how hard the chapters are, measured on the paragraphs and list items of their prose; notes are not part of it.
 * The length counts what the chapter itself says, without captions of figures, positions of disputes and learning goals.
 */
import readability from 'text-readability';
import { afterAll, describe, expect, it } from 'vitest';
import { dist } from './support/build.ts';
import { paragraphsOf } from './support/prose.ts';

const HIGHEST_GRADE = 9;
const WORDS = { least: 900, most: 1500 };
const chapters = dist()
  .pages()
  .filter(({ kind }) => kind === 'chapters/*');
const table: string[] = [];

afterAll(() => {
  console.log(['Reading level (Flesch-Kincaid grade) and words:', ...table].join('\n'));
});

it('there are chapters', () => {
  expect(chapters.length).toBeGreaterThan(0);
});

describe.each(chapters.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const paragraphs = paragraphsOf(page);
  // an item of a list without a full stop is a sentence all the same
  const text = paragraphs.map((paragraph) => (/[.?!]["')]*$/.test(paragraph) ? paragraph : `${paragraph}.`)).join('\n');
  const grade = readability.fleschKincaidGrade(text);
  const words = paragraphsOf(page, true)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  table.push(
    `  ${path.padEnd(36)} grade ${grade.toFixed(1).padStart(4)} (at most ${HIGHEST_GRADE})  ${words} words (${WORDS.least} to ${WORDS.most})`,
  );

  it(`reads at school grade ${HIGHEST_GRADE} or below: shorten sentences and words`, () => {
    expect(grade).toBeGreaterThan(0);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it(`has ${WORDS.least} to ${WORDS.most} words`, () => {
    expect(words).toBeGreaterThanOrEqual(WORDS.least);
    expect(words).toBeLessThanOrEqual(WORDS.most);
  });
});
