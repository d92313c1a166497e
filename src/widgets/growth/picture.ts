import { digits } from '../../lib/format.ts';
import { textWidth, wrapText } from '../../lib/text-width.ts';
import { scale, tenth, ticks } from '../timeline/axis.ts';
import { clip, type At } from './clip.ts';
import { flagOf } from './flag.ts';
import { keysOf } from './keys.ts';
import { markPath } from './marks.ts';
import { inOrder, isNamed, lastFirst, obstacles, place } from './place.ts';
import { daysOf, find, joined, middleOf, nameOf } from './points.ts';
import { valueScale } from './scales.ts';
import type { Curve, GrowthData, GrowthView, Label, PanelName, Room, ScaleName, Spot } from './types.ts';

export interface Asked {
  panel: PanelName;
  scale: ScaleName;
  point: string;
}

const LOOK = {
  wide: { size: 15, line: 18, plot: 400, flag: 1, between: 70 },
  narrow: { size: 14, line: 17, plot: 330, flag: 2, between: 44 },
} as const;
/** Between two steps of one series. */
const BETWEEN = 1.5;

type Still = Omit<GrowthView, 'flag' | 'chosen' | 'title' | 'desc'>;

/** Growth curves with the given room, without what depends on the chosen value. */
function still(data: GrowthData, panel: PanelName, kind: ScaleName, room: Room): Still & { top: number } {
  const { series, unit, divide, how } = data.panels[panel];
  const { arrangement, width, left, right } = room;
  const { size, line, plot, flag, between } = LOOK[arrangement];
  const x = scale(room.from, room.to, left, right);
  // Heading of the values, the chosen value, the plot, the years, the key.
  const top = line * (1 + flag) + 26;
  const bottom = top + plot;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value / divide));
  const y = valueScale(kind, Math.min(...values), Math.max(...values), bottom, top);
  const segments: [At, At][] = [];
  const spots: Spot[] = [];
  const curves = series.map((one, index): Curve => {
    const step = one.mark === 'step' || one.mark === 'openstep';
    const at = one.points.map((point) => ({ x: x(middleOf(point)), y: y.at(point.value / divide) }));
    const own = one.points.flatMap((point, n): Spot[] => {
      const here = at[n];
      if (!here || here.x < left || here.x > right) return [];
      const [from, to] = daysOf(point);
      const w = step ? Math.max(2, Math.min(x(to), right) - Math.max(x(from), left) - BETWEEN) : 0;
      return [{ series: index, point: n, x: tenth(here.x), y: tenth(here.y), w: tenth(w) }];
    });
    const lines = step
      ? []
      : one.points.flatMap((point, n) => {
          const [before, a, b] = [one.points[n - 1], at[n - 1], at[n]];
          const part = before && a && b && joined(before, point) ? clip(a, b, left, right) : undefined;
          return part ? [part] : [];
        });
    segments.push(...lines);
    spots.push(...own);
    return {
      id: one.id,
      app: one.app,
      mark: one.mark,
      dash: one.dash,
      line: pathOf(lines),
      marks: own.map((spot) => markPath(one.mark, spot.x, spot.y, spot.w)).join(''),
      fills: step && kind === 'linear' && index > 0 ? own.map((spot) => column(spot, bottom)).join('') : '',
    };
  });
  const bounds = { x: left + 4, y: top - 8, w: width - left - 4, h: bottom - top + 8 };
  const wishes = series.map((one, index) => ({
    index,
    series: one,
    spots: spots.filter((spot) => spot.series === index),
    short: nameOf(one, data),
  }));
  const labels: Label[] = inOrder(place(lastFirst(wishes), obstacles(spots, segments), bounds, size, line));
  const years = ticks(room.from, room.to, right - left, between).map(({ day, text }) => ({ x: tenth(x(day)), text }));
  const keys = keysOf(
    series.flatMap((one, index) => (isNamed(labels, index) ? [] : [{ one, text: nameOf(one, data) }])),
    { width, y: bottom + 48, size, line: line + 5 },
  );
  const under = (keys.at(-1)?.y ?? bottom + 24) + line + 12;
  const notes = wrapText(how, size, width - 2).map((text, i) => ({ x: 0, y: tenth(under + i * line), anchor: 'start' as const, text }));
  return {
    arrangement,
    width,
    height: Math.ceil((notes.at(-1)?.y ?? under) + 6),
    size,
    line,
    panel,
    scale: kind,
    unit: { x: 0, y: 14, anchor: 'start', text: unit },
    grid: y.ticks.flatMap((value) => (value === 0 ? [] : [`M${left} ${tenth(y.at(value))}H${right}`])).join(''),
    base: `M${left} ${bottom}H${right}${years.map((year) => `M${year.x} ${bottom}v5`).join('')}`,
    ticks: y.ticks.map((value) => ({ x: left - 6, y: tenth(y.at(value) + 5), anchor: 'end', text: digits(value) })),
    years: dates(years, size, width).map((year) => ({ ...year, y: bottom + 21, anchor: 'middle' })),
    curves,
    spots,
    labels,
    keys,
    how: notes,
    data,
    top,
  };
}

/** Dates below the axis that have room, from the left. */
function dates(years: readonly { x: number; text: string }[], size: number, width: number): { x: number; text: string }[] {
  let end = 0;
  return years.flatMap(({ x, text }) => {
    const half = textWidth(text, size) / 2;
    if (x - half < end || x + half > width) return [];
    end = x + half + 6;
    return [{ x, text }];
  });
}

function pathOf(lines: readonly (readonly [At, At])[]): string {
  let last: At | undefined;
  let path = '';
  for (const [a, b] of lines) {
    path += last?.x === a.x && last.y === a.y ? `L${tenth(b.x)} ${tenth(b.y)}` : `M${tenth(a.x)} ${tenth(a.y)}L${tenth(b.x)} ${tenth(b.y)}`;
    last = b;
  }
  return path;
}

function column({ x, y, w }: Spot, bottom: number): string {
  return `M${tenth(x - w / 2)} ${y}h${w}V${bottom}h-${w}z`;
}

const KEPT = 8;
const kept = new WeakMap<GrowthData, Map<string, ReturnType<typeof still>>>();

/** The same, kept for the next step from value to value. */
function arranged(data: GrowthData, panel: PanelName, kind: ScaleName, room: Room): ReturnType<typeof still> {
  const known = kept.get(data) ?? new Map<string, ReturnType<typeof still>>();
  kept.set(data, known);
  const key = JSON.stringify([panel, kind, room]);
  const made = known.get(key) ?? still(data, panel, kind, room);
  for (const oldest of known.keys()) if (known.size >= KEPT) known.delete(oldest);
  known.set(key, made);
  return made;
}

/**
 * Growth curves on an axis of time that lies between `room.left` and `room.right`: with the numbers of another picture they stand on the same axis.
 * Both scales are as high as the higher of the two, so that nothing below moves when one is changed for the other.
 */
export function picture(data: GrowthData, { panel, scale: kind, point }: Asked, room: Room): Omit<GrowthView, 'title' | 'desc'> {
  const { top, ...found } = arranged(data, panel, kind, room);
  const other = arranged(data, panel, kind === 'log' ? 'linear' : 'log', room);
  const chosen = find(data.panels[panel], point);
  const spot = found.spots.find((one) => one.series === chosen.series && one.point === chosen.point);
  const flag = spot && flagOf(data, panel, spot, { ...room, top, size: found.size, line: found.line, lines: LOOK[room.arrangement].flag });
  return { ...found, height: Math.max(found.height, other.height), chosen, flag };
}
