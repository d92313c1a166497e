import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../../../src/lib/dates.ts';
import { dayAt, partAt, strip } from '../../../../src/widgets/timeline/strip.ts';
import {
  ALL,
  around,
  daysOf,
  pan,
  reach,
  SHORTEST,
  stretch,
  valuesOf,
  wholeYear,
  YEARS,
  yearOf,
  zoom,
  type Days,
} from '../../../../src/widgets/timeline/window.ts';
import { model } from '../../../../src/widgets/timeline/model.ts';
import { synthetic, usual } from './support.ts';

const length = ALL.to - ALL.from;
const windows = fc
  .tuple(fc.integer({ min: SHORTEST, max: length }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([days, share]): Days => {
    const from = ALL.from + Math.round((length - days) * share);
    return { from, to: from + days };
  });
const factors = fc.double({ min: 0.001, max: 1000, noNaN: true });
const wholeAndWithin = ({ from, to }: Days): void => {
  expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
  expect(from).toBeGreaterThanOrEqual(ALL.from);
  expect(to).toBeLessThanOrEqual(ALL.to);
  expect(to - from).toBeGreaterThanOrEqual(SHORTEST);
};

describe('timeline: window', () => {
  it('never leaves the years, never gets too short, and is made of whole days', () => {
    fc.assert(
      fc.property(windows, factors, fc.integer({ min: -20_000, max: 20_000 }), (window, factor, by) => {
        wholeAndWithin(zoom(window, factor, window.from + by));
        wholeAndWithin(pan(window, by));
        wholeAndWithin(stretch(window, 'from', window.from + by));
        wholeAndWithin(stretch(window, 'to', window.to + by));
      }),
    );
  });

  it('zooms around a day, which stays where it was', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 1, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (window, factor, share) => {
          const at = window.from + (window.to - window.from) * share;
          const next = zoom(window, factor, at);
          const days = next.to - next.from;
          expect(Math.abs(days - Math.max(SHORTEST, (window.to - window.from) / factor))).toBeLessThanOrEqual(0.5);
          expect(Math.abs(at - next.from - days * share)).toBeLessThanOrEqual(1);
        },
      ),
    );
    expect(zoom(ALL, 0.5, ALL.from)).toEqual(ALL);
    expect(zoom({ from: 15_000, to: 15_003 }, 8, 15_001)).toEqual({ from: 15_000, to: 15_003 });
  });

  it('keeps its length while it moves, and stops at the ends', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -20_000, max: 20_000 }), (window, by) => {
        const next = pan(window, by);
        expect(next.to - next.from).toBe(window.to - window.from);
        if (window.from + by >= ALL.from && window.to + by <= ALL.to) expect(next.from).toBe(window.from + by);
      }),
    );
  });

  it('comes to an event that it does not show, and stays where it shows it', () => {
    const window = wholeYear('2012');
    expect(reach(window, { from: firstDay('2012-04-09'), to: firstDay('2012-04-10') })).toEqual(window);
    const next = reach(window, { from: firstDay('2025-11-18'), to: firstDay('2025-11-19') });
    expect(next.from <= firstDay('2025-11-18') && next.to > firstDay('2025-11-18')).toBe(true);
    expect(around({ from: firstDay('2012-08-31'), to: firstDay('2012-09-01') }, 30)).toEqual({
      from: firstDay('2012-08-01'),
      to: firstDay('2012-10-01'),
    });
  });

  it('knows years', () => {
    for (const year of YEARS) expect(yearOf(wholeYear(year))).toBe(year);
    expect([YEARS.length, YEARS[0], YEARS.at(-1)]).toEqual([23, '2004', '2026']);
    expect(yearOf(ALL)).toBe('');
  });

  it('is written to an address and read again; the story’s own window is written as nothing', () => {
    const data = synthetic(20);
    fc.assert(
      fc.property(windows, fc.constantFrom('all', 'court'), (window, story) => {
        expect(daysOf({ ...valuesOf(window, story, data), story }, data)).toEqual(window);
      }),
    );
    expect(valuesOf(ALL, 'all', data)).toEqual({ from: '', to: '' });
    const settled = model.settle({ ...usual, from: '2004-01-01', to: '2026-12-31' }, data);
    expect([settled.values.from, settled.values.to, settled.ignored]).toEqual(['', '', []]);
  });
});

describe('timeline: overview', () => {
  const data = synthetic(60);
  it('shows the window in the whole, with both ends to be gripped at any length', () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(1000, 360), (window, width) => {
        const view = strip(usual, data, window, width);
        const { x, w } = view.shown;
        expect(x >= 0 && x + Math.min(w, 3) <= width + 3.1).toBe(true);
        expect(partAt(view, x, 14)).toBe('from');
        if (w > 12) expect(partAt(view, x + w / 2, 14)).toBe('inside');
        expect(partAt(view, x + w, 14)).toBe(w === 0 ? 'from' : 'to');
        if (x > 40) expect(partAt(view, x - 30, 14)).toBe('outside');
        expect(Math.abs(dayAt(width, x) - window.from)).toBeLessThan(30);
        expect(JSON.stringify(view)).not.toMatch(/null|NaN|undefined|\d\.\d{3}/);
      }),
    );
  });
});
