import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../../scripts/headers.ts';

describe('a _headers file', () => {
  it('matches by * and :name, in order, joins what is set twice and takes away what begins with !', () => {
    const rules = parseHeaders('# note\n/*\n  A: 1\n  B: 2\n/x/*\n  A: 3\n  ! b\n/y/:id/end\n  C: 4\n');
    expect(headersFor(rules, '/')).toEqual({ A: '1', B: '2' });
    expect(headersFor(rules, '/x/z')).toEqual({ A: '1, 3' });
    expect(headersFor(rules, '/y/1/end')).toEqual({ A: '1', B: '2', C: '4' });
    expect(headersFor(rules, '/y/1/2/end')).toEqual({ A: '1', B: '2' });
  });
  it('takes every other sign of a path for itself', () => {
    const rules = parseHeaders('/a.b\n  A: 1\n');
    expect([headersFor(rules, '/a.b'), headersFor(rules, '/axb')]).toEqual([{ A: '1' }, {}]);
  });
  it.each(['  A: 1\n', '/*\n  nonsense\n', '/*\n  A:\n'])('is refused with its line: %j', (text) => {
    expect(() => parseHeaders(text)).toThrow(/_headers line [12]/);
  });
});

describe('the headers of this site', () => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
  it('let nobody frame a page but an embed', () => {
    const framing = (path: string): string | undefined => headersFor(rules, path)['Content-Security-Policy'];
    for (const path of ['/', '/chapters/acquisition/', '/figures/timeline/', '/embedded/', '/404.html'])
      expect(framing(path), path).toBe("frame-ancestors 'none'");
    expect(framing('/embed/timeline/')).toBe('frame-ancestors *');
  });
  it('let a sandboxed frame, which has no origin, load scripts, fonts and data', () => {
    for (const path of ['/_assets/x.js', '/_assets/x.woff2', '/widget-data/layers.json'])
      expect(headersFor(rules, path)['Access-Control-Allow-Origin'], path).toBe('*');
  });
  it('send no address to anybody and guess no types', () => {
    expect(headersFor(rules, '/')).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' });
  });
});
