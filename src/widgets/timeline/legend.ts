import { tenth } from './axis.ts';
import { room } from './labels.ts';
import { barPath, markPath } from './marks.ts';
import type { Scene } from './select.ts';
import type { LegendItem, TimelineData } from './view.ts';

/** Room for the mark of an entry, from its left end to its text. */
const MARK = 20;
const GAP = 22;

function mark(kind: LegendItem['kind'], x: number, y: number): string {
  if (kind === 'tie') return `M${tenth(x)} ${tenth(y)}h16m0-4v8`;
  if (kind === 'fold' || kind === 'vague' || kind === 'span-mark') return barPath({ x, y: y - 7.5, w: 16, h: 15 });
  return markPath(kind === 'disputed' ? 'facebook' : kind, x + 8, y);
}

/** Entries of the legend in lines that fit between lo and hi; `y` is the middle of the first line. */
export function legend(
  kinds: readonly LegendItem['kind'][],
  data: TimelineData,
  lo: number,
  hi: number,
  y: number,
  size: number,
  line: number,
): LegendItem[] {
  let x = lo;
  let at = y;
  return kinds.map((kind) => {
    const text =
      kind === 'disputed' || kind === 'vague' || kind === 'span-mark' || kind === 'fold' || kind === 'tie'
        ? data.say[kind]
        : data.apps[kind];
    const width = MARK + room(text, size, 400);
    if (x > lo && x + width > hi) {
      x = lo;
      at += line;
    }
    const item = { kind, x, y: at, d: mark(kind, x, at), tx: x + MARK, text };
    x += width + GAP;
    return item;
  });
}

/** All kinds of marks: every picture explains the same, so that its height never changes. */
const KINDS: readonly LegendItem['kind'][] = ['facebook', 'instagram', 'both', 'fold', 'vague', 'span-mark', 'disputed'];

/** The kinds of a picture: where some events stand at their publication, also the ties back to their days. */
export function kindsOf({ home }: Scene): readonly LegendItem['kind'][] {
  return home.some(({ event }) => event.happened !== undefined) ? [...KINDS, 'tie'] : KINDS;
}
