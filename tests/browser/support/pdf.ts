import { inflateSync } from 'node:zlib';

/** How often a PDF shows text and paints shapes: read from its page streams, so that a blank sheet is seen as one. */
export function marksIn(pdf: Buffer): { pages: number; texts: number; paints: number } {
  const raw = pdf.toString('latin1');
  // By its stated length: a line break may also be the last byte of the data.
  const streams = [...raw.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].map(({ 0: head, 1: length, index }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length, index + head.length + Number(length))).toString('latin1');
    } catch {
      return ''; // a font or a picture, not a page
    }
  });
  const count = (pattern: RegExp): number => streams.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return { pages: raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0, texts: count(/\bT[jJ]\b/g), paints: count(/^(?:f\*?|S|B\*?)$/gm) };
}
