import { wrapText } from '../../lib/text-width.ts';
import { shortDate, tenth, ticks } from './axis.ts';
import { fold } from './folds.ts';
import { boldness, room, type InRow } from './labels.ts';
import { kindsOf, legend } from './legend.ts';
import { barPath, HALF, HALF_SMALL, Inks, markPath, underline } from './marks.ts';
import { centre, place, plot, rowsOf, SIZE, wish } from './rows.ts';
import { dateOf, type Item, type Scene } from './select.ts';
import { threads } from './threads.ts';
import { tie } from './ties.ts';
import type { Arranged, Box, Flag, Label, Note, Spot, Still, TimelineView } from './view.ts';

const ROW = 18;
/** Below the rows of each lane lies a line of unlabelled marks; with its paddings. */
const RUG = 23;
const TOP = 86;
const BAR = 16;

/** The arrangement for wide frames: lanes from top to bottom, time from left to right. */
export function wide(scene: Scene, width: number): Arranged {
  const space = plot(scene.from, scene.to, width);
  const { left, right, at } = space;
  const rows = rowsOf(scene, width);
  const bars = new Inks();
  const marks = new Inks();
  const spots: Spot[] = [];
  const labels: Label[] = [];
  const lanes: TimelineView['lanes'][number][] = [];
  let rules = '';
  let ties = '';
  let y = TOP;
  for (const [index, lane] of scene.lanes.entries()) {
    const count = rows[index] ?? 1;
    lanes.push({ ...lane, notes: laneNotes(lane.name, left, y) });
    rules += `M0 ${tenth(y)}H${width}`;
    const mine = scene.items.filter(({ event }) => event.lane === lane.id);
    const placed = place(scene, mine, space, count);
    for (const one of placed) drawPlaced(one, index, y + 4 + one.row * ROW + ROW / 2);
    const labelled = new Set(placed.map(({ wish: { item } }) => item.n));
    drawRug(
      mine.filter(({ n }) => !labelled.has(n)),
      index,
      y + 4 + count * ROW + (RUG - 6) / 2,
    );
    y += count * ROW + RUG;
    for (const spot of spots.filter((one) => one.lane === index)) ties += tie(scene, spot, at, left, right, y - 1.5, false);
  }
  const bottom = y;
  const keys = legend(kindsOf(scene), scene.data, 0, width, bottom + 20, SIZE, ROW);
  const axis = ticks(scene.from, scene.to, right - left, space.dated ? 74 : 46);
  labels.sort((a, b) => a.n - b.n);
  const still: Still = {
    arrangement: 'wide',
    width,
    height: Math.ceil((keys.at(-1)?.y ?? bottom) + 12),
    size: SIZE,
    line: ROW,
    events: scene.items.map(({ event }) => event),
    lanes,
    rules,
    grid: axis.map(({ day }) => `M${tenth(at(day))} 24V${tenth(bottom)}`).join(''),
    ticks: axis.flatMap(({ day, text }) => tickNote(text, at(day))),
    ...threads(scene, { along: at, lo: left, hi: right, facebook: 36, instagram: 50, upright: false, size: SIZE }),
    bars: bars.all(),
    marks: marks.all(),
    spots,
    ties,
    days: { from: scene.from, to: scene.to },
    plot: { lo: left, hi: right },
    legend: keys,
  };
  return { still, choose: (chosen) => ({ labels, leaders: '', flag: flag(scene, chosen, spots, labels, width) }) };

  function tickNote(text: string, x: number): Note[] {
    const half = room(text, SIZE, 400) / 2;
    return x + half > width ? [] : [{ x: tenth(x), y: 17, anchor: 'middle', text }];
  }

  function drawPlaced({ wish: one, x, anchor }: InRow, lane: number, middle: number): void {
    const { item } = one;
    const { event } = item;
    const vague = event.date.length < 10;
    if (vague || event.end !== undefined)
      bars.add(event.app, vague, barPath({ x: one.x0, y: middle - BAR / 2, w: one.x1 - one.x0, h: BAR }));
    const cx = tenth(centre(one, x === one.inside));
    marks.add(event.app, event.status === 'disputed', markPath(event.app, cx, middle));
    spots.push({
      events: [item.n],
      lane,
      x: cx,
      y: tenth(middle),
      box: { x: tenth(one.x0), y: tenth(middle - HALF), w: tenth(one.x1 - one.x0), h: 2 * HALF },
    });
    labels.push({
      n: item.n,
      x: tenth(x),
      y: tenth(middle + 5),
      anchor,
      date: space.dated ? shortDate(event.date) : '',
      lines: [event.label],
      strong: boldness(item) === 600,
      box: { x: tenth(anchor === 'start' ? x : x - one.width), y: tenth(middle - 7.5), w: one.width, h: SIZE },
    });
  }

  function drawRug(rest: readonly Item[], lane: number, middle: number): void {
    const wishes = rest.map((item) => wish(item, space)).sort((a, b) => centre(a) - centre(b) || a.item.n - b.item.n);
    for (const { first, last, at: x, half } of fold(
      wishes.map((one) => centre(one)),
      left,
      right,
      'row',
    )) {
      const members = wishes.slice(first, last + 1).map(({ item }) => item);
      const [one] = members;
      const alone = members.length === 1 && one !== undefined;
      if (alone) marks.add(one.event.app, one.event.status === 'disputed', markPath(one.event.app, x, middle, true));
      for (const item of members) rugBar(item, alone ? x : undefined, middle);
      const events = members.map(({ n }) => n).sort((a, b) => a - b);
      spots.push({
        events,
        lane,
        x: tenth(x),
        y: tenth(middle),
        box: { x: tenth(x - half), y: tenth(middle - 7.5), w: tenth(2 * half), h: 15 },
      });
    }
  }

  /** What took longer, or is not known to the day, lies below its mark as long as it may have been. */
  function rugBar({ event, from, to }: Item, alone: number | undefined, middle: number): void {
    if (event.date.length === 10 && event.end === undefined) return;
    const [start, end] = [Math.max(left, at(from)), Math.min(right, at(to))];
    const [x, x1] =
      alone === undefined ? [start, end] : [Math.max(left, Math.min(start, alone - 9)), Math.min(right, Math.max(end, alone + 9))];
    const h = alone === undefined ? 7 : BAR - 2;
    if (alone !== undefined || x1 - x > 2 * HALF_SMALL)
      bars.add(event.app, event.date.length < 10, barPath({ x, y: middle - h / 2, w: x1 - x, h }));
  }
}

/** A line down from y to end that leaves out the labels in its way. */
function broken(x: number, y: number, end: number, boxes: readonly Box[]): string {
  let path = '';
  let at = y;
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    if (box.y >= end) break;
    if (box.y > at) path += `M${x} ${tenth(at)}V${tenth(box.y)}`;
    at = Math.max(at, box.y + box.h);
  }
  return at < end ? `${path}M${x} ${tenth(at)}V${tenth(end)}` : path;
}

function laneNotes(name: string, left: number, y: number): Note[] {
  return wrapText(name, SIZE, left - 14, 600).map((text, i) => ({ x: 0, y: tenth(y + 20 + i * 18), anchor: 'start', text }));
}

/** The chosen event: its date, and its words where they do not stand beside its mark, in the free line below the axis. */
function flag(scene: Scene, chosen: number, spots: readonly Spot[], labels: readonly Label[], width: number): Flag | undefined {
  const item = scene.items[chosen];
  const spot = spots.find(({ events }) => events.includes(chosen));
  if (!item || !spot) return undefined;
  const { event } = item;
  const label = labels.find(({ n }) => n === item.n);
  const named = label !== undefined;
  const date = dateOf(event, scene.data.say.span);
  const text = named ? date : `${date} · ${event.label}`;
  const w = room(text, SIZE, 600);
  const anchor = spot.x + 6 + w <= width ? 'start' : 'end';
  const x = tenth(anchor === 'start' ? spot.x + 6 : Math.max(w, spot.x - 6));
  const box: Box = { x: anchor === 'start' ? x : tenth(x - w), y: 63.5, w, h: SIZE };
  const ring = { x: tenth(spot.box.x - 3), y: tenth(spot.box.y - 3), w: tenth(spot.box.w + 6), h: tenth(spot.box.h + 6) };
  const taken = labels.map((label) => label.box).filter((b) => spot.x > b.x - 2 && spot.x < b.x + b.w + 2);
  return {
    n: item.n,
    leader: broken(spot.x, 54, ring.y, taken),
    ring,
    under: label ? underline(label.box) : '',
    text,
    x,
    y: 75,
    anchor,
    box,
  };
}
