import { dayNumber, firstDay } from '../../lib/dates.ts';
import { round2 } from '../../lib/round.ts';
import { wrapText } from '../../lib/text-width.ts';
import { fill, word } from '../../lib/words.ts';
import type { Frame } from '../contract.ts';
import { cursorOf, gridOf, ticksOf } from './axis.ts';
import { legendOf } from './legend.ts';
import { dayOfYear } from './states.ts';
import { STATE_ROOM, styleOf, type Style } from './style.ts';
import { threads, TIE } from './threads.ts';
import type { Box, Data, Label, Picture, RowMark, Threads, TrackView } from './types.ts';

/** Where everything stands, for tracks in the order of the picture. `chosen` is the id of a row or "". */
export function pictureOf(
  tracks: readonly TrackView[],
  { year, since, row: chosen }: { year: number; since: number; row: string },
  data: Data,
  frame: Frame,
): Picture {
  const style = styleOf(frame);
  const start = dayNumber(since, 1, 1);
  const end = firstDay(data.today) + 1;
  const x = (day: number): number => style.left + ((day - start) / (end - start)) * (style.right - style.left);
  const legend = legendOf(style, data);
  const axis = legend.bottom + (style.wide ? 34 : 47);
  const top = axis + 12;
  const rows = stack(tracks, style, top, chosen, data);
  const bottom = rows.bottom;
  const begin = x(firstDay(data.begin) + 0.5);
  const pieces = [legend.paths, ...rows.marks.map(({ y }, i) => threads(trackAt(tracks, i), { y, left: style.left, x, begin }, style))];
  const join = (key: keyof Threads): string => pieces.map((piece) => piece[key]).join('');
  const bands = style.wide
    ? [{ from: top, to: bottom }]
    : rows.marks.map(({ y }) => ({ from: round2(y - style.apart - 6), to: round2(y + style.apart + 6) }));
  const column = { from: Math.max(style.left, x(dayNumber(year, 1, 1))), to: x(dayOfYear(year, data.today) + 1) };
  const cursor = cursorOf(column, year, style, { axis, bottom, bands }, data);
  return {
    width: style.width,
    height: round2(bottom + (style.wide ? 14 : 30)),
    wide: style.wide,
    size: style.size,
    small: style.small,
    tie: style.tied,
    dashes: `${TIE} ${round2(style.period - TIE)}`,
    stroke: style.stroke,
    knot: round2(style.stroke * 2.7),
    lineHeight: style.line,
    paths: {
      facebook: join('facebook'),
      instagram: join('instagram'),
      band: join('band'),
      ties: join('ties'),
      unknown: join('unknown'),
      knots: join('knots'),
      rings: join('rings'),
      grid: gridOf(since, year, x, style, { bands, end }),
      rules: rows.rules,
    },
    rows: rows.marks,
    tint: rows.tint,
    groups: rows.groups,
    heads: rows.heads,
    legend: legend.labels,
    ticks: ticksOf(since, year, x, style, { axis, end, label: cursor.x + cursor.width / 2, bottom }),
    cursor,
    cells: rows.marks
      .filter((mark) => mark.chosen)
      .map(({ y }) => ({ x: cursor.x, y: round2(y - style.apart - 5), width: cursor.width, height: round2(2 * style.apart + 10) })),
    plot: { left: style.left, right: round2(style.right), top, bottom },
  };
}

function trackAt(tracks: readonly TrackView[], i: number): TrackView {
  const track = tracks[i];
  if (!track) throw new RangeError(`no track ${i}`);
  return track;
}

interface Stack {
  marks: RowMark[];
  groups: Label[];
  heads: (Label & { row: string; chosen: boolean })[];
  /** Hairlines above the groups. */
  rules: string;
  tint: Box | undefined;
  bottom: number;
}

/** Sets the rows one below the other, with headings for groups and for rows that differ by region. */
function stack(tracks: readonly TrackView[], style: Style, top: number, chosen: string, data: Data): Stack {
  const result: Stack = { marks: [], groups: [], heads: [], rules: '', tint: undefined, bottom: top };
  for (const [g, { label, rows }] of data.groups.entries()) {
    result.bottom = round2(result.bottom + (g === 0 ? 4 : style.gap));
    result.rules += `M0,${result.bottom}H${style.width}`;
    result.groups.push({ x: 0, y: round2(result.bottom + style.size + 3), lines: [label] });
    result.bottom = round2(result.bottom + style.head);
    for (const { id } of rows) {
      const own = tracks.filter((track) => track.row === id);
      const from = result.bottom;
      if (own.length > 1) head(result, own, style, id === chosen);
      for (const [i, track] of own.entries()) mark(result, track, i === 0 ? from : result.bottom, style, id === chosen, data);
      if (id === chosen) result.tint = { x: 0, y: from, width: style.width, height: round2(result.bottom - from) };
    }
  }
  return result;
}

function head(result: Stack, [track]: readonly TrackView[], style: Style, chosen: boolean): void {
  if (!track) return;
  const x = style.wide ? style.left - 14 : 0;
  const lines = style.wide ? wrapText(track.label, style.size, x, 600) : [track.label];
  result.heads.push({ x, y: round2(result.bottom + style.size + 1), lines, row: track.row, chosen });
  result.bottom = round2(result.bottom + lines.length * style.line + 3);
}

/** `from`: where the area that picks the row begins; a heading belongs to the first one. */
function mark(result: Stack, track: TrackView, from: number, style: Style, chosen: boolean, data: Data): void {
  const { wide, width, left, size, line } = style;
  const room = wide ? left - 14 : width - STATE_ROOM;
  const lines = wrapText(track.region === '' ? track.label : track.region, size, room, 600);
  const text = lines.length * line;
  const height = wide ? Math.max(style.pitch, text + 4) : style.pitch + text - line;
  const y = round2(result.bottom + (wide ? height / 2 : text + 16));
  const labelY = wide ? y + 5.5 - ((lines.length - 1) * line) / 2 : result.bottom + size + 1;
  const { now } = track;
  const since = fill(word(data.words, now.by ? 'by' : 'since'), { year: now.from.slice(-4) });
  result.marks.push({
    row: track.row,
    chosen,
    label: { x: wide ? left - 14 : track.region === '' ? 0 : 12, y: round2(labelY), lines },
    state: { x: round2(wide ? style.right + 14 : width), y: round2(wide ? y + 5.5 : labelY), word: now.stateLabel, since },
    hit: { x: 0, y: from, width, height: round2(result.bottom + height - from) },
    y,
  });
  result.bottom = round2(result.bottom + height);
}
