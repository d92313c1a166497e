import { textWidth, wrapText } from '../../lib/text-width.ts';
import type { Item } from './select.ts';

/** At most so many events compete for a label; far more than any picture can show. */
const CONTENDERS = 400;

/** The weightier first; of two alike the earlier. */
export function byWeight(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.event.weight - a.event.weight || a.n - b.n).slice(0, CONTENDERS);
}

/** Weight of the type of a label. */
export function boldness(item: Item): 400 | 600 {
  return item.event.weight >= 5 ? 600 : 400;
}

/** Width of a text with a little to spare. */
export function room(text: string, size: number, weight: 400 | 600): number {
  return Math.ceil(textWidth(text, size, weight)) + 2;
}

/** Lines no wider than `width`, whatever the text: a word that is too long is broken. */
export function lines(text: string, size: number, width: number, weight: 400 | 600): string[] {
  return wrapText(text, size, width, weight).flatMap((line) => {
    const parts = [''];
    for (const character of line) {
      if (textWidth((parts.at(-1) ?? '') + character, size, weight) > width) parts.push('');
      parts.push((parts.pop() ?? '') + character);
    }
    return parts;
  });
}

/** What wants a place in a row: the stretch that its mark or bar takes, and the width of its label. */
export interface Wish {
  item: Item;
  x0: number;
  x1: number;
  /** Where a label inside of the bar would begin; undefined for a mark, which has no inside. */
  inside: number | undefined;
  width: number;
}

export interface InRow {
  wish: Wish;
  row: number;
  /** Where the label begins or ends. */
  x: number;
  anchor: 'start' | 'end';
}

/** Distance of label and mark, and of two neighbours in a row. */
const NEAR = 6;
const APART = 12;

/**
 * Gives each wish, in the order of the list, the first row where mark and label are free: label inside of the bar, to the right or
 * to the left. Nothing overlaps; what finds no place is left out.
 */
export function placeInRows(wishes: readonly Wish[], rows: number, lo: number, hi: number): InRow[] {
  const taken: [number, number][][] = Array.from({ length: rows }, () => []);
  const placed: InRow[] = [];
  /** The weight of the weightiest that found no place: much lighter ones then get none either, or labels would say little of weight. */
  let lost = 0;
  for (const wish of wishes) {
    const { weight } = wish.item.event;
    const found = weight < lost - 1 ? undefined : firstFree(wish);
    if (!found) {
      lost = Math.max(lost, weight);
      continue;
    }
    taken[found.row]?.push(found.stretch);
    placed.push({ wish, row: found.row, x: found.x, anchor: found.anchor });
  }
  return placed;

  function firstFree(wish: Wish): { row: number; stretch: [number, number]; x: number; anchor: 'start' | 'end' } | undefined {
    const { x0, x1, inside, width } = wish;
    const ways: { stretch: [number, number]; x: number; anchor: 'start' | 'end' }[] = [];
    if (inside !== undefined && inside + width + 8 <= x1) ways.push({ stretch: [x0, x1], x: inside, anchor: 'start' });
    else {
      if (x1 + NEAR + width <= hi) ways.push({ stretch: [x0, x1 + NEAR + width], x: x1 + NEAR, anchor: 'start' });
      if (x0 - NEAR - width >= lo) ways.push({ stretch: [x0 - NEAR - width, x1], x: x0 - NEAR, anchor: 'end' });
    }
    for (const [row, others] of taken.entries()) {
      for (const way of ways) {
        if (others.every(([a, b]) => b + APART <= way.stretch[0] || way.stretch[1] + APART <= a)) return { row, ...way };
      }
    }
    return undefined;
  }
}

/** What wants a place in a column of labels: the height of its mark on the axis, and the height of its label. */
export interface ColumnWish {
  item: Item;
  at: number;
  height: number;
}

export interface InColumn {
  wish: ColumnWish;
  top: number;
}

/**
 * Gives each wish, in the order of the list, a place in the column if all labels then still stand within `reach` of their marks, in the
 * order of time, so that lines from marks to labels do not cross. Nothing overlaps; what finds no place is left out.
 */
export function placeInColumn(wishes: readonly ColumnWish[], lo: number, hi: number, reach: number): InColumn[] {
  let placed: InColumn[] = [];
  let height = 0;
  for (const wish of wishes) {
    if (height + wish.height > hi - lo) continue;
    const after = placed.findIndex(({ wish: other }) => other.at > wish.at || (other.at === wish.at && other.item.n > wish.item.n));
    const next = placed.map((one) => one.wish);
    next.splice(after === -1 ? placed.length : after, 0, wish);
    const tops = stack(next, lo, hi);
    if (tops.some(({ wish: { at, height: own }, top }) => Math.abs(top + own / 2 - at) > reach)) continue;
    placed = tops;
    height += wish.height;
  }
  return placed;
}

/**
 * Stacks labels in the given order as near to their marks as they go (least squares, weightier ones pull harder): isotonic regression by
 * pooling adjacent violators. Together they must fit between lo and hi.
 */
function stack(wishes: readonly ColumnWish[], lo: number, hi: number): InColumn[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  let offset = 0;
  for (const { at, height, item } of wishes) {
    const { weight } = item.event;
    let pool = { sum: weight * (at - height / 2 - offset), weight, count: 1 };
    for (let before = pools.at(-1); before && before.sum / before.weight > pool.sum / pool.weight; before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, weight: before.weight + pool.weight, count: before.count + pool.count };
    }
    pools.push(pool);
    offset += height;
  }
  const means = pools.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => Math.max(lo, Math.min(hi - offset, sum / weight))),
  );
  let above = 0;
  return wishes.map((wish, i) => {
    const top = (means[i] ?? lo) + above;
    above += wish.height;
    return { wish, top };
  });
}

/** The wishes in their order of time if all of them find a place so, which reads best; else the weightier first. */
export function placeBest(wishes: readonly Wish[], rows: number, lo: number, hi: number): InRow[] {
  const inTime = placeInRows(
    [...wishes].sort((a, b) => a.item.n - b.item.n),
    rows,
    lo,
    hi,
  );
  return inTime.length === wishes.length ? inTime : placeInRows(wishes, rows, lo, hi);
}
