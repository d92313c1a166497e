import { tenth } from './axis.ts';
import type { AppName, Box, Ink } from './view.ts';

/** Half of the room that a mark takes, in units; of a mark without label. */
export const HALF = 7;
export const HALF_SMALL = 6;

/** What follows `M<x> <y>` for a mark around that point: a disc, a diamond, two linked rings. */
const SHAPES: Readonly<Record<AppName, string>> = {
  facebook: 'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  instagram: 'm0-6.4l6.4 6.4l-6.4 6.4l-6.4-6.4z',
  both: 'm-6.8 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0zm5.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0z',
};

/** The same, smaller, for what has no label. */
const SMALL: Readonly<Record<AppName, string>> = {
  facebook: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  instagram: 'm0-5.2l5.2 5.2l-5.2 5.2l-5.2-5.2z',
  both: 'm-5.7 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zm4.4 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
};

/** Path of one mark with its centre at x, y. */
export function markPath(app: AppName, x: number, y: number, small = false): string {
  return `M${tenth(x)} ${tenth(y)}${(small ? SMALL : SHAPES)[app]}`;
}

/** A line below a label. */
export function underline({ x, y, w, h }: Box): string {
  return `M${x} ${tenth(y + h + 0.5)}h${w - 2}`;
}

/** Path of a bar with round ends. */
export function barPath({ x, y, w, h }: Box): string {
  const r = tenth(Math.min(w, h) / 2);
  return w >= h
    ? `M${tenth(x + r)} ${tenth(y)}h${tenth(w - 2 * r)}a${r} ${r} 0 0 1 0 ${tenth(h)}h${tenth(2 * r - w)}a${r} ${r} 0 0 1 0-${tenth(h)}z`
    : `M${tenth(x)} ${tenth(y + r)}a${r} ${r} 0 0 1 ${tenth(w)} 0v${tenth(h - 2 * r)}a${r} ${r} 0 0 1-${tenth(w)} 0z`;
}

/** Collects paths, so that a drawing has one element for each kind of mark. */
export class Inks {
  readonly #paths = new Map<string, Ink>();

  add(app: AppName, open: boolean, d: string): void {
    const key = `${app} ${open}`;
    this.#paths.set(key, { app, open, d: (this.#paths.get(key)?.d ?? '') + d });
  }

  /** In a fixed order, whatever came first. */
  all(): Ink[] {
    return [...this.#paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ink]) => ink);
  }
}
