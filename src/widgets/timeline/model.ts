import { isRealDate, writeDate } from '../../lib/dates.ts';
import { defaults, type Values } from '../../lib/params.ts';
import { fill } from '../../lib/words.ts';
import { FRAME_WIDTH, type Frame, type Model, type Summary, type Table } from '../contract.ts';
import { hitMarks, hits, slug } from './find.ts';
import { narrow } from './narrow.ts';
import { dateOf, FIRST, LAST, lanesOf, select, windowOf } from './select.ts';
import type { Arranged, TimelineData, TimelineEvent, TimelineView } from './view.ts';
import { wide } from './wide.ts';
import { daysOf, valuesOf } from './window.ts';

export type * from './view.ts';

/** Stories of content/data/stories.yaml; a test holds the two lists together. */
export const STORIES = ['all', 'deal', 'court', 'founders', 'moves', 'together'] as const;

export const params = {
  from: { kind: 'id', default: '', meaning: 'First day of the window, YYYY-MM-DD; without it that of the story', public: true },
  to: {
    kind: 'id',
    default: '',
    meaning: 'Last day of the window, YYYY-MM-DD, after the first; without it that of the story',
    public: true,
  },
  lanes: { kind: 'id', default: 'all', meaning: 'Lanes shown: all, or names joined by hyphens, such as deals-law', public: true },
  app: {
    kind: 'choice',
    values: ['all', 'facebook', 'instagram', 'both'],
    default: 'all',
    meaning: 'All events, or those that concern one app, or both',
    public: true,
  },
  find: { kind: 'id', default: '', meaning: 'Words to be marked where an event has them all, joined by hyphens', public: true },
  known: {
    kind: 'choice',
    values: ['now', 'then'],
    default: 'now',
    meaning: 'now: events stand at their days; then: those that became public later stand at their publication',
    public: true,
  },
  story: { kind: 'choice', values: STORIES, default: 'all', meaning: 'All events, or those of one story', public: true },
  event: { kind: 'id', default: '', meaning: 'The chosen event, by the id of its fact', public: true },
} as const;

export type TimelineValues = Values<typeof params>;

/** So many days before and after an event are shown with it. */
export const NEAR = 30;

/** Below this width in units the narrow arrangement is drawn. */
const WIDE_FROM = 660;
const NARROWEST = 280;
const WIDEST = 4000;

function isDay(text: string): boolean {
  return text === '' || (text.length === 10 && isRealDate(text) && text >= FIRST && text <= LAST);
}

/** See Model.settle. What is not allowed falls back to the defaults; an event must be one of those shown. Never throws. */
function settle(values: TimelineValues, data: TimelineData): { values: TimelineValues; ignored: string[] } {
  const settled = { ...values };
  const usual = defaults(params);
  const ignored: string[] = [];
  const drop = (name: 'from' | 'to' | 'lanes' | 'event'): void => {
    settled[name] = usual[name];
    ignored.push(name);
  };
  if (!isDay(settled.from)) drop('from');
  if (!isDay(settled.to)) drop('to');
  const days = windowOf(settled, data);
  if (days.from >= days.to) for (const name of ['from', 'to'] as const) if (settled[name] !== '') drop(name);
  Object.assign(settled, valuesOf(daysOf(settled, data), settled.story, data));
  settled.find = slug(settled.find);
  const lanes = lanesOf(settled.lanes, data);
  if (!lanes) drop('lanes');
  else settled.lanes = lanes.length === data.lanes.length ? 'all' : lanes.map(({ id }) => id).join('-');
  if (settled.event !== '' && !select(settled, data).items.some(({ event }) => event.id === settled.event)) drop('event');
  return { values: settled, ignored };
}

/** See Model.derive. */
function derive(values: TimelineValues, data: TimelineData, frame: Frame): TimelineView {
  const width = typeof frame === 'number' ? Math.round(Math.max(NARROWEST, Math.min(WIDEST, frame))) : FRAME_WIDTH[frame];
  const { still, choose } = arranged(values, data, width);
  const chosen = values.event === '' ? -1 : still.events.findIndex(({ id }) => id === values.event);
  const { say, apps } = data;
  const days = windowOf(values, data);
  const terms = {
    from: writeDate(days.from),
    to: writeDate(days.to),
    count: still.events.length,
    lanes: still.lanes.map(({ name }) => name).join(', '),
  };
  const chosenParts = choose(chosen);
  const found = hits(still.events, values.find);
  return {
    ...still,
    ...chosenParts,
    chosen,
    hits: found,
    hitMarks: hitMarks({ spots: still.spots, labels: chosenParts.labels }, found),
    title: fill(say.title, terms),
    desc: fill(say.desc, terms),
    names: { lanes: data.lanes, apps, span: say.span },
  };
}

const KEPT = 8;
const kept = new WeakMap<TimelineData, Map<string, Arranged>>();

/** The arrangement without a chosen event; the last few are kept, so that a step from event to event places nothing anew. */
function arranged(values: TimelineValues, data: TimelineData, width: number): Arranged {
  const known = kept.get(data) ?? new Map<string, Arranged>();
  kept.set(data, known);
  const key = [values.from, values.to, values.lanes, values.app, values.known, values.story, width].join(' ');
  const found = known.get(key);
  if (found) return found;
  const scene = select(values, data);
  const made = width >= WIDE_FROM ? wide(scene, width) : narrow(scene, width);
  for (const oldest of known.keys()) if (known.size >= KEPT) known.delete(oldest);
  known.set(key, made);
  return made;
}

/** The lanes that the story uses, with the number of their events in the window, and whether they are shown. */
export function laneChoices(values: TimelineValues, data: TimelineData): { id: string; name: string; count: number; on: boolean }[] {
  const { items, lanes } = select({ ...values, lanes: 'all' }, data);
  const shown = lanesOf(values.lanes, data) ?? data.lanes;
  return lanes.map(({ id, name }) => ({
    id,
    name,
    count: items.filter(({ event }) => event.lane === id).length,
    on: shown.some((lane) => lane.id === id),
  }));
}

/** The date of an event written out, a span with both ends. */
export function when(event: TimelineEvent, view: TimelineView): string {
  return dateOf(event, view.names.span);
}

/** Name of the lane of an event. */
export function laneName({ lane }: TimelineEvent, view: TimelineView): string {
  return view.names.lanes.find(({ id }) => id === lane)?.name ?? lane;
}

function rows(view: TimelineView): Table {
  return {
    columns: ['date', 'lane', 'app', 'event', 'statement'],
    rows: view.events.map((event) => [
      { text: when(event, view) },
      { text: laneName(event, view) },
      { text: view.names.apps[event.app] },
      { text: event.label, facts: [event.id] },
      { text: event.text },
    ]),
  };
}

/** First what is chosen, then what is shown. */
function summary(view: TimelineView): readonly Summary[] {
  const { events, chosen } = view;
  const [first, last, one] = [events[0], events.at(-1), events[chosen]];
  const sentences: Summary[] = [];
  if (one) {
    const terms = { position: chosen + 1, of: events.length, date: when(one, view), lane: laneName(one, view), label: one.label };
    sentences.push({ key: 'chosen', terms });
  }
  if (first && last) sentences.push({ key: 'shown', terms: { count: events.length, first: when(first, view), last: when(last, view) } });
  else sentences.push({ key: 'empty', terms: {} });
  return sentences;
}

/**
 * The events at a point of the picture, in units of the drawing: those of the nearest mark or label within `reach`; empty where there
 * is none. A fold has several.
 */
export function pick(view: TimelineView, x: number, y: number, reach: number): readonly number[] {
  let best: readonly number[] = [];
  let least = reach;
  const hits = [...view.spots, ...view.labels.map(({ n, box }) => ({ events: [n], box }))];
  for (const { box, events } of hits) {
    const dx = Math.max(box.x - x, 0, x - box.x - box.w);
    const dy = Math.max(box.y - y, 0, y - box.y - box.h);
    const far = Math.hypot(dx, dy);
    if (far < least || (far === least && best.length === 0)) {
      least = far;
      best = events;
    }
  }
  return best;
}

export const model: Model<typeof params, TimelineData, TimelineView> = { name: 'timeline', params, settle, derive, rows, summary };
