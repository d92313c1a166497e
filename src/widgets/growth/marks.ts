import { tenth } from '../timeline/axis.ts';
import type { MarkKind } from './types.ts';

/** Room around the middle of a mark, in units. */
export const HALF = 4;

/** What follows `M<x> <y>` for a mark around that point. */
const SHAPES: Readonly<Record<Exclude<MarkKind, 'step' | 'openstep'>, string>> = {
  disc: 'm-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z',
  triangle: 'm0-4.2l4.2 7.2h-8.4z',
  diamond: 'm0-4.4l4.4 4.4l-4.4 4.4l-4.4-4.4z',
  cross: 'm-3.6-3.6l7.2 7.2m0-7.2l-7.2 7.2',
  square: 'm-3.2-3.2h6.4v6.4h-6.4z',
};

/** Path of one mark with its middle at x, y; `w` is the width of a step. */
export function markPath(mark: MarkKind, x: number, y: number, w: number): string {
  if (mark === 'step' || mark === 'openstep') return `M${tenth(x - w / 2)} ${tenth(y - 1.75)}h${tenth(w)}v3.5h-${tenth(w)}z`;
  return `M${tenth(x)} ${tenth(y)}${SHAPES[mark]}`;
}
