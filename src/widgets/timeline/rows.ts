import { scale, shortDate, type Scale } from './axis.ts';
import { boldness, byWeight, placeBest, placeInRows, room, type InRow, type Wish } from './labels.ts';
import { HALF } from './marks.ts';
import { homeWindow, type Item, type Scene } from './select.ts';
import type { TimelineData } from './view.ts';

/** Size of the text of the wide arrangement. */
export const SIZE = 15;
/** So many rows of labels in all lanes together. */
const ROWS = 20;
/** Windows of up to so many days show the day in front of each label. */
export const DAYS_SHOWN = 420;

/** Where the lanes lie in a drawing, and whether days stand before labels. */
export interface Plot {
  left: number;
  right: number;
  at: Scale;
  dated: boolean;
}

/** The plot of a window of days in a drawing of a width. */
export function plot(from: number, to: number, width: number): Plot {
  const left = width < 860 ? 118 : 138;
  const right = width - 12;
  return { left, right, at: scale(from, to, left, right), dated: to - from <= DAYS_SHOWN };
}

/** The stretch that an event takes in a row, and how much room its label wants. */
export function wish(item: Item, { left, right, at, dated }: Plot): Wish {
  const { event } = item;
  const text = room(event.label, SIZE, boldness(item)) + (dated ? room(`${shortDate(event.date)} `, SIZE, 400) : 0);
  const from = Math.max(left, at(item.from));
  const to = Math.min(right, at(item.to));
  const long = event.end !== undefined || event.date.length < 10;
  if (long && to - from > 4 * HALF) return { item, x0: from, x1: to, inside: from + 3 * HALF, width: text };
  const half = event.date.length < 10 ? HALF + 4 : HALF;
  const head = event.end !== undefined && event.date.length === 10;
  const middle = Math.max(left + half, Math.min(right - half, head ? from : (from + to) / 2));
  return { item, x0: middle - half, x1: Math.max(middle + half, head ? to : 0), inside: undefined, width: text };
}

/** Where the mark stands: at the head of a bar with its label inside or of a span of days, else in the middle of what the date may mean. */
export function centre({ x0, x1, inside, item: { event } }: Wish, labelled = false): number {
  const head = labelled || (event.end !== undefined && event.date.length === 10);
  return head ? x0 + HALF + (inside === undefined ? 0 : 3) : (x0 + x1) / 2;
}

/** Labels of one lane. Stories read from top to bottom as far as they can; in the whole timeline weight decides. */
export function place({ story }: Scene, items: readonly Item[], space: Plot, rows: number): InRow[] {
  const wishes = byWeight(items).map((item) => wish(item, space));
  return (story === 'all' ? placeInRows : placeBest)(wishes, rows, space.left, space.right);
}

const rowsKnown = new WeakMap<TimelineData, Map<string, number[]>>();

/**
 * Rows of labels of each lane: one each, and each further one where it gives most weight a label, set against the rows that the lane has,
 * as many as the picture holds. Independent of the window, so that lanes keep their places while the window moves.
 */
export function rowsOf(scene: Scene, width: number): number[] {
  const { home, lanes, data, story, filter } = scene;
  const key = `${width} ${story} ${filter} ${lanes.map(({ id }) => id).join(' ')}`;
  const store = rowsKnown.get(data) ?? new Map<string, number[]>();
  rowsKnown.set(data, store);
  const known = store.get(key);
  if (known) return known;
  const [from, to] = homeWindow(scene);
  const all = plot(from, to, width);
  const counts = lanes.map(() => 1);
  const lost = lanes.map((_, i) => [lostIn(i, 1), lostIn(i, 2)] as const);
  for (let left = ROWS - lanes.length; left > 0; left -= 1) {
    const gains = lost.map(([now, then], i) => (now === 0 ? -1 : (now - then) / ((counts[i] ?? 1) + 2)));
    const next = gains.indexOf(Math.max(...gains));
    if ((gains[next] ?? -1) < 0) break;
    const rows = (counts[next] ?? 1) + 1;
    counts[next] = rows;
    lost[next] = [lostIn(next, rows), lostIn(next, rows + 1)];
  }
  store.set(key, counts);
  return counts;

  /** What a lane with so many rows leaves without label; one step of weight counts four times. */
  function lostIn(lane: number, rows: number): number {
    const mine = home.filter(({ event }) => event.lane === lanes[lane]?.id);
    const labelled = new Set(place(scene, mine, all, rows).map(({ wish: { item } }) => item));
    return mine.reduce((sum, item) => sum + (labelled.has(item) ? 0 : 4 ** item.event.weight), 0);
  }
}
