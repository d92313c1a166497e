/**
 * Reads every built chapter sentence by sentence. A number, a date or the name of a court or regulator needs a fact: it stands inside a mark,
 * and the marked fact says it. A sentence can be let pass by `exempt` in the chapter's front matter, with a reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readEvidence } from '../../src/evidence/read.ts';
import { chapter } from '../../src/schemas/chapter.ts';
import { carries, needsOf } from '../support/carried.ts';
import { dist } from './support/build.ts';
import { looseTexts, markedFacts, plainSigns, proseOf, type Sentence } from './support/prose.ts';

const { facts } = readEvidence(process.cwd());
const pages = new Map(
  dist()
    .pages()
    .map((page) => [page.path, page]),
);
const chapters = readdirSync('content/chapters')
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const matter = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`content/chapters/${name}`, 'utf8'))?.[1] ?? '';
    const page = pages.get(`/chapters/${name.replace(/^\d+-|\.mdx$/g, '')}/`);
    if (!page) throw new Error(`content/chapters/${name} was not built`);
    return { name, page, exempt: (chapter.parse(parse(matter)).exempt ?? []).map(({ sentence }) => plainSigns(sentence).trim()) };
  });

/** What in a sentence no fact carries, in words for its author. */
function faultsOf({ text, carriers }: Sentence): string[] {
  return needsOf(text).flatMap((need) => {
    const under = new Set(carriers.slice(need.start, need.end));
    const [id] = under;
    const fact = id === undefined ? undefined : facts.get(id);
    if (under.size !== 1 || !fact) return [`the ${need.kind} "${need.text}" stands in no fact mark`];
    return carries(fact, need) ? [] : [`the ${need.kind} "${need.text}" is not what the fact "${fact.id}" says`];
  });
}

it('there are chapters, and they are full of facts', () => {
  expect(chapters.length).toBeGreaterThan(0);
  for (const { page } of chapters) expect(markedFacts(page).size).toBeGreaterThan(5);
});

describe.each(chapters.map((found) => [found.name, found] as const))('%s', (_, { page, exempt }) => {
  const sentences = proseOf(page)
    .filter(({ name }) => name !== 'h2' && name !== 'h3')
    .flatMap((block) => block.sentences);
  const wrong = sentences
    .map((sentence) => ({ text: sentence.text, faults: faultsOf(sentence) }))
    .filter(({ faults }) => faults.length > 0);

  it('says no number, date, court or regulator without a fact that says so too', () => {
    const left = wrong.filter(({ text }) => !exempt.includes(text));
    expect(left.map(({ text, faults }) => `${text} — ${faults.join('; ')}`)).toEqual([]);
  });

  it('exempts only sentences that stand there and need it', () => {
    const needed = new Set(wrong.map(({ text }) => text));
    expect(exempt.filter((sentence) => !needed.has(sentence))).toEqual([]);
  });

  it('has titles and headings whose numbers and names some fact of the chapter carries', () => {
    const marked = [...markedFacts(page)].flatMap((id) => facts.get(id) ?? []);
    const headings = proseOf(page).filter(({ name }) => name === 'h2' || name === 'h3');
    const loose = [...looseTexts(page), ...headings.flatMap((block) => block.sentences.map(({ text }) => text))];
    expect(loose.length).toBeGreaterThan(3);
    const faults = loose.flatMap((text) =>
      needsOf(text).flatMap((need) => (marked.some((fact) => carries(fact, need)) ? [] : [`${text} — ${need.text}`])),
    );
    expect(faults).toEqual([]);
  });
});
