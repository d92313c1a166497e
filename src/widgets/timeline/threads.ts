import { firstDay } from '../../lib/dates.ts';
import { tenth, type Scale } from './axis.ts';
import { room } from './labels.ts';
import type { Scene } from './select.ts';
import type { AppName, Note } from './view.ts';

export interface ThreadFrame {
  /** Position of a day along the threads. */
  along: Scale;
  lo: number;
  hi: number;
  /** Where each thread lies across; between them lies the band of both. */
  facebook: number;
  instagram: number;
  /** Whether time runs down. */
  upright: boolean;
  size: number;
}

/** Length over which the threads meet. */
const MEET = 14;

/**
 * The two threads along the axis: Facebook from its first day, Instagram from its own, one band from the day on which one company
 * owned both, as far as our knowledge reaches. Names stand where there is room in the margin or beside a thread's start.
 */
export function threads(
  scene: Scene,
  frame: ThreadFrame,
): { threads: { app: AppName; d: string }[]; threadNotes: (Note & { app: AppName })[] } {
  const { along, lo, hi } = frame;
  const { data } = scene;
  const clamp = (value: number): number => tenth(Math.max(lo, Math.min(hi, value)));
  const [starts, meets, end] = [
    { facebook: clamp(along(firstDay(data.threads.facebook))), instagram: clamp(along(firstDay(data.threads.instagram))) },
    clamp(along(firstDay(data.threads.joined))),
    clamp(along(firstDay(data.threads.known))),
  ];
  const middle = (frame.facebook + frame.instagram) / 2;
  const point = (a: number, b: number): string => (frame.upright ? `${tenth(b)} ${tenth(a)}` : `${tenth(a)} ${tenth(b)}`);
  const lines: { app: AppName; d: string }[] = [];
  for (const app of ['facebook', 'instagram'] as const) {
    const start = starts[app];
    const bend = Math.max(start, meets - MEET);
    if (meets <= start) continue;
    const curve =
      meets < hi
        ? `C${point((bend + meets) / 2, frame[app])} ${point((bend + meets) / 2, middle)} ${point(meets, middle)}`
        : `L${point(meets, frame[app])}`;
    lines.push({ app, d: `M${point(start, frame[app])}L${point(bend, frame[app])}${curve}` });
  }
  if (end > meets) lines.push({ app: 'both', d: `M${point(meets, middle)}L${point(end, middle)}` });
  return { threads: lines, threadNotes: frame.upright ? [] : notes(scene, frame, starts, meets) };
}

function notes(
  scene: Scene,
  frame: ThreadFrame,
  starts: Record<'facebook' | 'instagram', number>,
  meets: number,
): (Note & { app: AppName })[] {
  const { lo, hi, size } = frame;
  const { apps, say } = scene.data;
  const middle = (frame.facebook + frame.instagram) / 2;
  const found: (Note & { app: AppName })[] = [];
  if (meets <= lo) return [{ app: 'both', x: 0, y: tenth(middle + 5), anchor: 'start', text: say.joined }];
  found.push({ app: 'facebook', x: 0, y: tenth(frame.facebook + 3), anchor: 'start', text: apps.facebook });
  const beside = starts.instagram - 8 - room(apps.instagram, size, 600);
  if (starts.instagram <= lo) found.push({ app: 'instagram', x: 0, y: tenth(frame.instagram + 7), anchor: 'start', text: apps.instagram });
  else if (beside >= lo && meets > starts.instagram)
    found.push({ app: 'instagram', x: tenth(starts.instagram - 8), y: tenth(frame.instagram + 5), anchor: 'end', text: apps.instagram });
  if (meets + 10 + room(say.joined, size, 600) <= hi)
    found.push({ app: 'both', x: tenth(meets + 10), y: tenth(middle - 7), anchor: 'start', text: say.joined });
  return found;
}
