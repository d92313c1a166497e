import { firstDay } from '../../lib/dates.ts';
import { digits } from '../../lib/format.ts';
import { round2 } from '../../lib/round.ts';
import { wrapText } from '../../lib/text-width.ts';
import { wholly } from './arithmetic.ts';
import { AXIS, behindOf, GRID, heightOf, months, pieceWidth, rect, scale, textsOf, TOP, type Scene } from './scene.ts';
import type { DayLabel, DayView, Note, Picture, Text } from './types.ts';

const SIZE = 13.5;
const LINE = 17;
const LEFT = 50;
const HEAD = 44;
const PER_DAY = 4;
const HALF = 2.8;
const GAP = 9;
/** Days whose label stands below their bar; all others above. */
const BELOW: ReadonlySet<string> = new Set(['2012-08-31']);

/** Lying bars, time downwards. */
export function narrow(scene: Scene, width: number): Picture {
  const { days, chosen, cash, say } = scene;
  const end = round2(HEAD + (AXIS.to - AXIS.from) * PER_DAY);
  const y = scale(AXIS.from, AXIS.to, HEAD, end);
  const x = scale(0, TOP, LEFT, width - 6);
  const at = (day: DayView): number => y(firstDay(day.id));
  const labels = days.map((day, i) => labelOf(day, at(day), i === chosen, say));
  const own = days[chosen];
  const middle = own ? at(own) : 0;
  const split = days.filter(({ value }) => value !== undefined);
  const bar = (day: DayView, from: number, to: number): string =>
    rect({ x: x(from), y: round2(at(day) - HALF), w: round2(x(to) - x(from)), h: HALF * 2 });
  return {
    width,
    height: Math.ceil(end + 4),
    wide: false,
    size: SIZE,
    line: LINE,
    grid: GRID.slice(1)
      .map((value) => `M${x(value)} ${HEAD - 4}V${end}`)
      .join(''),
    axis:
      `M${LEFT} ${HEAD - 4}V${end}` +
      months()
        .map(({ day }) => `M${LEFT} ${y(day)}h-8`)
        .join(''),
    level: `M${x(cash)} ${HEAD - 4}V${end}`,
    cash: split.map((day) => bar(day, 0, cash)).join(''),
    shares: split.map((day) => bar(day, cash, heightOf(day))).join(''),
    open: days
      .filter(({ value }) => value === undefined)
      .map((day) => bar(day, 0, heightOf(day)))
      .join(''),
    published: days.map((day) => `M${x(day.published.value)} ${round2(at(day) - HALF - 3)}v${round2(HALF * 2 + 6)}`).join(''),
    leaders: '',
    ticks: ticksOf(x, y, say),
    notes: notesOf(scene, y, width),
    labels,
    behind: behindOf(labels, scene.supposed && x(scene.supposed.value), 'x'),
    column: { x: LEFT, y: round2(middle - HALF - 2.5), w: own ? round2(x(heightOf(own)) - LEFT + 4) : 0, h: HALF * 2 + 5 },
    pointer: own ? `M${LEFT - 2} ${middle}l-9 6v-12z` : '',
    hits: hitsOf(days, labels, at, width),
    supposed: supposedOf(scene, x, y, { width, end }),
  };
}

function labelOf(day: DayView, middle: number, chosen: boolean, say: Scene['say']): DayLabel {
  const pieces = textsOf(day, say);
  const w = pieces.reduce((sum, piece) => sum + pieceWidth(piece, SIZE) + GAP, -GAP);
  const y = round2(BELOW.has(day.id) ? middle + HALF + SIZE + 2 : middle - HALF - 6);
  return {
    day: day.id,
    x: LEFT + 8,
    y,
    anchor: 'start',
    pieces: pieces.map((piece, i) => (i === 0 ? piece : { ...piece, dx: GAP })),
    box: { x: LEFT + 4, y: round2(y - SIZE + 0.5), w: round2(w + 8), h: 17.5 },
    chosen,
  };
}

function ticksOf(x: (value: number) => number, y: (day: number) => number, say: Scene['say']): Text[] {
  return [
    { x: LEFT, y: 14, anchor: 'start', text: say('unit', {}) },
    ...GRID.map((value): Text => ({ x: x(value), y: HEAD - 9, anchor: 'middle', text: digits(value) })),
    ...months().map(({ day, name }): Text => ({ x: 0, y: round2(y(day) + 15), anchor: 'start', text: name.slice(0, 3) })),
  ];
}

/** The key stands in the empty weeks between May and August. */
function notesOf({ deal, say }: Scene, y: (day: number) => number, width: number): Note[] {
  const left = LEFT + 8;
  let next = y(firstDay('2012-05-28'));
  return (['shares', 'cash', 'published', 'gap'] as const).map((kind): Note => {
    const row = next;
    const x = kind === 'gap' ? left : left + 19;
    const lines = wrapText(say(`note-${kind}`, { ...deal }), SIZE, width - x - 30);
    next = round2(row + lines.length * LINE + 5);
    const swatch = kind === 'published' ? `M${left + 6} ${round2(row - 11)}v14` : rect({ x: left, y: round2(row - 7), w: 13, h: HALF * 2 });
    return { kind, x, y: row, lines, d: kind === 'gap' ? '' : swatch };
  });
}

/** Each day is picked by its label and its bar, across the picture; where two meet, in the middle between them. */
function hitsOf(days: readonly DayView[], labels: readonly DayLabel[], at: (day: DayView) => number, width: number): Picture['hits'] {
  return days.flatMap((day, i) => {
    const own = labels[i];
    const before = days[i - 1];
    if (!own) return [];
    const low = BELOW.has(day.id) ? own.box.y + own.box.h + 8 : at(day) + HALF + 1;
    const floor = before ? at(before) + HALF + 1 : 0;
    const high = Math.max(floor, BELOW.has(day.id) ? at(day) - HALF : own.box.y - 8);
    return [{ day: day.id, x: 0, y: round2(high), w: width, h: round2(low - high) }];
  });
}

function supposedOf(
  { supposed, say }: Scene,
  x: (value: number) => number,
  y: (day: number) => number,
  { width, end }: { width: number; end: number },
): Picture['supposed'] {
  if (!supposed) return undefined;
  const level = x(supposed.value);
  const price = say('supposedPrice', { price: supposed.terms.price });
  const value = say('supposedValue', { value: wholly(supposed.value) });
  const room = Math.max(pieceWidth({ text: price, strong: false }, SIZE), pieceWidth({ text: value, strong: true }, SIZE));
  const before = level + 8 + room > width;
  return {
    d: `M${level} ${HEAD - 4}V${end}`,
    x: round2(level + (before ? -7 : 7)),
    y: y(firstDay('2012-07-10')),
    anchor: before ? 'end' : 'start',
    lines: [...wrapText(say('supposedMark', {}), SIZE, room), price, value],
  };
}
