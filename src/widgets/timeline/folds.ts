import { textWidth } from '../../lib/text-width.ts';
import { HALF, HALF_SMALL } from './marks.ts';

/** Size of the number in a fold. */
export const FOLD_SIZE = 12.5;

/** Points that lie too close to be told apart: `points[first]` to `points[last]`, drawn as their number around `at`. */
export interface Fold {
  first: number;
  last: number;
  at: number;
  half: number;
}

/** Half the length of what stands for `count` points: a mark, or a pill with the number, of which the height counts along a column. */
function halfOf(count: number, along: 'row' | 'column'): number {
  if (count === 1) return along === 'column' ? HALF : HALF_SMALL;
  return along === 'column' ? 8 : Math.max(8, Math.ceil(textWidth(String(count), FOLD_SIZE, 600) / 2) + 4);
}

/**
 * Joins neighbours until none overlap and none leaves [lo, hi]. `points` are positions in ascending order; the result is in order
 * too, and every point is in exactly one fold. Time: linear.
 */
export function fold(points: readonly number[], lo: number, hi: number, along: 'row' | 'column'): Fold[] {
  const sums = [0];
  for (const [i, at] of points.entries()) sums.push((sums[i] ?? 0) + at);
  const made = (first: number, last: number): Fold => {
    const count = last - first + 1;
    const half = halfOf(count, along);
    const mean = ((sums[last + 1] ?? 0) - (sums[first] ?? 0)) / count;
    return { first, last, half, at: Math.max(lo + half, Math.min(hi - half, mean)) };
  };
  const folds: Fold[] = [];
  for (let i = 0; i < points.length; i += 1) {
    let joined = made(i, i);
    for (let before = folds.at(-1); before && before.at + before.half > joined.at - joined.half - 1; before = folds.at(-1)) {
      folds.pop();
      joined = made(before.first, joined.last);
    }
    folds.push(joined);
  }
  return folds;
}
