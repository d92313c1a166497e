import { dayNumber, firstDay, toDate, writeDate } from '../../lib/dates.ts';
import { digits } from '../../lib/format.ts';
import { round2 } from '../../lib/round.ts';
import { textWidth } from '../../lib/text-width.ts';
import type { Terms } from '../../lib/words.ts';
import { dollars, wholly } from './arithmetic.ts';
import type { Anchor, Box, DayLabel, DayView, Piece, Supposed, View } from './types.ts';

/** What both arrangements draw. */
export interface Scene {
  days: readonly DayView[];
  chosen: number;
  supposed: Supposed | undefined;
  /** Millions of dollars. */
  cash: number;
  deal: View['deal'];
  say: (key: string, terms: Terms) => string;
}

/** The scale of money ends here: above what the highest price that can be supposed comes to, in millions of dollars. */
export const TOP = 1400;
/** Lines of the grid, in millions of dollars. */
export const GRID = [0, 500, 1000] as const;
/** First and last day of the axis. */
export const AXIS = { from: firstDay('2012-04-01'), to: firstDay('2012-09-12') } as const;

/** A linear scale. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => round2(start + ((value - from) / (to - from)) * (end - start));
}

/** Closed path of a rectangle; a negative height or width grows up or to the left. */
export function rect({ x, y, w, h }: Box): string {
  return `M${x} ${y}h${w}v${h}h${round2(-w)}z`;
}

/** First days of the months of the axis, with names; the first one carries the year. */
export function months(): { day: number; name: string }[] {
  const [year = 0, month = 1] = toDate(AXIS.from).split('-').map(Number);
  const found: { day: number; name: string }[] = [];
  for (let i = 0; ; i++) {
    const day = dayNumber(year, month + i, 1);
    if (day >= AXIS.to) return found;
    const written = writeDate(toDate(day).slice(0, 7));
    found.push({ day, name: i === 0 ? written : written.replace(/ \d{4}$/, '') });
  }
}

/** Texts of a day's label: date, total, price. */
export function textsOf({ short, value, published, price }: DayView, say: Scene['say']): Piece[] {
  const total =
    value === undefined ? say('labelOpen', { value: digits(published.value / 1000) }) : say('labelValue', { value: wholly(value) });
  const rate = price ? say('labelPrice', { price: dollars(price.value) }) : say('labelOpenPrice', {});
  return [
    { text: short, strong: false },
    { text: total, strong: true },
    { text: rate, strong: false },
  ];
}

/** Height of a bar in millions of dollars: by arithmetic, or as published where there is nothing to multiply. */
export function heightOf({ value, published }: DayView): number {
  return value ?? published.value;
}

/** Width of a piece of a label. */
export function pieceWidth({ text, strong }: Piece, size: number): number {
  return textWidth(text, size, strong ? 600 : 400);
}

/** Left edge of a text of this width that is anchored at x. */
export function leftOf(x: number, width: number, anchor: Anchor): number {
  return round2(anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2);
}

/** Path over the boxes of those labels that a line at this place would run through; "" without a line. */
export function behindOf(labels: readonly DayLabel[], line: number | undefined, side: 'x' | 'y'): string {
  if (line === undefined) return '';
  const crossed = labels.filter(({ box }) => line > box[side] + 3 && line < box[side] + box[side === 'x' ? 'w' : 'h'] - 3);
  return crossed.map(({ box }) => rect(box)).join('');
}
