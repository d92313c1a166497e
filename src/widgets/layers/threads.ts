import { isParting } from './states.ts';
import type { State, Threads, TrackView } from './types.ts';

/** Thickness of a tie. */
export const TIE = 1.8;

/** Sizes of threads, in units of the picture. */
export interface Metrics {
  /** Distance of each thread from the middle: apart, and tied. */
  apart: number;
  tied: number;
  /** Half the height of the band. */
  band: number;
  stroke: number;
  /** From one tie to the next. */
  period: number;
  /** Half the shortest bend from one state to another. */
  bend: number;
}

interface Segment {
  state: State;
  from: number;
  to: number;
  /** Half the width of the bend at its start; 0 without a bend. */
  bend: number;
}

/** Where the threads of one row run: middle, first and last x, and x of a day number. */
export interface Place {
  y: number;
  left: number;
  x: (day: number) => number;
  begin: number;
}

/** One decimal is enough for the eye and keeps the paths short. */
function short(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A row's history as stretches of the axis. A date that is known to the year or month only gets a bend as long as that year or month. */
function segmentsOf(track: TrackView, { left, x }: Place, metrics: Metrics): Segment[] {
  const segments: Segment[] = [];
  for (const span of track.spans) {
    const middle = (span.firstDay + span.lastStart) / 2;
    const from = Math.max(left, x(middle));
    const to = x(span.endDay);
    const last = segments.at(-1);
    if (to <= left) continue;
    if (last && last.state === span.state) last.to = to;
    else {
      if (last) last.to = from;
      segments.push({ state: span.state, from, to, bend: Math.max(metrics.bend, (x(span.lastStart) - x(span.firstDay)) / 2) });
    }
  }
  return segments.map((segment, i) => {
    const before = segments[i - 1];
    const joined = before && before.state !== 'unknown' && segment.state !== 'unknown';
    return { ...segment, bend: joined ? Math.min(segment.bend, (before.to - before.from) / 2, (segment.to - segment.from) / 2) : 0 };
  });
}

/** The threads of one row as pieces of the paths. */
export function threads(track: TrackView, place: Place, metrics: Metrics): Threads {
  const segments = segmentsOf(track, place, metrics);
  return {
    facebook: thread(segments, place, metrics, -1),
    instagram: thread(segments, place, metrics, 1),
    band: segments
      .map((segment, i) => (segment.state === 'shared' ? band(segment, segments[i + 1], i > 0 && segment.bend > 0, place.y, metrics) : ''))
      .join(''),
    ties: segments
      .map((segment, i) => (segment.state === 'partly' ? ties(segment, segments[i + 1]?.bend ?? 0, place.y, metrics) : ''))
      .join(''),
    unknown: segments
      .map(({ state, from, to }) => (state === 'unknown' && to - from > 6 ? `M${short(from + 4)},${short(place.y)}H${short(to - 2)}` : ''))
      .join(''),
    knots: knot(segments, place, metrics),
    rings: segments.map((segment, i) => ring(segments[i - 1], segment, place.y, metrics)).join(''),
  };
}

function offset(state: State, metrics: Metrics): number {
  return state === 'apart' ? metrics.apart : state === 'partly' ? metrics.tied : metrics.band - metrics.stroke / 2;
}

/** How far a thread runs on under the band, and back out of it. */
function under(segment: Segment, nextBend: number, metrics: Metrics): number {
  return Math.min(metrics.band * 2, Math.max(0, (segment.to - segment.from - segment.bend - nextBend) / 2));
}

function bend(x0: number, y0: number, x1: number, y1: number): string {
  const middle = short((x0 + x1) / 2);
  return `C${middle},${short(y0)} ${middle},${short(y1)} ${short(x1)},${short(y1)}`;
}

function thread(segments: readonly Segment[], { y, left, begin }: Place, metrics: Metrics, side: -1 | 1): string {
  let path = '';
  const at = (state: State): number => y + side * offset(state, metrics);
  for (const [i, segment] of segments.entries()) {
    const next = segments[i + 1];
    const nextBend = next?.bend ?? 0;
    const start = segment.from + segment.bend;
    const stop = segment.to - nextBend;
    if (segment.state === 'unknown') continue;
    if (i === 0)
      path += side === -1 && begin > left ? lead(segment, y, left, metrics) : `M${short(segment.from)},${short(at(segment.state))}`;
    else if (segment.bend === 0) path += `M${short(start)},${short(at(segment.state))}`;
    if (segment.state === 'shared') {
      const run = under(segment, nextBend, metrics);
      if (segment.bend > 0) path += `H${short(start + run)}`;
      if (nextBend > 0) path += `M${short(stop - run)},${short(at('shared'))}H${short(stop)}`;
    } else path += `H${short(stop)}`;
    if (next && nextBend > 0) path += bend(stop, at(segment.state), next.from + nextBend, at(next.state));
  }
  return path;
}

/** Facebook alone, before Instagram begins. */
function lead(segment: Segment, y: number, left: number, metrics: Metrics): string {
  const half = Math.min(metrics.bend, (segment.from - left) / 2);
  const alone = y - metrics.apart;
  const then = y - offset(segment.state, metrics);
  if (alone === then) return `M${short(left)},${short(alone)}`;
  return `M${short(left)},${short(alone)}H${short(segment.from - 2 * half)}${bend(segment.from - 2 * half, alone, segment.from, then)}`;
}

/** A band grows out of the threads as a point between them and ends as one. */
function band(segment: Segment, next: Segment | undefined, grows: boolean, y: number, metrics: Metrics): string {
  const nextBend = next?.bend ?? 0;
  const run = under(segment, nextBend, metrics);
  const [top, bottom] = [short(y - metrics.band), short(y + metrics.band)];
  const start = segment.from + segment.bend;
  const stop = segment.to - nextBend;
  const shoulders = [short(grows ? start + run : segment.from), short(nextBend > 0 ? stop - run : segment.to)] as const;
  const left = grows ? `M${short(start - segment.bend * 0.7)},${short(y)}L${shoulders[0]},${top}` : `M${shoulders[0]},${top}`;
  const right = nextBend > 0 ? `L${short(stop + nextBend * 0.7)},${short(y)}L${shoulders[1]},${bottom}` : `V${bottom}`;
  return `${left}H${shoulders[1]}${right}H${shoulders[0]}Z`;
}

/** A line that is drawn with dashes across it; it ends with a whole one. */
function ties(segment: Segment, nextBend: number, y: number, { period }: Metrics): string {
  const from = segment.from + segment.bend + 3;
  const count = Math.floor((segment.to - nextBend - 1 - TIE - from) / period);
  return count >= 0 ? `M${short(from)},${short(y)}H${short(from + count * period + TIE)}` : '';
}

/** A dot where Instagram's thread begins. */
function knot(segments: readonly Segment[], { y, left, begin }: Place, metrics: Metrics): string {
  const [first] = segments;
  if (!first || first.state === 'unknown' || begin <= left) return '';
  return `M${short(first.from)},${short(y + offset(first.state, metrics))}h0`;
}

/** A ring around the place where a layer moved apart again. */
function ring(before: Segment | undefined, segment: Segment, y: number, metrics: Metrics): string {
  if (!before || !isParting(before.state, segment.state)) return '';
  const r = metrics.apart + 4;
  return `M${short(segment.from - r)},${short(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
}
