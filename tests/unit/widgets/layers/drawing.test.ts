import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/lib/params.ts';
import Drawing from '../../../../src/widgets/layers/Drawing.svelte';
import { model, params, rowsOf } from '../../../../src/widgets/layers/model.ts';
import Widget from '../../../../src/widgets/layers/Widget.svelte';
import { anyFrame, anyValues, data, words } from './support.ts';

const TOKENS = /^var\(--(?:paper|ink|soft|rule|facebook|instagram|both|fill-facebook|fill-instagram|fill-both), #[0-9a-f]{6}\)$/;
const draw = (values: Parameters<typeof model.derive>[0], frame: Parameters<typeof model.derive>[2]): string =>
  render(Drawing, { props: { view: model.derive(values, data, frame), id: 'f' } }).body.replace(/<!--.*?-->/g, '');

describe('the drawing', () => {
  it('is one svg with title, desc, a mark for each row, and colours of the palette only', () => {
    fc.assert(
      fc.property(anyValues, anyFrame, (values, frame) => {
        const svg = draw(model.settle(values, data).values, frame);
        expect(svg.trim()).toMatch(/^<svg [^>]*role="img" aria-labelledby="f-t f-d"/);
        expect(svg).toMatch(/<title id="f-t">[^<]+<\/title>\s*<desc id="f-d">[^<]+<\/desc>/);
        expect(svg).not.toMatch(/\d\.\d{3}/);
        expect(svg).not.toMatch(/ style=|<style|undefined|NaN|\[object/);
        for (const [, colour = ''] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
          expect(colour === 'none' || TOKENS.test(colour)).toBe(true);
        for (const { id } of rowsOf(data)) expect(svg).toContain(`data-row="${id}"`);
      }),
      { numRuns: 60 },
    );
  });
  it.each(['wide', 'narrow'] as const)('is at most 5 kB, %s', (frame) => {
    expect(gzipSync(draw(defaults(params), frame)).length).toBeLessThan(5000);
  });
  it('has data of at most 25 kB', () => {
    expect(gzipSync(JSON.stringify({ data, words })).length).toBeLessThan(25_000);
  });
});

describe('the widget on the server', () => {
  const html = (preset: object): string =>
    render(Widget, {
      props: { id: 'x', figure: 'layers', payload: { data, words }, preset: { ...defaults(params), ...preset }, base: '/course/' },
    }).body;
  it('says the state, and invites', () => {
    expect(html({})).toContain(words.invite);
    expect(html({ year: 2021 })).toContain('At the end of 2021, out of 15 layers');
  });
  it('links the facts of a chosen row below the base', () => {
    expect(html({ row: 'messages', year: 2021 })).toContain('href="/course/facts/cross-app-messaging-start/"');
  });
  it('gives every control a name, and ids that begin with its own', () => {
    const out = html({});
    for (const [, id = ''] of out.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^x-/);
    for (const [, id = ''] of out.matchAll(/<(?:select|input)\s+id="([^"]*)"/g)) expect(out).toContain(`for="${id}"`);
  });
});
