/** What in a sentence needs a fact (numbers, dates, names of courts and regulators), and whether a fact carries it. */
import { writeDate } from '../../src/lib/dates.ts';
import type { Fact, Unit } from '../../src/schemas/fact.ts';
import { namesOfBodies } from '../content/names.ts';
import { isRounding, quantitiesIn, type Quantity } from './numbers.ts';

export interface Needs {
  kind: 'number' | 'date' | 'name';
  text: string;
  start: number;
  end: number;
  quantity?: Quantity;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A month, with its day and year if they are there. "May" alone is a verb; it needs a neighbour that makes it a month. */
const DATE = new RegExp(
  String.raw`(?:\b\d{1,2}(?:st|nd|rd|th)? )?\b(?:${MONTH.replace('|May', '')})\b(?: \d{4}\b)?|\b\d{1,2} May\b(?: \d{4}\b)?|\bMay \d{4}\b|(?<=\b(?:in|since|until|by|from|early|late|mid-|of|last|next) )May\b`,
  'gu',
);

/** All parts of a text that need a fact, in order; a number inside a date is a part of the date. */
export function needsOf(text: string): Needs[] {
  const dates = [...text.matchAll(DATE)].map((match): Needs => ({
    kind: 'date',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const numbers = quantitiesIn(text)
    .filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start))
    .map((quantity): Needs => ({ kind: 'number', text: quantity.text, start: quantity.start, end: quantity.end, quantity }));
  const names = namesOfBodies(text).map((name): Needs => ({ kind: 'name', ...name }));
  return [...dates, ...numbers, ...names].sort((a, b) => a.start - b.start);
}

const SCALE: readonly [RegExp, number][] = [
  [/million/, 1e6],
  [/billion/, 1e9],
];

/** A value of a fact in single units: 715 of unit usd-million is 715,000,000. */
export function exactValue({ value, unit }: { value: number; unit: Unit }): number {
  return value * (SCALE.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
}

function wordsOf(fact: Fact): string {
  const { event, eventEnd, from, until, asOf } = fact;
  const dates = [event, eventEnd, from, until, asOf].flatMap((date) => (date === undefined ? [] : [writeDate(date)]));
  const positions = (fact.positions ?? []).map(({ who, says }) => `${who} ${says}`);
  return [fact.statement, ...positions, ...dates].join(' . ').replace(/[‘’]/g, "'");
}

/** Whether a fact says this number, date or name: in its statement, positions, dates or values. */
export function carries(fact: Fact, need: Needs): boolean {
  const words = wordsOf(fact);
  if (need.kind === 'name')
    return words.includes(need.text) || SAME.some((group) => group.includes(need.text) && group.some((name) => words.includes(name)));
  if (need.kind === 'date') return carriesDate(words, need.text);
  const { quantity } = need;
  if (!quantity) return false;
  const values = Object.values(fact.values ?? {}).map(exactValue);
  const said = quantitiesIn(words);
  return (
    values.some((value) => isRounding(quantity, value)) ||
    said.some(({ value, text }) => (Number.isNaN(value) ? text.toLowerCase() === quantity.text.toLowerCase() : isRounding(quantity, value)))
  );
}

/** Day and month must stand together in the fact; a year may stand apart from them ("on 9 April … of 2012"). */
function carriesDate(words: string, date: string): boolean {
  const [, day, month = '', year] = /^(?:(\d{1,2})\S* )?([A-Z][a-z]+)(?: (\d{4}))?$/.exec(date) ?? [];
  const dayAndMonth = day === undefined ? month : `${day} ${month}`;
  return new RegExp(String.raw`(?<!\d)${dayAndMonth}\b`).test(words) && (year === undefined || words.includes(year));
}

/** Names of one body; a fact may use the long one and the prose the short one. */
const SAME: readonly (readonly string[])[] = [
  ['Federal Trade Commission', 'FTC'],
  ['Office of Fair Trading', 'OFT', 'British authority', 'British office'],
  ['Competition and Markets Authority', 'CMA'],
  ['European Data Protection Board', 'EDPB'],
  ['Court of Justice', 'CJEU', 'ECJ'],
  ['Securities and Exchange Commission', 'SEC'],
  ['Department of Justice', 'Justice Department', 'DOJ'],
  ['Data Protection Commission', 'DPC', 'Irish regulator'],
];
