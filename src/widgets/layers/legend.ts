import { round2 } from '../../lib/round.ts';
import { textWidth } from '../../lib/text-width.ts';
import { word } from '../../lib/words.ts';
import type { Style } from './style.ts';
import type { Data, Picture, Threads } from './types.ts';

/** Samples of the threads with their names, in one line or two. */
export function legendOf(style: Style, data: Data): { labels: Picture['legend']; paths: Threads; bottom: number } {
  const { wide, small, width, apart, tied, band } = style;
  const sample = wide ? 44 : 30;
  const labels: { x: number; y: number; text: string; strong: boolean }[] = [];
  const paths = { facebook: '', instagram: '', band: '', ties: '', unknown: '', knots: '', rings: '' };
  const names = [word(data.words, 'facebook'), word(data.words, 'instagram')] as const;
  const named = Math.max(...names.map((name) => textWidth(name, small, 600))) + 7;
  const line = wide ? 44 : 40;
  let x = 0;
  let y = wide ? 20 : 18;
  labels.push({ x: 0, y: y - apart + 4.5, text: names[0], strong: true }, { x: 0, y: y + apart + 5.5, text: names[1], strong: true });
  x += named;
  for (const kind of ['apart', 'partly', 'shared', 'unknown', 'parted'] as const) {
    const text = word(data.words, wide || kind === 'parted' ? `legend-${kind}` : `state-${kind}`);
    const glyph = kind === 'parted' ? 2 * apart + 8 : sample;
    if (x + glyph + 6 + textWidth(text, small) > width) {
      x = 0;
      y += line - 8;
    }
    const [a, b] = [round2(x), round2(x + glyph)];
    const pair = (gap: number): void => {
      paths.facebook += `M${a},${round2(y - gap)}H${b}`;
      paths.instagram += `M${a},${round2(y + gap)}H${b}`;
    };
    if (kind === 'apart') pair(apart);
    if (kind === 'partly') {
      pair(tied);
      paths.ties += `M${round2(a + 3)},${y}H${b}`;
    }
    if (kind === 'shared') paths.band += `M${a},${y - band}H${b}V${y + band}H${a}Z`;
    if (kind === 'unknown') paths.unknown += `M${round2(a + 2)},${y}H${b}`;
    if (kind === 'parted') {
      const r = apart + 4;
      paths.rings += `M${a},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
    }
    labels.push({ x: round2(x + glyph + 6), y: round2(y + 5), text, strong: false });
    x += glyph + 6 + textWidth(text, small) + (wide ? 26 : 15);
  }
  return { labels: labels.map((label) => ({ ...label, y: round2(label.y) })), paths, bottom: y + 12 };
}
