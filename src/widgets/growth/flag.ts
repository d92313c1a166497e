import { textWidth } from '../../lib/text-width.ts';
import { tenth } from '../timeline/axis.ts';
import { dateOf, nameOf, valueOf } from './points.ts';
import type { Flag, GrowthData, PanelName, Room, Spot } from './types.ts';

interface FlagRoom extends Room {
  top: number;
  size: number;
  line: number;
  /** Lines that the text may take, in the free rows above the plot. */
  lines: number;
}

/** Room at the right edge for a fallback font, whose bold is wider than ours. */
const SPARE = 14;

/** Ring around the chosen value, line up to its date, and the value in words above the plot. */
export function flagOf(data: GrowthData, panel: PanelName, { series, point, x, y, w }: Spot, room: FlagRoom): Flag | undefined {
  const one = data.panels[panel].series[series];
  const value = one?.points[point];
  if (!one || !value) return undefined;
  const parts = [`${dateOf(value, data)}: ${valueOf(value, one, data)}`, nameOf(one, data)];
  const texts = room.lines === 1 ? [parts.join(' · ')] : parts;
  const widest = Math.max(...texts.map((text) => textWidth(text, room.size, 600)));
  const start = Math.max(0, Math.min(x - 8, room.width - widest - SPARE));
  const first = room.top - 18 - (texts.length - 1) * room.line;
  const half = Math.max(8, w / 2 + 4);
  return {
    ring: { x: tenth(x - half), y: tenth(y - 8), w: tenth(2 * half), h: 16 },
    leader: `M${x} ${tenth(room.top - 12)}V${tenth(y - 8)}`,
    lines: texts.map((text, i) => ({ x: tenth(start), y: tenth(first + i * room.line), anchor: 'start', text })),
  };
}
