import { firstDay, toDate } from '../../lib/dates.ts';
import { scale, tenth } from './axis.ts';
import { select } from './select.ts';
import type { TimelineData } from './view.ts';
import { ALL, type Days } from './window.ts';

/** The overview of all years with the window in it. */
export interface StripView {
  width: number;
  height: number;
  /** A bar for each quarter, as high as it has events. */
  bars: string;
  /** A line for each year. */
  years: string;
  notes: readonly { x: number; text: string }[];
  /** The window, its two ends and the grips on them. */
  shown: { x: number; w: number };
  grips: string;
}

export const STRIP_HEIGHT = 58;
const FLOOR = 40;
const HIGHEST = 32;
const GRIP = 7;

/** Which part of the strip lies at a position in units: an end of the window (within `reach`), the window, or what is outside of it. */
export function partAt({ shown: { x, w } }: StripView, at: number, reach: number): 'from' | 'to' | 'inside' | 'outside' {
  const [left, right] = [Math.abs(at - x), Math.abs(at - x - w)];
  // A narrow window keeps a middle to be moved by.
  const near = Math.min(reach, Math.max(3, w / 3 + (at < x || at > x + w ? reach : 0)));
  if (Math.min(left, right) <= near) return left <= right ? 'from' : 'to';
  return at > x && at < x + w ? 'inside' : 'outside';
}

/** Day at a position of the strip, in units. */
export function dayAt(width: number, x: number): number {
  return ALL.from + (x / width) * (ALL.to - ALL.from);
}

const counted = new WeakMap<TimelineData, Map<string, { bars: string; years: string; notes: StripView['notes'] }>>();

/** The strip of a story and its filters, `width` units wide. */
export function strip(values: Parameters<typeof select>[0], data: TimelineData, days: Days, width: number): StripView {
  const at = scale(ALL.from, ALL.to, 0, width);
  const known = counted.get(data) ?? new Map<string, { bars: string; years: string; notes: StripView['notes'] }>();
  counted.set(data, known);
  const key = [values.story, values.lanes, values.app, values.known, width].join(' ');
  const still = known.get(key) ?? overview(values, data, width);
  known.set(key, still);
  const x = tenth(at(days.from));
  const w = tenth(Math.max(3, at(days.to) - at(days.from)));
  // Outside of the window, so that the two never cover each other.
  const grip = (start: number): string => {
    const left = tenth(Math.max(0, Math.min(width - GRIP, start)));
    return `M${left} ${FLOOR / 2 - 9}h${GRIP}v18h${-GRIP}z`;
  };
  return { width, height: STRIP_HEIGHT, ...still, shown: { x, w }, grips: grip(x - GRIP) + grip(x + w) };
}

function overview(values: Parameters<typeof select>[0], data: TimelineData, width: number): Pick<StripView, 'bars' | 'years' | 'notes'> {
  const at = scale(ALL.from, ALL.to, 0, width);
  const quarters = new Map<number, number>();
  for (const { from } of select(values, data).home) {
    const [year = 0, month = 1] = toDate(from).split('-').map(Number);
    const quarter = year * 4 + Math.floor((month - 1) / 3);
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
  }
  const most = Math.max(1, ...quarters.values());
  const wide = tenth(width / 92 - 1);
  const bars = [...quarters]
    .sort(([a], [b]) => a - b)
    .map(([quarter, count]) => {
      const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
      const x = tenth(at(firstDay(`${Math.floor(quarter / 4)}-${month}`)));
      const h = tenth(Math.max(3, (count / most) * HIGHEST));
      return `M${x} ${FLOOR}h${wide}v${-h}h${-wide}z`;
    });
  const years: string[] = [];
  const notes: { x: number; text: string }[] = [];
  const every = width > 600 ? 2 : 4;
  for (let year = Number(toDate(ALL.from).slice(0, 4)); year <= Number(toDate(ALL.to - 1).slice(0, 4)); year += 1) {
    const x = tenth(at(firstDay(String(year))));
    years.push(`M${x} ${FLOOR}v${year % every === 0 ? 5 : 3}`);
    if (year % every === 0) notes.push({ x, text: String(year) });
  }
  return { bars: bars.join(''), years: years.join(''), notes };
}
