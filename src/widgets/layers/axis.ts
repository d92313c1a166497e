import { dayNumber, firstDay } from '../../lib/dates.ts';
import { round2 } from '../../lib/round.ts';
import { textWidth } from '../../lib/text-width.ts';
import { fill, word } from '../../lib/words.ts';
import { dayOfYear } from './states.ts';
import type { Style } from './style.ts';
import type { Data, Picture } from './types.ts';

/** A stretch from top to bottom. In a narrow picture, where labels stand above the threads, vertical lines show beside the threads only. */
export interface Band {
  from: number;
  to: number;
}

function verticals(x: number, bands: readonly Band[]): string {
  return bands.map(({ from, to }) => `M${round2(x)},${from}V${to}`).join('');
}

/** Years from one label to the next, so that labels have room. */
function stepOf(x: (day: number) => number, { small }: Style): number {
  const year = x(366) - x(1);
  return [1, 2, 4].find((step) => step * year >= textWidth('0000', small) + 22) ?? 8;
}

/** Lines at the beginning of the labelled years, but for the chosen one. */
export function gridOf(
  since: number,
  year: number,
  x: (day: number) => number,
  style: Style,
  { bands, end }: { bands: readonly Band[]; end: number },
): string {
  let path = '';
  for (let at = since; dayNumber(at, 1, 1) < end; at += stepOf(x, style)) {
    if (at !== year) path += verticals(x(dayNumber(at, 1, 1)), bands);
  }
  return path;
}

interface Axis {
  axis: number;
  end: number;
  /** Middle of the chosen year's own label, which others keep away from. */
  label: number;
  bottom: number;
}

/** Labels of years, each in the middle of its year; none where the chosen year's own label stands. */
export function ticksOf(
  since: number,
  year: number,
  x: (day: number) => number,
  style: Style,
  { axis, end, label, bottom }: Axis,
): { x: number; y: number; text: string }[] {
  const ticks: { x: number; y: number; text: string }[] = [];
  const step = stepOf(x, style);
  const away = textWidth('0000', style.small, 600) + 14;
  for (let at = since; dayNumber(at, 1, 1) < end; at += step) {
    const middle = labelX((x(dayNumber(at, 1, 1)) + x(Math.min(end, dayNumber(at + 1, 1, 1)))) / 2, style);
    if (at === year || Math.abs(middle - labelX(label, style)) < away) continue;
    ticks.push({ x: middle, y: axis, text: String(at) });
    if (!style.wide) ticks.push({ x: middle, y: round2(bottom + 20), text: String(at) });
  }
  return ticks;
}

/** A year's label keeps inside the picture. */
function labelX(middle: number, { small, width, wide }: Style): number {
  const half = textWidth('0000', small, 600) / 2 + (wide ? 7 : 6);
  return round2(Math.min(width - half, Math.max(half, middle)));
}

/** The chosen year: its column, the line at its end, its label and the heading of the states. */
export function cursorOf(
  column: { from: number; to: number },
  year: number,
  style: Style,
  { axis, bottom, bands }: { axis: number; bottom: number; bands: readonly Band[] },
  data: Data,
): Picture['cursor'] {
  const today = dayOfYear(year, data.today) === firstDay(data.today);
  const text = today ? word(data.words, 'headToday') : fill(word(data.words, 'atEnd'), { year });
  const head = style.wide
    ? { x: round2(style.right + 14), y: axis, text, anchor: 'start' as const }
    : { x: style.width, y: axis - 24, text, anchor: 'end' as const };
  const middle = labelX((column.from + column.to) / 2, style);
  const half = round2(textWidth('0000', style.small, 600) / 2 + (style.wide ? 6 : 5));
  return {
    x: round2(column.from),
    width: round2(column.to - column.from),
    column: bands.map(({ from, to }) => `M${round2(column.from)},${from}H${round2(column.to)}V${to}H${round2(column.from)}Z`).join(''),
    line: verticals(column.to, bands),
    label: String(year),
    labelX: middle,
    labelLeft: round2(middle - half),
    labelY: style.wide ? [axis] : [axis, round2(bottom + 20)],
    half,
    head,
  };
}

/** The year at an x of the picture, for a tap on it; undefined beside the threads. */
export function yearAt(picture: Picture, since: number, today: string, x: number): number | undefined {
  const { left, right } = picture.plot;
  if (x < left || x > right) return undefined;
  const start = dayNumber(since, 1, 1);
  const day = start + ((x - left) / (right - left)) * (firstDay(today) + 1 - start);
  const last = Number(today.slice(0, 4));
  for (let year = since; year < last; year += 1) if (day < dayNumber(year + 1, 1, 1)) return year;
  return last;
}
