import { firstDay } from '../../lib/dates.ts';
import { digits } from '../../lib/format.ts';
import { round2 } from '../../lib/round.ts';
import { AXIS, behindOf, GRID, heightOf, leftOf, months, pieceWidth, rect, scale, textsOf, TOP, type Scene } from './scene.ts';
import { wholly } from './arithmetic.ts';
import type { Anchor, DayLabel, DayView, Note, Picture, Text } from './types.ts';

const SIZE = 15.5;
const LINE = 18;
const LEFT = 96;
const BASE = 392;
const HEIGHT = 432;
/** Half width of a bar: two days that lie two days apart still stand apart. */
const HALF = 3.8;
/** How far the mark of the published total sticks out. */
const CAP = 1.6;
/** Where a label stands to its bar: beside it or above it, and how far up the leader goes. */
const PLACES: Readonly<Record<string, { anchor: Anchor; dx: number; up: number }>> = {
  '2012-04-09': { anchor: 'end', dx: 5, up: 0 },
  '2012-08-22': { anchor: 'end', dx: -12, up: -62 },
  '2012-08-29': { anchor: 'middle', dx: 0, up: 26 },
  '2012-08-31': { anchor: 'start', dx: 12, up: -62 },
};
const ABOVE = { anchor: 'start' as const, dx: -5, up: 0 };

/** Upright bars, time to the right. */
export function wide(scene: Scene, width: number): Picture {
  const { days, chosen, cash, say } = scene;
  const x = scale(AXIS.from, AXIS.to, LEFT + 28, width - 76);
  const y = scale(0, TOP, BASE, 42);
  const at = (day: DayView): number => x(firstDay(day.id));
  const labels = days.map((day, i) => labelOf(day, at(day), y(heightOf(day)), i === chosen, say));
  const own = days[chosen];
  const middle = own ? at(own) : 0;
  const split = days.filter(({ value }) => value !== undefined);
  const bar = (day: DayView, from: number, to: number): string =>
    rect({ x: round2(at(day) - HALF), y: y(from), w: HALF * 2, h: round2(y(to) - y(from)) });
  return {
    width,
    height: HEIGHT,
    wide: true,
    size: SIZE,
    line: LINE,
    grid: GRID.slice(1)
      .map((value) => `M${LEFT - 34} ${y(value)}H${width - 8}`)
      .join(''),
    axis:
      `M${LEFT - 34} ${BASE}H${width - 8}` +
      months()
        .map(({ day }) => `M${x(day)} ${BASE}v8`)
        .join(''),
    level: `M${LEFT} ${y(cash)}H${width - 8}`,
    cash: split.map((day) => bar(day, 0, cash)).join(''),
    shares: split.map((day) => bar(day, cash, heightOf(day))).join(''),
    open: days
      .filter(({ value }) => value === undefined)
      .map((day) => bar(day, 0, heightOf(day)))
      .join(''),
    published: days.map((day) => `M${round2(at(day) - HALF - CAP)} ${y(day.published.value)}h${round2((HALF + CAP) * 2)}`).join(''),
    leaders: days
      .filter(({ id }) => (PLACES[id]?.up ?? 0) > 0)
      .map((day) => `M${at(day)} ${round2(y(heightOf(day)) - 5)}v${-(PLACES[day.id]?.up ?? 0) + 2}`)
      .join(''),
    ticks: ticksOf(x, y, say),
    notes: notesOf(scene, x, y),
    labels,
    behind: behindOf(labels, scene.supposed && y(scene.supposed.value), 'y'),
    column: {
      x: round2(middle - HALF - 3),
      y: own ? round2(y(heightOf(own)) - 4) : 0,
      w: HALF * 2 + 6,
      h: own ? round2(BASE - y(heightOf(own)) + 4) : 0,
    },
    pointer: own ? `M${middle} ${BASE + 3}l6 9h-12z` : '',
    hits: hitsOf(days, labels, at, y),
    supposed: supposedOf(scene, x, y, width),
  };
}

function labelOf(day: DayView, x: number, top: number, chosen: boolean, say: Scene['say']): DayLabel {
  const { anchor, dx, up } = PLACES[day.id] ?? ABOVE;
  const pieces = textsOf(day, say);
  const w = Math.max(...pieces.map((piece) => pieceWidth(piece, SIZE)));
  const left = round2(x + dx);
  const first = round2(top - up - 12 - LINE * (pieces.length - 1));
  return {
    day: day.id,
    x: left,
    y: first,
    anchor,
    pieces: pieces.map((piece, i) => (i === 0 ? piece : { ...piece, x: left, dy: LINE })),
    box: { x: round2(leftOf(left, w, anchor) - 6), y: round2(first - LINE + 1), w: round2(w + 12), h: LINE * pieces.length + 5 },
    chosen,
  };
}

function ticksOf(x: (day: number) => number, y: (value: number) => number, say: Scene['say']): Text[] {
  return [
    ...GRID.map((value): Text => ({ x: LEFT - 42, y: round2(y(value) + 5), anchor: 'end', text: digits(value) })),
    { x: 0, y: 16, anchor: 'start', text: say('unit', {}) },
    ...months().map(({ day, name }): Text => ({ x: round2(x(day) + 5), y: BASE + 26, anchor: 'start', text: name })),
  ];
}

/** The key stands in the empty months between May and August. */
function notesOf({ deal, say }: Scene, x: (day: number) => number, y: (value: number) => number): Note[] {
  const left = round2(x(firstDay('2012-05-26')));
  const rows: [Note['kind'], number][] = [
    ['shares', y(300) - 16],
    ['cash', y(300) + 22],
    ['published', y(300) + 44],
    ['gap', y(300) + 66],
  ];
  return rows.map(([kind, row]): Note => ({
    kind,
    x: kind === 'gap' ? left - 4 : left + 14,
    y: round2(row),
    lines: [say(`note-${kind}`, { ...deal })],
    d:
      kind === 'gap'
        ? ''
        : kind === 'published'
          ? `M${left - 4} ${round2(row - 5)}h14`
          : rect({ x: left - 1, y: round2(row - 12), w: HALF * 2, h: 14 }),
  }));
}

/** Each day is picked by its label, or by its bar down to the axis: the part of the axis that is nearer to it than to others. */
function hitsOf(
  days: readonly DayView[],
  labels: readonly DayLabel[],
  at: (day: DayView) => number,
  y: (value: number) => number,
): Picture['hits'] {
  return days.flatMap((day, i) => {
    const middle = at(day);
    const [before, after] = [days[i - 1], days[i + 1]];
    const left = Math.max(middle - 24, before ? (at(before) + middle) / 2 : 0);
    const right = Math.min(middle + 24, after ? (at(after) + middle) / 2 : middle + 24);
    const top = y(heightOf(day));
    const bar = { day: day.id, x: round2(left), y: top, w: round2(right - left), h: round2(BASE + 14 - top) };
    return [bar, ...labels.filter((label) => label.day === day.id).map(({ box }) => ({ day: day.id, ...box }))];
  });
}

function supposedOf(
  { supposed, say }: Scene,
  x: (day: number) => number,
  y: (value: number) => number,
  width: number,
): Picture['supposed'] {
  if (!supposed) return undefined;
  const level = y(supposed.value);
  return {
    d: `M${LEFT - 34} ${level}H${width - 8}`,
    x: x(firstDay('2012-06-10')),
    y: round2(level - 9 - LINE * 2),
    anchor: 'start',
    lines: [
      say('supposedMark', {}),
      say('supposedPrice', { price: supposed.terms.price }),
      say('supposedValue', { value: wholly(supposed.value) }),
    ],
  };
}
