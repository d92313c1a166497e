import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../../../src/lib/dates.ts';
import { textWidth } from '../../../../src/lib/text-width.ts';
import { anyDay, anyFrame, anyPrice, data, overlap, supposedBox, viewOf } from './support.ts';

/** Rectangles of a path that draws only such: corner, width and height. */
function rects(path: string): { x: number; y: number; w: number; h: number }[] {
  return [...path.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)h[\d.-]+z/g)].map(([, ...found]) => {
    const [x = NaN, y = NaN, w = NaN, h = NaN] = found.map(Number);
    return { x, y, w, h };
  });
}

describe('deal by day: the picture', () => {
  it('has no two labels that overlap, none outside, whatever is chosen or supposed', () => {
    fc.assert(
      fc.property(anyDay, anyPrice, anyFrame, (day, price, frame) => {
        const view = viewOf({ day, price, suppose: 'yes' }, frame);
        const { labels, width, height, wide } = view.picture;
        const own = supposedBox(view);
        const boxes = [...labels.map(({ box }) => box), ...(own ? [own] : [])];
        for (const [i, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.w).toBeLessThanOrEqual(width + 1);
          expect(box.y + box.h).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(i + 1))
            expect(overlap(box, other), `${day} ${price} ${wide ? 'wide' : 'narrow'} ${width}`).toBe(false);
        }
      }),
      { numRuns: 2000, seed: 20_120_831 },
    );
  });

  it('keeps the key inside', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        const { notes, width, size } = viewOf({}, frame).picture;
        for (const { x, lines } of notes) for (const line of lines) expect(x + textWidth(line, size)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('puts each bar at its day on one true scale, cash below and the same, shares on top of it', () => {
    const { picture, days } = viewOf();
    const [cash, shares] = [rects(picture.cash), rects(picture.shares)];
    const split = days.filter(({ value }) => value !== undefined);
    expect([cash.length, shares.length, rects(picture.open).length]).toEqual([split.length, split.length, 1]);
    expect(new Set(cash.map(({ h }) => h)).size).toBe(1);
    const [first, last] = [cash[0], cash.at(-1)];
    if (!first || !last) throw new Error('no bars');
    const whole = firstDay(split.at(-1)?.id ?? '') - firstDay(split[0]?.id ?? '');
    for (const [i, day] of split.entries()) {
      const part = (firstDay(day.id) - firstDay(split[0]?.id ?? '')) / whole;
      expect(cash[i]?.x).toBeCloseTo(first.x + part * (last.x - first.x), 1);
      expect(shares[i]?.x).toBe(cash[i]?.x);
      const perMillion = (cash[i]?.h ?? NaN) / data.cash;
      expect((shares[i]?.h ?? NaN) / perMillion).toBeCloseTo((day.value ?? NaN) - data.cash, 0);
    }
  });

  it('draws no two bars into each other', () => {
    for (const frame of ['wide', 'narrow', 900, 340] as const) {
      const bars = rects(viewOf({}, frame).picture.cash);
      for (const [i, bar] of bars.entries()) for (const other of bars.slice(i + 1)) expect(overlap(bar, other), String(frame)).toBe(false);
    }
  });

  it('joins no two days: every line stands level with money or with time', () => {
    for (const frame of ['wide', 'narrow'] as const) {
      const { level, grid, published, leaders } = viewOf({}, frame).picture;
      for (const path of [level, grid, published, leaders]) expect(path).toMatch(/^(?:M[\d.-]+ [\d.-]+[hvHV][\d.-]+)*$/);
    }
  });

  it('picks every day by its label', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        const { labels, hits } = viewOf({}, frame).picture;
        for (const { day, box } of labels) {
          const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
          const found = hits.findLast((hit) => x >= hit.x && x <= hit.x + hit.w && y >= hit.y && y <= hit.y + hit.h);
          expect(found?.day).toBe(day);
        }
        for (const { w, h } of hits) expect(Math.min(w, h)).toBeGreaterThan(0);
      }),
    );
  });

  it('marks the chosen day once, and the supposition only when there is one', () => {
    fc.assert(
      fc.property(anyDay, anyFrame, (day, frame) => {
        const { labels, supposed } = viewOf({ day }, frame).picture;
        expect(labels.filter(({ chosen }) => chosen).map((label) => label.day)).toEqual([day]);
        expect(supposed).toBeUndefined();
      }),
    );
  });
});
