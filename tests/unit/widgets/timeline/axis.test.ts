import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../src/lib/dates.ts';
import { textWidth } from '../../../../src/lib/text-width.ts';
import { scale, shortDate, ticks } from '../../../../src/widgets/timeline/axis.ts';
import { fold } from '../../../../src/widgets/timeline/folds.ts';

describe('ticks', () => {
  const told = (from: string, to: string, units = 850): string[] => {
    const day = (text: string): number => dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
    return ticks(day(from), day(to) + 1, units, 46).map(({ text }) => text);
  };
  it('are years, months or days, as the window asks', () => {
    expect(told('2004-01-01', '2026-12-31', 1200)).toHaveLength(23);
    expect(told('2012-04-01', '2012-09-09')).toEqual([
      '2 Apr 2012',
      '16 Apr',
      '30 Apr',
      '14 May',
      '28 May',
      '11 Jun',
      '25 Jun',
      '9 Jul',
      '23 Jul',
      '6 Aug',
      '20 Aug',
      '3 Sep',
    ]);
    expect(told('2011-11-15', '2013-02-01')).toEqual([
      'Dec 2011',
      '2012',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      '2013',
      'Feb',
    ]);
    expect(told('2012-04-09', '2012-04-11')).toEqual(['9 Apr 2012', '10 Apr', '11 Apr']);
  });
  it('lie within the window, in order, and keep their distance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12_000, max: 20_000 }),
        fc.integer({ min: 2, max: 9000 }),
        fc.integer({ min: 300, max: 2000 }),
        (from, length, units) => {
          const found = ticks(from, from + length, units, 74);
          const at = scale(from, from + length, 0, units);
          for (const [i, { day, text }] of found.entries()) {
            expect(day >= from && day < from + length).toBe(true);
            const before = found[i - 1];
            if (before) expect(at(day) - at(before.day)).toBeGreaterThan(textWidth(text, 15) / 2 + textWidth(before.text, 15) / 2);
          }
        },
      ),
    );
  });
  it('write short dates', () => {
    expect([shortDate('2012-04-09'), shortDate('2012-09'), shortDate('2012')]).toEqual(['9 Apr', 'Sep', '2012']);
  });
});

describe('fold', () => {
  it('keeps all points, in order, without overlap and within bounds', () => {
    const points = fc
      .array(fc.double({ min: 140, max: 980, noNaN: true }), { maxLength: 80, size: 'max' })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(points, fc.constantFrom('row' as const, 'column' as const), (list, along) => {
        const folds = fold(list, 130, 990, along);
        expect(folds.flatMap(({ first, last }) => list.slice(first, last + 1))).toEqual(list);
        for (const [i, { at, half }] of folds.entries()) {
          expect(at - half >= 130 && at + half <= 990).toBe(true);
          const before = folds[i - 1];
          if (before) expect(before.at + before.half).toBeLessThanOrEqual(at - half);
        }
      }),
    );
  });
  it('leaves alone what stands alone', () => {
    expect(fold([200, 230, 260], 100, 300, 'row').map(({ at }) => at)).toEqual([200, 230, 260]);
    expect(fold([200, 203, 260], 100, 300, 'row')).toMatchObject([
      { first: 0, last: 1, at: 201.5 },
      { first: 2, last: 2, at: 260 },
    ]);
  });
});
