import { dayAfter, firstDay, writeDate } from '../../lib/dates.ts';
import { digits } from '../../lib/format.ts';
import { fill } from '../../lib/words.ts';
import type { GrowthData, Panel, Point, Series } from './types.ts';

/** Values that lie further apart than this are not joined: nothing tells what was between them. The words of the picture say the same. */
export const LONGEST_GAP = 12;

/** The days that a value describes: first day, and day after the last. */
export function daysOf({ date, end }: Point): [number, number] {
  return [firstDay(date), dayAfter(end ?? date)];
}

/** Middle of the days that a value describes. */
export function middleOf(point: Point): number {
  const [from, to] = daysOf(point);
  return (from + to) / 2;
}

function months({ date }: Point): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month;
}

/** Whether a line may join two values of one series, given in order of time. */
export function joined(a: Point, b: Point): boolean {
  return months(b) - months(a) <= LONGEST_GAP;
}

/** "December 2010", or "January 2022 to June 2022". */
export function dateOf({ date, end }: Point, data: GrowthData): string {
  return end === undefined ? writeDate(date) : fill(data.say.span, { from: writeDate(date), to: writeDate(end) });
}

/** The value with its measure in words: "2.91 billion monthly active users". */
export function valueOf({ value }: Point, { said }: Series, data: GrowthData): string {
  const big = value >= 1000;
  const number = fill(big ? data.say.billion : data.say.million, { value: digits(big ? value / 1000 : value, 3) });
  return fill(said, { value: number });
}

/** Name of a series in one line: "Instagram, monthly users". */
export function nameOf({ name, measure }: Series, data: GrowthData): string {
  return fill(data.say.named, { name, measure });
}

/** Place of a point in a panel by its id; −1 and −1 if it is not there. */
export function find({ series }: Panel, id: string): { series: number; point: number } {
  const at = series.findIndex(({ points }) => points.some((point) => point.id === id));
  return { series: at, point: series[at]?.points.findIndex((point) => point.id === id) ?? -1 };
}

/** The point of a series nearest in time to another. */
export function nearest({ points }: Series, to: Point | undefined): Point | undefined {
  if (!to) return points.at(-1);
  const far = (point: Point): number => Math.abs(middleOf(point) - middleOf(to));
  return points.reduce<Point | undefined>((best, point) => (best && far(best) <= far(point) ? best : point), undefined);
}
