import { dayAfter, firstDay, toDate } from '../../lib/dates.ts';
import { FIRST, LAST, windowOf } from './select.ts';
import type { TimelineData } from './view.ts';

/** A stretch of days as day numbers: `from` inclusive, `to` exclusive. */
export interface Days {
  from: number;
  to: number;
}

/** All that the timeline can show. */
export const ALL: Days = { from: firstDay(FIRST), to: dayAfter(LAST) };
/** The shortest window, in days: each day is then as wide as a hand. */
export const SHORTEST = 3;

/** A window of a length, moved as little as it must to lie within all days. */
function within(from: number, length: number): Days {
  const days = Math.max(SHORTEST, Math.min(ALL.to - ALL.from, Math.round(length)));
  const start = Math.max(ALL.from, Math.min(ALL.to - days, Math.round(from)));
  return { from: start, to: start + days };
}

/** The window `factor` times closer (below 1: farther), with the day `at` where it was, as far as whole days and the ends of time allow. */
export function zoom({ from, to }: Days, factor: number, at: number): Days {
  const length = (to - from) / factor;
  const kept = Math.max(SHORTEST, Math.min(ALL.to - ALL.from, length));
  return within(at - ((at - from) * kept) / (to - from), kept);
}

/** The window moved by so many days, later if positive; it stops at the ends of time and keeps its length. */
export function pan({ from, to }: Days, days: number): Days {
  return within(from + days, to - from);
}

/** One end moved to a day, as far as the shortest window and the ends of time allow. */
export function stretch({ from, to }: Days, end: 'from' | 'to', day: number): Days {
  const at = Math.round(day);
  return end === 'from'
    ? { from: Math.max(ALL.from, Math.min(to - SHORTEST, at)), to }
    : { from, to: Math.min(ALL.to, Math.max(from + SHORTEST, at)) };
}

/** A window of the same length with the days of an event in it: unmoved if they are, else with the event in its middle. */
export function reach(now: Days, event: Days): Days {
  if (event.from < now.to && event.to > now.from) return now;
  return pan(now, (event.from + event.to - now.from - now.to) / 2);
}

/** So many days before and after an event. */
export function around({ from, to }: Days, days: number): Days {
  return { from: Math.max(ALL.from, from - days), to: Math.min(ALL.to, to + days) };
}

/** The window of settled values. */
export function daysOf(values: { from: string; to: string; story: string }, data: TimelineData): Days {
  const { from, to } = windowOf(values, data);
  return { from: firstDay(from), to: dayAfter(to) };
}

/** The values of a window: empty where they are those of the story. */
export function valuesOf({ from, to }: Days, story: string, data: TimelineData): { from: string; to: string } {
  const home = windowOf({ from: '', to: '', story }, data);
  const [first, last] = [toDate(from), toDate(to - 1)];
  return { from: first === home.from ? '' : first, to: last === home.to ? '' : last };
}

/** The year that a window is, exactly; empty if it is none. */
export function yearOf({ from, to }: Days): string {
  const year = toDate(from).slice(0, 4);
  const whole = wholeYear(year);
  return whole.from === from && whole.to === to ? year : '';
}

/** All years that the timeline knows. */
export const YEARS: readonly string[] = Array.from({ length: Number(LAST.slice(0, 4)) - Number(FIRST.slice(0, 4)) + 1 }, (_, n) =>
  String(Number(FIRST.slice(0, 4)) + n),
);

/** The window that is a year. */
export function wholeYear(year: string): Days {
  return { from: firstDay(year), to: dayAfter(year) };
}
