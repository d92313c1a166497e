import { inflateSync } from 'node:zlib';

/** How often a PDF shows text and paints shapes: read from its page streams, so that a blank sheet is seen as one. */
export function marksIn(pdf: Buffer): { pages: number; texts: number; paints: number } {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return ''; // a font or a picture, not a page
    }
  });
  const count = (pattern: RegExp): number => streams.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return { pages: raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0, texts: count(/\bT[jJ]\b/g), paints: count(/^(?:f\*?|S|B\*?)$/gm) };
}
