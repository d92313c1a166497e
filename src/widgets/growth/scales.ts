import type { ScaleName } from './types.ts';

export interface ValueScale {
  /** Height of a value, in units of the drawing. */
  at: (value: number) => number;
  /** Values of the grid, from below. */
  ticks: readonly number[];
}

/** Share of the height that stays free above the greatest value. */
const AIR = 1.04;

/** The finest of 1, 2, 5, 10, 20 … that gives at most `count` steps up to `high`. */
function stepOf(high: number, count: number): number {
  const rough = high / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((step) => step * power >= rough) ?? 10);
}

/** Scale for values above zero, up to `high`, between two heights. A logarithmic one begins at the power of ten below `low`. */
export function valueScale(kind: ScaleName, low: number, high: number, bottom: number, top: number): ValueScale {
  const height = bottom - top;
  if (kind === 'linear') {
    const step = stepOf(high, Math.max(2, Math.round(height / 80)));
    const end = high * AIR;
    const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
    return { at: (value) => bottom - (value / end) * height, ticks };
  }
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.log10(high) + (Math.log10(high) - first) * (AIR - 1);
  const ticks = Array.from({ length: Math.floor(last) - first + 1 }, (_, i) => 10 ** (first + i));
  return { at: (value) => bottom - ((Math.log10(value) - first) / (last - first)) * height, ticks };
}
