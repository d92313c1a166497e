import { textWidth } from '../../lib/text-width.ts';
import { tenth } from '../timeline/axis.ts';
import { HALF } from './marks.ts';
import type { At } from './clip.ts';
import type { Box, Label, Series, Spot } from './types.ts';

export interface Wish {
  index: number;
  series: Series;
  spots: readonly Spot[];
  /** One line, where two have no room. */
  short: string;
}

/** Free room around a label. */
const AIR = 3;
/** From the middle of a mark to its label. */
const GAP = 9;
/** So many values of a series, from the last, are tried as places for its name. */
const TRIED = 36;
/** Width of the columns by which boxes are looked up. */
const COLUMN = 40;

/** Boxes by the columns that they reach into, so that few are compared. */
class Taken {
  readonly #columns = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (let n = Math.floor(box.x / COLUMN); n <= Math.floor((box.x + box.w) / COLUMN); n++) {
      const column = this.#columns.get(n);
      if (column) column.push(box);
      else this.#columns.set(n, [box]);
    }
  }

  meets(box: Box): boolean {
    for (let n = Math.floor(box.x / COLUMN); n <= Math.floor((box.x + box.w) / COLUMN); n++)
      if (this.#columns.get(n)?.some((other) => meets(box, other))) return true;
    return false;
  }
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Boxes along lines and around marks, which no label may cover. */
export function obstacles(spots: readonly Spot[], lines: readonly (readonly [At, At])[]): Box[] {
  const marks = spots.map(({ x, y, w }) => ({ x: x - Math.max(HALF, w / 2), y: y - HALF, w: Math.max(2 * HALF, w), h: 2 * HALF }));
  const along = lines.flatMap(([a, b]) => {
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 8));
    return Array.from({ length: pieces }, (_, i): Box => {
      const [x0, x1] = [i, i + 1].map((n) => a.x + ((b.x - a.x) * n) / pieces) as [number, number];
      const [y0, y1] = [i, i + 1].map((n) => a.y + ((b.y - a.y) * n) / pieces) as [number, number];
      return { x: x0 - 1, y: Math.min(y0, y1) - 1, w: x1 - x0 + 2, h: Math.abs(y1 - y0) + 2 };
    });
  });
  return [...marks, ...along];
}

/** Series that go on longest come first: their ends stand at the edge, where there is room for nobody else. */
export function lastFirst(wishes: readonly Wish[]): Wish[] {
  const end = ({ spots }: Wish): number => spots.at(-1)?.x ?? 0;
  return [...wishes].sort((a, b) => end(b) - end(a) || a.index - b.index);
}

/** Names of series beside their values where they cover nothing and stand within `bounds`; a series without room gets none. */
export function place(wishes: readonly Wish[], taken: readonly Box[], bounds: Box, size: number, line: number): Label[] {
  const all = new Taken(taken);
  return wishes.flatMap((wish) => {
    const label = firstFree(wish, all, bounds, size, line);
    if (label) all.add(label.box);
    return label ?? [];
  });
}

function firstFree({ index, series, spots, short }: Wish, taken: Taken, bounds: Box, size: number, line: number): Label | undefined {
  for (const lines of [[series.name, series.measure], [short]]) {
    const w = Math.max(...lines.map((text, i) => textWidth(text, size, i === 0 ? 600 : 400)));
    const h = lines.length * line;
    for (const spot of spots.slice(-TRIED).reverse()) {
      for (const { x, y, anchor } of around(spot, w, h)) {
        const box = { x: tenth(x), y: tenth(y), w: Math.ceil(w), h };
        const wider = { x: box.x - AIR, y: box.y - AIR, w: box.w + 2 * AIR, h: box.h + 2 * AIR };
        const out = box.x < bounds.x || box.y < bounds.y || box.x + box.w > bounds.x + bounds.w || box.y + box.h > bounds.y + bounds.h;
        if (out || taken.meets(wider)) continue;
        return {
          series: index,
          app: series.app,
          x: anchor === 'end' ? tenth(box.x + box.w) : box.x,
          y: tenth(y + line * 0.76),
          anchor,
          lines,
          box,
        };
      }
    }
  }
  return undefined;
}

/** Places of a box around a mark, the best first: upper left corners. */
function around({ x, y, w: step }: Spot, w: number, h: number): { x: number; y: number; anchor: 'start' | 'end' }[] {
  const side = Math.max(GAP, step / 2 + 5);
  const right = { x: x + side, anchor: 'start' as const };
  const left = { x: x - side - w, anchor: 'end' as const };
  return [
    { ...right, y: y - h / 2 },
    { ...left, y: y - h + 4 },
    { x: x - w + side, y: y - h - GAP, anchor: 'end' },
    { ...right, y: y - 2 },
    { x: x - side, y: y + GAP, anchor: 'start' },
    { ...left, y: y - h / 2 },
    { ...right, y: y - h + 4 },
    { x: x - side, y: y - h - GAP, anchor: 'start' },
    { ...left, y: y - 2 },
  ];
}

/** Labels in the order of their series. */
export function inOrder(labels: readonly Label[]): Label[] {
  return [...labels].sort((a, b) => a.series - b.series);
}

/** Whether a series has a label among these. */
export function isNamed(labels: readonly Label[], index: number): boolean {
  return labels.some(({ series }) => series === index);
}
