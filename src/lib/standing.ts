import { dayAfter, firstDay, writeDate } from './dates.ts';
import type { Terms } from './words.ts';

/** The part of a fact that says when and where it holds. */
export interface Dated {
  event?: string | undefined;
  eventEnd?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  asOf?: string | undefined;
  checked: string;
}

/** What the dates of a fact say, as keys and terms of words/en.yaml, in reading order. */
export function validity(fact: Dated): { key: string; terms: Terms }[] {
  const parts: { key: string; terms: Terms }[] = [];
  const say = (key: string, date: string, end?: string): void => {
    parts.push({ key, terms: { date: writeDate(date), ...(end === undefined ? {} : { end: writeDate(end) }) } });
  };
  if (fact.event !== undefined) {
    if (fact.eventEnd === undefined) say('happened', fact.event);
    else say('happenedSpan', fact.event, fact.eventEnd);
  }
  if (fact.from !== undefined && fact.until !== undefined) say('validSpan', fact.from, fact.until);
  else if (fact.from !== undefined && fact.from !== fact.event) say('validFrom', fact.from);
  else if (fact.until !== undefined) say('validUntil', fact.until);
  if (fact.asOf !== undefined) say('asOf', fact.asOf);
  return parts;
}

/** Whether a fact has not been checked for twelve months, seen from a given day ("YYYY-MM-DD"). */
export function isStale(fact: Dated, today: string): boolean {
  const [year = '', ...rest] = fact.checked.split('-');
  const due = `${Number(year) + 1}-${rest.join('-')}`;
  // A check on 29 February is due on 28 February.
  return firstDay(today) >= firstDay(due.endsWith('-02-29') ? due.replace(/29$/, '28') : due);
}

/** The newest day that the project knows of: the latest check. Builds use it as "today", so that the same commit gives the same bytes. */
export function newestCheck(facts: Iterable<{ checked: string }>): string {
  let newest = '';
  for (const { checked } of facts) if (newest === '' || dayAfter(checked) > dayAfter(newest)) newest = checked;
  return newest;
}
