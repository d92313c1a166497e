/** Rules over chapters, figures, claims, glossary and data that hold between entries. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { marksIn } from '../../src/lib/marks.ts';
import { factsOf } from '../../src/lib/table.ts';
import { chapter } from '../../src/schemas/chapter.ts';
import { figure } from '../../src/schemas/figure.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { registry } from '../../src/widgets/registry.ts';
import { carries, needsOf } from '../support/carried.ts';
import { proseFiles } from '../support/content.ts';

const evidence = readEvidence(process.cwd());
const chapters = proseFiles('chapters', chapter);
const figures = proseFiles('figures', figure);
const factsWith = (ids: Iterable<string>): Fact[] => [...ids].flatMap((id) => evidence.facts.get(id) ?? []);

/** Numbers, dates and bodies of a text that none of some facts says. */
function uncarried(text: string, facts: readonly Fact[]): string[] {
  return needsOf(text.replace(/[‘’]/g, "'")).flatMap((need) => (facts.some((fact) => carries(fact, need)) ? [] : [need.text]));
}

describe.each(chapters.map((found) => [found.id, found] as const))('chapter %s', (id, { data, body }) => {
  it('is named NN-slug', () => {
    expect(id).toMatch(/^\d\d-[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
  it('was published before it was updated', () => {
    expect(data.published <= data.updated).toBe(true);
  });
  it('has a heading id of its own, written by hand, for each section', () => {
    const headings = [...body.matchAll(/^#{1,6} .*$/gm)].map(([line]) => line);
    expect(headings.length).toBeGreaterThan(2);
    expect(headings.filter((line) => !/^#{2,3} .+ \{#[a-z][a-z0-9-]*\}$/.test(line))).toEqual([]);
  });
  it('has what every chapter has', () => {
    const tags = new Set([...body.matchAll(/<([A-Z][a-zA-Z]*)/g)].map(([, tag]) => tag));
    for (const tag of ['Lede', 'Takeaways', 'Predict', 'Guess', 'Figure', 'Fact', 'Disputed']) expect(tags, `<${tag}>`).toContain(tag);
    const takeaways = /<Takeaways>([\s\S]*?)<\/Takeaways>/.exec(body)?.[1] ?? '';
    expect(takeaways.match(/^- /gm)).toHaveLength(3);
    expect(data.title).toMatch(/\?$/);
  });
  it('leads to each figure once', () => {
    const shown = marksIn(body).flatMap((mark) => (mark.tag === 'Figure' ? [mark.id] : []));
    expect(new Set(shown).size).toBe(shown.length);
  });
});

it('chapters are numbered without a gap', () => {
  expect(chapters.map(({ id }) => Number(id.slice(0, 2)))).toEqual(chapters.map((_, i) => i + 1));
});

describe.each(figures.map((found) => [found.id, found] as const))('figure %s', (_, { data, body }) => {
  const widget = registry[data.widget];
  it('has a widget, values that its parameters and data allow, and datasets that exist', () => {
    if (!widget) throw new Error(`there is no widget "${data.widget}"; there are: ${Object.keys(registry).join(', ')}`);
    expect(() => widget.values(data.preset, evidence)).not.toThrow();
    for (const name of data.datasets) expect(evidence.datasets.has(name) || name === 'layers' || name === 'stories', name).toBe(true);
  });
  it('has a title, a caption and a text alternative that its facts carry', () => {
    if (!widget) throw new Error(`there is no widget "${data.widget}"`);
    const carrying = factsWith([...marksIn(body).map(({ id }) => id), ...factsOf(widget.table(widget.values(data.preset, evidence), evidence))]);
    expect(carrying.length).toBeGreaterThan(0);
    expect({ title: uncarried(data.title, carrying), alt: uncarried(data.alt, carrying) }).toEqual({ title: [], alt: [] });
    expect(body.trim()).not.toBe('');
    expect(data.title).not.toMatch(/[.]$/);
  });
});

it('no two figures show the same state of a widget, or are called the same', () => {
  const states = figures.map(({ data }) => `${data.widget} ${JSON.stringify(registry[data.widget]?.values(data.preset, evidence))}`);
  expect(new Set(states).size).toBe(figures.length);
  for (const same of Map.groupBy(figures, ({ data }) => data.widget).values()) expect(new Set(same.map(({ data }) => data.short)).size).toBe(same.length);
});

describe('claims', () => {
  it('rest on facts that say what their reasons say, and lead to a chapter', () => {
    const slugs = new Set(chapters.map(({ id }) => id.slice(3)));
    const wrong = [...evidence.claims.values()].flatMap((claim) => {
      const left = uncarried(claim.reason, factsWith(claim.facts));
      return [...left.map((text) => `${claim.id}: "${text}" stands in none of its facts`), ...(slugs.has(claim.chapter) ? [] : [`${claim.id}: there is no chapter "${claim.chapter}"`])];
    });
    expect(evidence.claims.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('the glossary', () => {
  const terms = [...evidence.glossary.values()];
  it('says no number and no date: those belong into facts', () => {
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter(({ definition }) => needsOf(definition).some(({ kind }) => kind !== 'name')).map(({ id }) => id)).toEqual([]);
  });
  it('has each term once, and each is used', () => {
    expect(new Set(terms.map(({ term }) => term.toLowerCase())).size).toBe(terms.length);
    const used = new Set([...evidence.prose.values()].flatMap((text) => marksIn(text).flatMap(({ tag, id }) => (tag === 'Term' ? [id] : []))));
    expect(terms.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

it('notes of layers say no number, date or body that their facts do not', () => {
  const spans = evidence.layers.groups.flatMap(({ rows }) => rows.flatMap((row) => row.spans.map((span) => ({ row: row.id, ...span }))));
  const wrong = spans.flatMap(({ row, note, facts, start, end }) => uncarried(note ?? '', factsWith([...facts, start, ...(end === undefined ? [] : [end])])).map((text) => `${row}: "${text}" in: ${note ?? ''}`));
  expect(wrong).toEqual([]);
});

it('words are templates that can be filled', () => {
  const wrong = [...evidence.words].flatMap(([file, words]) =>
    Object.entries(words).filter(([, text]) => /[{}]/.test(text.replace(/\{[a-zA-Z]+(?::[^{}|]*\|[^{}|]*)?\}/g, ''))).map(([key]) => `content/words/${file}.yaml: ${key}`),
  );
  expect(evidence.words.size).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
});
