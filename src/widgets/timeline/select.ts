import { compareDates, dayAfter, firstDay, writeDate } from '../../lib/dates.ts';
import { fill } from '../../lib/words.ts';
import type { AppName, TimelineData, TimelineEvent } from './view.ts';

/** An event with its days: `from` inclusive, `to` exclusive, as day numbers. */
export interface Item {
  event: TimelineEvent;
  from: number;
  to: number;
  /** Index in the list that it stands in. */
  n: number;
}

/** What is to be shown, before anything is placed. */
export interface Scene {
  data: TimelineData;
  /** Events of the window in order of time. */
  items: readonly Item[];
  /** All events of story and lanes, whatever the window: sizes depend on these only, so that nothing jumps when the window moves. */
  home: readonly Item[];
  lanes: readonly { id: string; name: string }[];
  /** Window: first day, and day after the last. */
  from: number;
  to: number;
  /** Id of the story, "all" for the whole timeline. */
  story: string;
  /** Names the events of `home`. */
  filter: string;
}

/** The whole timeline, both days inclusive. */
export const FIRST = '2004-01-01';
export const LAST = '2026-12-31';

/** Order of the timeline: by date, then by end, the weightier first, then by id. */
export function inTime(a: TimelineEvent, b: TimelineEvent): number {
  return compareDates(a.date, b.date) || b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The date of an event written out; `span` is the template for what has two ends. */
export function dateOf({ date, end }: TimelineEvent, span: string): string {
  return end === undefined ? writeDate(date) : fill(span, { from: writeDate(date), to: writeDate(end) });
}

/** Whether an event stands at its day, or, if it became public later, at its publication. */
export type Known = 'now' | 'then';

const dated = new WeakMap<TimelineData, Partial<Record<Known, readonly Item[]>>>();

/** All events with their day numbers; worked out once for each data set. */
export function items(data: TimelineData, view: Known = 'now'): readonly Item[] {
  const store = dated.get(data) ?? {};
  dated.set(data, store);
  const events = view === 'now' ? data.events : data.events.map(published).sort(inTime);
  return (store[view] ??= events.map((event, n) => ({ event, from: firstDay(event.date), to: dayAfter(event.end ?? event.date), n })));
}

/** An event as the public met it. */
function published(event: TimelineEvent): TimelineEvent {
  if (event.public === undefined) return event;
  const there: TimelineEvent = { ...event, date: event.public, happened: event.date };
  delete there.end;
  return there;
}

/** What values choose among the events. */
export interface Choice {
  from: string;
  to: string;
  lanes: string;
  app: 'all' | AppName;
  story: string;
  known: Known;
}

/** The lanes that a value of the parameter `lanes` names, in their own order; undefined if it names something else. */
export function lanesOf(value: string, data: TimelineData): readonly { id: string; name: string }[] | undefined {
  if (value === 'all') return data.lanes;
  const asked = value.split('-');
  const found = data.lanes.filter(({ id }) => asked.includes(id));
  return found.length === asked.length && found.length > 0 ? found : undefined;
}

/** First and last day shown, both inclusive: as asked for, else those of the story. */
export function windowOf(
  { from, to, story }: { from: string; to: string; story: string },
  data: TimelineData,
): { from: string; to: string } {
  const home = data.stories[story];
  return { from: from || (home?.from ?? FIRST), to: to || (home?.to ?? LAST) };
}

/** Chooses what is shown, for settled values. */
export function select(values: Choice, data: TimelineData): Scene {
  const whole = values.story === 'all';
  const told = new Set(data.stories[values.story]?.events);
  const inStory = items(data, values.known).filter(({ event }) => (whole ? !event.inStoriesOnly : told.has(event.id)));
  const asked = lanesOf(values.lanes, data) ?? data.lanes;
  const used = asked.filter(({ id }) => whole || inStory.some(({ event }) => event.lane === id));
  const lanes = used.length > 0 ? used : asked;
  const home = inStory.filter(
    ({ event }) => lanes.some(({ id }) => id === event.lane) && (values.app === 'all' || event.app === values.app),
  );
  const shownDays = windowOf(values, data);
  const [from, to] = [firstDay(shownDays.from), dayAfter(shownDays.to)];
  const shown = home.filter((item) => item.from < to && item.to > from).map((item, n) => ({ ...item, n }));
  return { data, items: shown, home, lanes, from, to, story: values.story, filter: `${values.app} ${values.known}` };
}

/** The window of a story as days: first day, and day after the last. */
export function homeWindow({ data, story }: Scene): [number, number] {
  const { from, to } = windowOf({ from: '', to: '', story }, data);
  return [firstDay(from), dayAfter(to)];
}
