import fc from 'fast-check';
import { toDate, dayNumber } from '../../../../src/lib/dates.ts';
import { inTime } from '../../../../src/widgets/timeline/select.ts';
import {
  model,
  type AppName,
  type Box,
  type TimelineData,
  type TimelineEvent,
  type TimelineView,
} from '../../../../src/widgets/timeline/model.ts';

const LANES = ['deals', 'products', 'infrastructure', 'ads', 'privacy', 'law'];
const START = dayNumber(2004, 1, 1);
const DAYS = dayNumber(2026, 12, 31) - START;

/** Words of usual length, and a few that break nothing: long, wide, empty of spaces. */
const label = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom('Facebook', 'buys', 'the', 'FTC', 'Instagram', 'ends', 'privacy', 'a', 'WhatsApp'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' ').slice(0, 42).trim()),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ minLength: 1, maxLength: 42, unit: fc.constantFrom('W', '@', 'm', 'é', '字', ' ') })
      .map((text) => text.trim() || 'W'),
  },
);

const moment = fc.oneof(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 3000, max: 3200 })).map((day) => toDate(START + day));

const event = fc.record({
  label,
  lane: fc.constantFrom(...LANES),
  app: fc.constantFrom<AppName>('facebook', 'instagram', 'both'),
  weight: fc.integer({ min: 1, max: 5 }),
  day: moment,
  precision: fc.constantFrom(10, 10, 10, 10, 7, 4),
  length: fc.option(fc.integer({ min: 1, max: 500 })),
  disputed: fc.boolean(),
  public: fc.option(fc.integer({ min: 1, max: 3000 }), { freq: 4 }),
});

function dayOf(day: string): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

function made(raw: typeof event extends fc.Arbitrary<infer E> ? E : never, n: number): TimelineEvent {
  const last = raw.length === null || raw.precision !== 10 ? undefined : toDate(dayOf(raw.day) + raw.length);
  return {
    id: `event-${n}`,
    label: raw.label,
    lane: raw.lane,
    app: raw.app,
    weight: raw.weight,
    date: raw.day.slice(0, raw.precision),
    ...(last === undefined ? {} : { end: last }),
    text: `What happened, number ${n}.`,
    ...(raw.disputed ? { status: 'disputed' as const } : {}),
    ...(raw.public === null ? {} : { public: toDate(Math.min(START + DAYS, dayOf(raw.day) + raw.public)) }),
    sources: 1 + (n % 3),
  };
}

/** A data set around events; story "deal" has every third of them. */
export function dataOf(events: readonly TimelineEvent[]): TimelineData {
  const sorted = [...events].sort(inTime);
  const whole = { from: '2004-01-01', to: '2026-12-31' };
  const some = { ...whole, events: sorted.filter((_, n) => n % 3 === 0).map(({ id }) => id) };
  return {
    events: sorted,
    lanes: LANES.map((id) => ({ id, name: id === 'deals' ? 'Ownership and deals' : id })),
    stories: {
      all: { ...whole, events: [] },
      deal: some,
      court: { ...some, from: '2012-01-01', to: '2013-01-01' },
      founders: { ...whole, events: [] },
      moves: { ...whole, events: [] },
      together: { ...whole, events: [] },
    },
    apps: { facebook: 'Facebook', instagram: 'Instagram', both: 'Both apps' },
    threads: { facebook: '2004-02-04', instagram: '2010-10-06', joined: '2012-08-31', known: '2026-11-22' },
    say: {
      title: 'Timeline, {from} to {to}',
      desc: '{count:event|events} in {lanes}',
      span: '{from} to {to}',
      joined: 'One owner',
      disputed: 'disputed',
      vague: 'day not known',
      'span-mark': 'several days',
      fold: 'several events',
      tie: 'back to its day',
    },
  };
}

/** Random data sets, from empty to crowded. */
export const someData = fc.array(event, { maxLength: 160, size: 'max' }).map((list) => dataOf(list.map(made)));

/** `count` events in a fixed, uneven spread. */
export function synthetic(count: number): TimelineData {
  const events = Array.from({ length: count }, (_, n): TimelineEvent => ({
    id: `event-${n}`,
    label: `Number ${n} of the ${n % 7 === 0 ? 'events that have a long label' : 'events'}`,
    lane: LANES[(n * 7) % 6] ?? 'law',
    app: (['facebook', 'instagram', 'both'] as const)[n % 3] ?? 'both',
    weight: 1 + ((n * n) % 5),
    date: toDate(START + Math.floor((((n * 7919) % count) / count) ** 0.6 * DAYS)).slice(0, n % 11 === 0 ? 7 : 10),
    text: `What happened, number ${n}.`,
    sources: 1,
  }));
  return dataOf(events);
}

/** Values as they come from an address, settled by nobody. */
export const wild = fc.record({
  from: fc.oneof(fc.constant(''), moment, fc.string(), fc.constantFrom('2012-02-30', '2012-04', '1999-01-01', '2027-01-01', '__proto__')),
  to: fc.oneof(fc.constant(''), moment, fc.string(), fc.constantFrom('2012-04-31', '2004-01-01')),
  lanes: fc.oneof(
    fc.constant('all'),
    fc.subarray(LANES, { minLength: 1 }).map((list) => list.join('-')),
    fc.shuffledSubarray(LANES, { minLength: 1 }).map((list) => list.join('-')),
    fc.string(),
    fc.constantFrom('law-law', 'toString', ''),
  ),
  app: fc.constantFrom('all' as const, 'facebook' as const, 'instagram' as const, 'both' as const),
  find: fc.constantFrom('', 'ftc', 'number-1', 'nowhere'),
  known: fc.constantFrom('now' as const, 'then' as const),
  story: fc.constantFrom('all' as const, 'deal' as const, 'court' as const, 'moves' as const),
  event: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 0, max: 160 }).map((n) => `event-${n}`),
    fc.string(),
  ),
});

/** Frames: both arrangements, and widths between and beyond. */
export const frame = fc.oneof(fc.constantFrom('wide' as const, 'narrow' as const), fc.integer({ min: 100, max: 2400 }));

/** The default values. */
export const usual = { from: '', to: '', lanes: 'all', app: 'all', find: '', known: 'now', story: 'all', event: '' } as const;

/** Whether two boxes overlap by more than rounding does. */
export function overlap(a: Box, b: Box): boolean {
  const near = 0.15;
  return a.x + a.w > b.x + near && b.x + b.w > a.x + near && a.y + a.h > b.y + near && b.y + b.h > a.y + near;
}

/** Every two of a list. */
export function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Whether a box lies within the picture. */
export function inside(view: TimelineView, box: Box): boolean {
  return box.x >= -0.1 && box.y >= -0.1 && box.x + box.w <= view.width + 0.1 && box.y + box.h <= view.height + 0.1;
}

/** Holds a check against random settled views. */
export function views(check: (view: TimelineView) => void, runs = 150): void {
  fc.assert(
    fc.property(someData, wild, frame, (data, values, size) => {
      check(model.derive(model.settle(values, data).values, data, size));
    }),
    { numRuns: runs },
  );
}
