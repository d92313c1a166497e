import table from './glyph-widths.json' with { type: 'json' };

/** Widths in thousandths of the font size, for Source Sans 3 as it is shipped. Made by scripts/fonts.ts. */
const WIDTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = table;
/** Room for a fallback font, which a reader sees until ours is there: its metrics are matched on average, not letter by letter. */
const SLACK = 1.04;
/** For a character that the font lacks: wider than nearly all letters, so that a label is rather too short than cut. */
const UNKNOWN = 700;

/** Width that a text in Source Sans 3 needs, in the unit of `size`; weight 400 or 600. Kerning is left out: it only makes text narrower. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const widths = WIDTHS[String(weight)] ?? {};
  let sum = 0;
  for (const character of text) sum += widths[character] ?? UNKNOWN;
  return (sum * size * SLACK) / 1000;
}

/** Breaks a text into lines no wider than `width`; a single word that is wider stands alone on its line. */
export function wrapText(text: string, size: number, width: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    const longer = line === '' ? next : `${line} ${next}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = next;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}
