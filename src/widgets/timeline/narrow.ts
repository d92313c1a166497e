import { textWidth, wrapText } from '../../lib/text-width.ts';
import { scale, shortDate, tenth, ticks } from './axis.ts';
import { fold } from './folds.ts';
import { boldness, byWeight, lines as breakLines, placeInColumn, room, type InColumn } from './labels.ts';
import { kindsOf, legend } from './legend.ts';
import { barPath, HALF, Inks, markPath, underline } from './marks.ts';
import { DAYS_SHOWN } from './rows.ts';
import { dateOf, type Item, type Scene } from './select.ts';
import { threads } from './threads.ts';
import { tie } from './ties.ts';
import type { Arranged, Box, Flag, Label, Note, Spot, Still, TimelineView } from './view.ts';

const SIZE = 14;
const LINE = 16;
/** Free height below each label. */
const GAP = 5;
/** Room for the ticks: years alone, or days and months. */
const TICKS = { years: 34, days: 44 } as const;
const PITCH = 18;
const HEAD_LINE = 17;
const BAR = 15;
/** Height of the plot per event of the story, within limits. */
const PER_EVENT = 40;
const LOWEST = 300;
const HIGHEST = 820;
/** A label may stand so far above or below its mark in the whole timeline; in a story as far as it must. */
const REACH = 44;

/** The arrangement for phones: time from top to bottom, lanes as columns, labels in a column of their own beside them. */
export function narrow(scene: Scene, width: number): Arranged {
  const columns = scene.lanes.length;
  const dated = scene.to - scene.from <= DAYS_SHOWN;
  const whole = scene.story === 'all';
  const margin = dated ? TICKS.days : TICKS.years;
  const firstColumn = margin + 37;
  const edge = firstColumn + (columns - 1) * PITCH + 11;
  const left = edge + (whole ? 16 : 24);
  const top = columns * HEAD_LINE + 22;
  const height = Math.max(LOWEST, Math.min(HIGHEST, scene.home.length * PER_EVENT));
  const bottom = top + height;
  const at = scale(scene.from, scene.to, top, bottom);
  const axis = ticks(scene.from, scene.to, height, dated ? 60 : 26);
  const bars = new Inks();
  const marks = new Inks();
  const spots: Spot[] = [];
  for (const [lane, { id }] of scene.lanes.entries()) {
    drawColumn(
      scene.items.filter(({ event }) => event.lane === id),
      lane,
      firstColumn + lane * PITCH,
    );
  }
  const home = new Map(spots.flatMap((spot) => spot.events.map((n) => [n, spot] as const)));
  const inColumn = placeInColumn(wishes(), top, bottom, whole ? REACH : height).map(labelOf);
  const keys = legend(kindsOf(scene), scene.data, 0, width, bottom + 30, SIZE, 21);
  const still: Still = {
    arrangement: 'narrow',
    width,
    height: Math.ceil((keys.at(-1)?.y ?? bottom) + 14),
    size: SIZE,
    line: LINE,
    events: scene.items.map(({ event }) => event),
    lanes: scene.lanes.map((lane, i) => ({ ...lane, notes: [{ x: left, y: 14 + i * HEAD_LINE, anchor: 'start', text: lane.name }] })),
    rules: scene.lanes.map((_, i) => `M${left - 5} ${9.5 + i * HEAD_LINE}H${firstColumn + i * PITCH}V${tenth(bottom)}`).join(''),
    grid: axis.map(({ day }) => `M${margin + 2} ${tenth(at(day))}H${edge}`).join(''),
    ticks: axis.flatMap(({ day, text }) => tickNotes(text, at(day))),
    ...threads(scene, { along: at, lo: top, hi: bottom, facebook: margin + 8, instagram: margin + 17, upright: true, size: SIZE }),
    bars: bars.all(),
    marks: marks.all(),
    spots,
    ties: spots.map((spot) => tie(scene, spot, at, top, bottom, spot.x + PITCH / 2, true)).join(''),
    days: { from: scene.from, to: scene.to },
    plot: { lo: top, hi: bottom },
    legend: keys,
  };
  return { still, choose };

  /** The chosen event always has a label; what that would cover steps back while it is chosen. */
  function choose(n: number): Pick<TimelineView, 'labels' | 'leaders' | 'flag'> {
    const chosen = inColumn.find((label) => label.n === n) ?? extraLabel(n);
    const others = inColumn.filter((label) => label !== chosen && (!chosen || apart(label.box, chosen.box)));
    const labels = [...others, ...(chosen ? [chosen] : [])].sort((a, b) => a.n - b.n);
    return { labels, leaders: labels.map(leader).join(''), flag: chosen && flag(chosen) };
  }

  /** Years alone stand on one line; a day or month and its year on two. */
  function tickNotes(text: string, y: number): Note[] {
    const [year, rest] = /^\d{4}$/.test(text) ? [text, ''] : [/ \d{4}$/.exec(text)?.[0].trim() ?? '', text.replace(/ \d{4}$/, '')];
    const lines = rest === '' ? [year] : year === '' ? [rest] : [rest, year];
    return lines.map((line, i) => ({ x: margin, y: tenth(Math.min(bottom - 1, y + 4.5) + i * 14), anchor: 'end', text: line }));
  }

  function drawColumn(items: readonly Item[], lane: number, x: number): void {
    const placed = items.map((item) => ({ item, y: middleOf(item) })).sort((a, b) => a.y - b.y || a.item.n - b.item.n);
    for (const { first, last, at: y, half } of fold(
      placed.map((one) => one.y),
      top,
      bottom,
      'column',
    )) {
      const members = placed.slice(first, last + 1).map(({ item }) => item);
      const [one] = members;
      const alone = members.length === 1 && one !== undefined;
      if (alone) marks.add(one.event.app, one.event.status === 'disputed', markPath(one.event.app, x, y));
      for (const item of members) drawBar(item, alone ? y : undefined, x);
      spots.push({
        events: members.map(({ n }) => n).sort((a, b) => a - b),
        lane,
        x,
        y: tenth(y),
        box: { x: x - 8, y: tenth(y - half), w: 16, h: tenth(2 * half) },
      });
    }
  }

  /** Where the mark stands: at the head of a span of days, else in the middle of what the date may mean. */
  function middleOf({ event, from, to }: Item): number {
    const [start, end] = [Math.max(top, at(from)), Math.min(bottom, at(to))];
    return event.end !== undefined && event.date.length === 10 ? (end - start > 4 * HALF ? start + HALF + 2 : start) : (start + end) / 2;
  }

  function drawBar({ event, from, to }: Item, alone: number | undefined, x: number): void {
    if (event.date.length === 10 && event.end === undefined) return;
    const [start, end] = [Math.max(top, at(from)), Math.min(bottom, at(to))];
    const [y, y1] =
      alone === undefined ? [start, end] : [Math.max(top, Math.min(start, alone - 10)), Math.min(bottom, Math.max(end, alone + 10))];
    const w = alone === undefined ? 6 : BAR;
    if (alone !== undefined || y1 - y > 2 * HALF) bars.add(event.app, event.date.length < 10, barPath({ x: x - w / 2, y, w, h: y1 - y }));
  }

  function wishes(): { item: Item; at: number; height: number }[] {
    return byWeight(scene.items).flatMap((item) => {
      const spot = home.get(item.n);
      const lines = linesOf(item);
      const fits = lines.every((line) => textWidth(line, SIZE, boldness(item)) <= width - left - 2);
      return spot && fits && lines.length <= 3 ? [{ item, at: spot.y, height: lines.length * LINE + GAP }] : [];
    });
  }

  function linesOf(item: Item): string[] {
    const date = dated ? `${shortDate(item.event.date)} ` : '';
    return wrapText(date + item.event.label, SIZE, width - left - 2, boldness(item));
  }

  function labelOf({ wish: { item, height: room_ }, top: y }: InColumn): Label {
    const lines = linesOf(item);
    const date = dated ? shortDate(item.event.date) : '';
    const [first = '', ...rest] = lines;
    const strong = boldness(item) === 600;
    // The date may itself be broken over two lines where the column is narrow: then it stays part of the text.
    const split = date !== '' && first.startsWith(`${date} `);
    return {
      n: item.n,
      x: left,
      y: tenth(y + GAP / 2 + 12),
      anchor: 'start',
      date: split ? date : '',
      lines: split ? [first.slice(date.length + 1), ...rest] : lines,
      strong,
      box: {
        x: left,
        y: tenth(y + GAP / 2),
        w: Math.max(...lines.map((line) => room(line, SIZE, strong ? 600 : 400))),
        h: tenth(room_ - GAP),
      },
    };
  }

  /** A label, with its date, for an event that has none in the column. */
  function extraLabel(n: number): Label | undefined {
    const item = scene.items[n];
    const spot = home.get(n);
    if (!item || !spot) return undefined;
    const { event } = item;
    const lines = [dateOf(event, scene.data.say.span), event.label].flatMap((text) => breakLines(text, SIZE, width - left - 4, 600));
    const h = lines.length * LINE;
    const y = tenth(Math.max(top, Math.min(bottom - h, spot.y - h / 2)));
    const w = Math.max(...lines.map((line) => room(line, SIZE, 600)));
    return { n: item.n, x: left, y: tenth(y + 12), anchor: 'start', date: '', lines, strong: true, box: { x: left, y, w, h } };
  }

  function leader({ n, y, lines }: Label): string {
    const spot = home.get(n);
    if (!spot) return '';
    const to = tenth(y - 4.5 + ((lines.length - 1) * LINE) / 2);
    const from = tenth(spot.x + 10);
    return Math.abs(to - spot.y) < 0.5 ? `M${from} ${spot.y}H${left - 3}` : `M${from} ${spot.y}H${edge - 1}L${left - 3} ${to}`;
  }

  function flag(chosen: Label): Flag | undefined {
    const spot = home.get(chosen.n);
    if (!spot) return undefined;
    const ring: Box = { x: tenth(spot.x - 10), y: tenth(spot.box.y - 3), w: 20, h: tenth(spot.box.h + 6) };
    return {
      n: chosen.n,
      leader: `M${margin + 2} ${spot.y}H${tenth(ring.x)}`,
      ring,
      under: underline(chosen.box),
      text: '',
      x: 0,
      y: 0,
      anchor: 'start',
      box: { x: 0, y: 0, w: 0, h: 0 },
    };
  }
}

/** Whether two labels stand clear of each other in height. */
function apart(a: Box, b: Box): boolean {
  return a.y + a.h + 2 <= b.y || b.y + b.h + 2 <= a.y;
}
