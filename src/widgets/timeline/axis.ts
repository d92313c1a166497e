import { dayNumber, toDate, writeDate } from '../../lib/dates.ts';
import { round2 } from '../../lib/round.ts';

/** Position of a day number on an axis, in units of the drawing. */
export type Scale = (day: number) => number;

/** Linear scale from a window of days to a stretch of units. */
export function scale(from: number, to: number, start: number, end: number): Scale {
  const perDay = (end - start) / (to - from);
  return (day) => start + (day - from) * perDay;
}

/** One decimal: fine enough for a drawing of 1,000 units, and short. */
export function tenth(value: number): number {
  return round2(Math.round(value * 10) / 10);
}

export interface Tick {
  day: number;
  text: string;
}

interface Step {
  unit: 'day' | 'month' | 'year';
  by: number;
  /** Mean length in days. */
  days: number;
}
const STEPS: readonly Step[] = [
  { unit: 'day', by: 1, days: 1 },
  { unit: 'day', by: 2, days: 2 },
  { unit: 'day', by: 7, days: 7 },
  { unit: 'day', by: 14, days: 14 },
  { unit: 'month', by: 1, days: 30.4 },
  { unit: 'month', by: 3, days: 91.3 },
  { unit: 'month', by: 6, days: 182.6 },
  { unit: 'year', by: 1, days: 365.25 },
  { unit: 'year', by: 2, days: 730.5 },
  { unit: 'year', by: 5, days: 1826 },
];

/** "2012-04-09" → "9 Apr"; "2012-04" → "Apr". */
export function shortDate(date: string): string {
  const [year = '', month] = date.split('-');
  if (month === undefined) return year;
  const parts = writeDate(date).split(' ');
  const name = (parts.at(-2) ?? '').slice(0, 3);
  return parts.length === 3 ? `${parts[0] ?? ''} ${name}` : name;
}

/**
 * Ticks of a window of days at the finest step whose labels keep `room` units apart. A year begins with its number; the first tick
 * carries its year too.
 */
export function ticks(from: number, to: number, units: number, room: number): Tick[] {
  const perDay = units / (to - from);
  const step = STEPS.find(({ days, unit }) => days * perDay >= (unit === 'year' ? room * 0.7 : room)) ?? {
    unit: 'year',
    by: 10,
    days: 3652,
  };
  const days = step.unit === 'day' ? everyDay(from, to, step.by) : everyMonth(from, to, step.unit === 'year' ? step.by * 12 : step.by);
  let year = '';
  return days.map((day) => {
    const date = toDate(day);
    const next = date.slice(0, 4);
    const turned = next !== year;
    year = next;
    if (step.unit === 'year' || (step.unit === 'month' && date.slice(5, 7) === '01')) return { day, text: next };
    const text = shortDate(step.unit === 'day' ? date : date.slice(0, 7));
    return { day, text: turned ? `${text} ${next}` : text };
  });
}

function everyDay(from: number, to: number, by: number): number[] {
  // Day number 4 is Monday, 5 January 1970: weeks begin on Mondays.
  const first = by < 7 ? from : from + ((((4 - from) % by) + by) % by);
  const days: number[] = [];
  for (let day = first; day < to; day += by) days.push(day);
  return days;
}

function everyMonth(from: number, to: number, by: number): number[] {
  const [year = 0, month = 1] = toDate(from).split('-').map(Number);
  const days: number[] = [];
  const start = year * 12 + month - 1;
  for (let count = start - (start % by); ; count += by) {
    const day = dayNumber(Math.floor(count / 12), (count % 12) + 1, 1);
    if (day >= to) return days;
    if (day >= from) days.push(day);
  }
}
