import { textWidth } from '../../lib/text-width.ts';
import { tenth } from '../timeline/axis.ts';
import { markPath } from './marks.ts';
import type { Key, Series } from './types.ts';

/** Room for the mark of an entry, from its left end to its text. */
const MARK = 34;
const GAP = 24;

/** Entries in lines that fit the width; `y` is the middle of the first line. */
export function keysOf(
  list: readonly { one: Series; text: string }[],
  { width, y, size, line }: { width: number; y: number; size: number; line: number },
): Key[] {
  let x = 0;
  let at = y;
  return list.map(({ one: { app, mark, dash, points }, text }) => {
    const own = MARK + textWidth(text, size);
    if (x > 0 && x + own > width) {
      x = 0;
      at += line;
    }
    const step = mark === 'step' || mark === 'openstep';
    const key: Key = {
      app,
      mark,
      dash,
      line: step || points.length < 2 ? '' : `M${tenth(x)} ${at}h26`,
      marks: markPath(mark, x + 13, at, 26),
      x: tenth(x + MARK),
      y: at,
      text,
    };
    x += own + GAP;
    return key;
  });
}
