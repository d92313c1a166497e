import type { TimelineEvent, TimelineView } from './view.ts';
import { tenth } from './axis.ts';

const LONGEST = 60;

/** A text as bare words: small letters without accents, and digits. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a reader typed, as it stands in the address: "Court case" → "court-case". */
export function slug(typed: string): string {
  return bare(typed).slice(0, LONGEST).trim().replaceAll(' ', '-');
}

/** The same, to be read. */
export function typedOf(find: string): string {
  return find.replaceAll('-', ' ');
}

const known = new WeakMap<TimelineEvent, string>();

function textOf(event: TimelineEvent): string {
  const found = known.get(event);
  if (found !== undefined) return found;
  const text = bare(`${event.label} ${event.text}`);
  known.set(event, text);
  return text;
}

/** Indexes of the events whose label or statement has every word asked for, also within a word; none if nothing is asked for. */
export function hits(events: readonly TimelineEvent[], find: string): number[] {
  if (find === '') return [];
  const words = find.split('-');
  return events.flatMap((event, n) => (words.every((word) => textOf(event).includes(word)) ? [n] : []));
}

/** Rectangles behind the labels, and around the marks, of hits. */
export function hitMarks({ labels, spots }: Pick<TimelineView, 'labels' | 'spots'>, found: readonly number[]): string {
  if (found.length === 0) return '';
  const hit = new Set(found);
  const boxes = [...spots.filter(({ events }) => events.some((n) => hit.has(n))), ...labels.filter(({ n }) => hit.has(n))];
  return boxes
    .map(({ box: { x, y, w, h } }) => `M${tenth(x - 3)} ${tenth(y - 2)}h${tenth(w + 6)}v${tenth(h + 4)}h${tenth(-w - 6)}z`)
    .join('');
}

/** Index of the event that a page key leads to: the nearest one a year or more away, else the last in that direction. */
export function yearAway(events: readonly TimelineEvent[], chosen: number, by: 1 | -1): number {
  const now = events[chosen];
  if (!now) return by === 1 ? 0 : events.length - 1;
  const year = Number(now.date.slice(0, 4)) + by;
  const rest = now.date.slice(4);
  const goal = `${year}${rest}`;
  if (by === 1) {
    const found = events.findIndex(({ date }, n) => n > chosen && date >= goal);
    return found === -1 ? events.length - 1 : found;
  }
  const found = events.findLastIndex(({ date }, n) => n < chosen && date <= goal);
  return Math.max(0, found);
}
