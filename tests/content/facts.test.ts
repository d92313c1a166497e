/** Rules over all facts and sources that the schemas cannot see, because they hold between entries or are a matter of style. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { exactValue } from '../support/carried.ts';
import { isRounding, quantitiesIn } from '../support/numbers.ts';

const { facts, sources, datasets } = readEvidence(process.cwd());
const all = [...facts.values()];

/** Ids of the entries that break a rule. */
function ids<T extends { id: string }>(entries: Iterable<T>, broken: (entry: T) => boolean): string[] {
  return [...entries].filter(broken).map(({ id }) => id);
}

describe('a statement', () => {
  it('is there', () => {
    expect(all.length).toBeGreaterThan(100);
  });
  it('is made of whole sentences', () => {
    expect(ids(all, ({ statement }) => !/^[\p{Lu}\d"'].*[.?!]["')]?$/su.test(statement))).toEqual([]);
  });
  it('is plain text: typographic quotes, single spaces, no marks of a footnote', () => {
    expect(ids(all, ({ statement }) => /['"‘\u00a0]| {2}|\n|\[\d|\.\.\.|…/.test(statement))).toEqual([]);
  });
  it('is said once', () => {
    const seen = Map.groupBy(all, ({ statement }) => statement.toLowerCase());
    expect([...seen.values()].filter(({ length }) => length > 1).map((same) => same.map(({ id }) => id))).toEqual([]);
  });
  it('has no words of advertising or of judgement', () => {
    expect(ids(all, ({ statement }) => /\b(?:amazing|revolutionary|seamless(?:ly)?|game.chang\w+|groundbreaking|notorious(?:ly)?|shocking(?:ly)?|infamous(?:ly)?)\b/i.test(statement))).toEqual([]);
  });
});

describe('a date', () => {
  it('lies before the day of the check', () => {
    expect(ids(all, (fact) => [fact.event, fact.eventEnd, fact.from, fact.asOf].some((date) => date !== undefined && date > fact.checked))).toEqual([]);
  });
  it('of an event and of the state that it begins do not contradict each other', () => {
    expect(ids(all, ({ event, until }) => event !== undefined && until !== undefined && until < event)).toEqual([]);
  });
});

describe('a timeline label', () => {
  const labelled = all.flatMap(({ id, timeline }) => (timeline ? [{ id, ...timeline }] : []));
  it('begins with a capital and has no full stop', () => {
    expect(labelled.length).toBeGreaterThan(20);
    expect(ids(labelled, ({ label }) => !/^[\p{Lu}\d$"']/u.test(label) || /[.!]$/.test(label))).toEqual([]);
  });
  it('leaves the year of its event to the axis', () => {
    expect(ids(all, ({ event, timeline }) => event !== undefined && timeline !== undefined && timeline.label.includes(event.slice(0, 4)))).toEqual([]);
  });
  it('names each app once', () => {
    expect(ids(labelled, ({ apps }) => new Set(apps).size < apps.length)).toEqual([]);
  });
});

/**
 * Values that a statement does not print, each with the reason. All others must stand in the statement, rounded if need be:
 * a typing error in a value would be printed all over the site.
 */
const DERIVED: Readonly<Record<string, string>> = {
  'instagration-neti.duration': 'three weeks, said in days',
  'rocksandra.factor_low': 'a third of the time is a factor of three',
  'rocksandra.factor_high': 'a quarter of the time is a factor of four',
  'rocksandra.factor_best': 'a tenth of the time is a factor of ten',
  'languages-2022.languages': 'counts what the statement lists',
  'dma-two-services.services': 'counts what the statement lists',
  'marketplace-2016.countries': 'counts what the statement lists',
  'dpc-390m.total': 'the sum of the two fines',
  'overlap-2025.sample': 'the number of people asked, as the survey tells it',
  'overlap-2025.neither': 'what is left of a hundred percent',
};

describe('a value', () => {
  // here even "one" and "two" count
  const digits: Readonly<Record<string, string>> = { one: '1', two: '2', twice: '2 times' };
  const wrong = all.flatMap((fact) => {
    const printed = quantitiesIn(fact.statement.replace(/\b(?:one|two|twice)\b/gi, (word) => digits[word.toLowerCase()] ?? word));
    return Object.entries(fact.values ?? {}).flatMap(([name, value]) => (printed.some((number) => isRounding(number, exactValue(value))) ? [] : [`${fact.id}.${name}`]));
  });
  it('stands in the statement of its fact, or is derived from it for a reason', () => {
    expect(wrong.filter((name) => !(name in DERIVED))).toEqual([]);
  });
  it('is called derived only where it is', () => {
    expect(Object.keys(DERIVED).filter((name) => !wrong.includes(name))).toEqual([]);
  });
});

describe('a source', () => {
  const cited = new Set([
    ...all.flatMap((fact) => [...fact.sources, ...(fact.positions ?? []).flatMap((position) => position.sources)]),
    ...[...datasets.values()].flatMap(({ rows }) => rows.flatMap((row) => [row.source ?? [], row.sources ?? []].flat().map(String))),
  ]);
  it('is cited somewhere', () => {
    expect(ids(sources.values(), ({ id }) => !cited.has(id))).toEqual([]);
  });
  it('is not cited twice by one fact', () => {
    expect(ids(all, (fact) => new Set(fact.sources).size < fact.sources.length)).toEqual([]);
  });
  it('is listed once under one title', () => {
    const seen = Map.groupBy(sources.values(), ({ url, title, date }) => `${url} ${title} ${date}`);
    expect([...seen.values()].filter(({ length }) => length > 1).map((same) => same.map(({ id }) => id))).toEqual([]);
  });
  it('was published before we read it', () => {
    const newest = all.map(({ checked }) => checked).sort().at(-1) ?? '';
    expect(ids(sources.values(), ({ date }) => date !== 'undated' && date > newest)).toEqual([]);
  });
});
