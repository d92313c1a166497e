import { dayAfter, firstDay } from '../../lib/dates.ts';
import type { Values } from '../../lib/params.ts';
import { fill } from '../../lib/words.ts';
import { FRAME_WIDTH, type Frame, type Model, type Summary, type Table } from '../contract.ts';
import { picture } from './picture.ts';
import { dateOf, find, nameOf, valueOf } from './points.ts';
import type { GrowthData, GrowthView, Point, Room, Series } from './types.ts';

export type * from './types.ts';
export { dateOf, find, nameOf, nearest, valueOf } from './points.ts';

export const params = {
  panel: {
    kind: 'choice',
    values: ['users', 'revenue'],
    default: 'users',
    meaning: 'What is shown: users, or revenue by year',
    public: true,
  },
  scale: {
    kind: 'choice',
    values: ['linear', 'log'],
    default: 'linear',
    meaning: 'Scale of the values: linear (equal steps add the same) or log (equal steps multiply by the same)',
    public: true,
  },
  point: { kind: 'id', default: '', meaning: 'The chosen value: series and date, such as instagram-monthly-2018-06', public: true },
} as const;

type GrowthValues = Values<typeof params>;

/** The whole timeline, both days inclusive. */
const FIRST = '2004-01-01';
const LAST = '2026-12-31';
/** Below this width in units the narrow arrangement is drawn. */
const WIDE_FROM = 660;
const NARROWEST = 280;
const WIDEST = 4000;

/** See Model.settle. A value that the panel does not have is dropped. Never throws. */
function settle(values: GrowthValues, data: GrowthData): { values: GrowthValues; ignored: string[] } {
  if (values.point === '' || find(data.panels[values.panel], values.point).point !== -1) return { values: { ...values }, ignored: [] };
  return { values: { ...values, point: '' }, ignored: ['point'] };
}

/** Room of a picture that stands alone. */
export function roomOf(frame: Frame): Room {
  const width = typeof frame === 'number' ? Math.round(Math.max(NARROWEST, Math.min(WIDEST, frame))) : FRAME_WIDTH[frame];
  const wide = width >= WIDE_FROM;
  const days = { from: firstDay(FIRST), to: dayAfter(LAST) };
  return { arrangement: wide ? 'wide' : 'narrow', width, left: wide ? 50 : 44, right: wide ? width - 146 : width - 2, ...days };
}

/** See Model.derive. */
function derive(values: GrowthValues, data: GrowthData, frame: Frame): GrowthView {
  return drawIn(values, data, roomOf(frame));
}

/** The same in any room, such as below another picture on the same axis of time. */
export function drawIn(values: GrowthValues, data: GrowthData, room: Room): GrowthView {
  const { say } = data;
  const { name, series } = data.panels[values.panel];
  const count = series.reduce((sum, { points }) => sum + points.length, 0);
  const terms = { name, count, scale: say[values.scale], series: series.map((one) => nameOf(one, data)).join('; ') };
  return { ...picture(data, values, room), title: fill(say.title, terms), desc: fill(say.desc, terms) };
}

/** All values of the panel with their series, series by series and in order of time. */
export function pointsOf({ data, panel }: GrowthView): { series: Series; point: Point }[] {
  return data.panels[panel].series.flatMap((series) => series.points.map((point) => ({ series, point })));
}

function rows(view: GrowthView): Table {
  const { data } = view;
  return {
    columns: ['date', 'app', 'measure', 'value', 'source', 'note'],
    rows: pointsOf(view).map(({ series, point }) => [
      { text: dateOf(point, data) },
      { text: series.name },
      { text: series.measure },
      point.fact === undefined ? { text: valueOf(point, series, data) } : { text: valueOf(point, series, data), facts: [point.fact] },
      { text: point.sources.map((n) => named(data, n)).join('; ') },
      { text: point.note ?? '' },
    ]),
  };
}

function named({ sources }: GrowthData, n: number): string {
  const { publisher, title } = sources[n] ?? {};
  return `${publisher ?? ''}: ${title ?? ''}`;
}

/** First what is chosen, then what is shown. */
function summary(view: GrowthView): readonly Summary[] {
  const { data, panel, scale, chosen } = view;
  const { name, series: all } = data.panels[panel];
  const series = all[chosen.series];
  const point = series?.points[chosen.point];
  const sentences: Summary[] = [];
  if (series && point) {
    const terms = {
      series: nameOf(series, data),
      position: chosen.point + 1,
      of: series.points.length,
      date: dateOf(point, data),
      value: valueOf(point, series, data),
    };
    sentences.push({ key: 'chosen', terms });
  } else sentences.push({ key: 'none', terms: {} });
  sentences.push({ key: 'shown', terms: { name, scale: data.say[scale], count: all.length } });
  return sentences;
}

/** The value nearest to a point of the picture, within `reach` units; undefined if none is. */
export function pick(view: GrowthView, x: number, y: number, reach: number): Point | undefined {
  let best: Point | undefined;
  let least = reach;
  for (const spot of view.spots) {
    const far = Math.hypot(Math.max(0, Math.abs(spot.x - x) - spot.w / 2), spot.y - y);
    if (far > least) continue;
    least = far;
    best = view.data.panels[view.panel].series[spot.series]?.points[spot.point];
  }
  return best;
}

export const model: Model<typeof params, GrowthData, GrowthView> = { name: 'growth', params, settle, derive, rows, summary };
