import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  dayAfter,
  dayNumber,
  daysInMonth,
  firstDay,
  isLeapYear,
  isRealDate,
  precision,
  toDate,
  writeDate,
  yearFraction,
} from '../../../src/lib/dates.ts';

/** Day numbers of the years 1600 to 2399, which hold both kinds of century years. */
const days = fc.integer({ min: dayNumber(1600, 1, 1), max: dayNumber(2400, 1, 1) - 1 });
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => toDate(day).slice(0, length));

describe('calendar days', () => {
  it('agree with the calendar of the platform, day for day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(toDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(firstDay(toDate(day))).toBe(day);
      }),
    );
  });

  it('know the leap years of centuries', () => {
    expect([1900, 2000, 2012, 2100, 2023].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(() => daysInMonth(2000, 13)).toThrow(RangeError);
  });
});

describe('isRealDate', () => {
  it.each(['2012', '2012-04', '2012-04-09', '2000-02-29'])('takes %s', (date) => {
    expect(isRealDate(date)).toBe(true);
  });
  it.each([
    '',
    '12',
    '2012-4',
    '2012-13',
    '2012-00',
    '2012-04-31',
    '2011-02-29',
    '1900-02-29',
    '2012-04-00',
    '2012-04-09T00:00',
    ' 2012',
    '2012-04-09\n',
  ])('refuses %j', (date) => {
    expect(isRealDate(date)).toBe(false);
  });
  it('takes exactly the days that the platform knows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 39 }),
        (year, month, day) => {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const known = new Date(`${date}T00:00:00Z`);
          expect(isRealDate(date)).toBe(!Number.isNaN(known.getTime()) && known.toISOString().startsWith(date));
        },
      ),
    );
  });
});

describe('dates of limited precision', () => {
  it('span from their first day to the day after their last', () => {
    expect([firstDay('2012'), dayAfter('2012')]).toEqual([dayNumber(2012, 1, 1), dayNumber(2013, 1, 1)]);
    expect([firstDay('2012-12'), dayAfter('2012-12')]).toEqual([dayNumber(2012, 12, 1), dayNumber(2013, 1, 1)]);
    expect([firstDay('2012-02'), dayAfter('2012-02')]).toEqual([dayNumber(2012, 2, 1), dayNumber(2012, 3, 1)]);
    expect([firstDay('2012-12-31'), dayAfter('2012-12-31')]).toEqual([dayNumber(2012, 12, 31), dayNumber(2013, 1, 1)]);
  });

  it('always contain at least one day, and a shorter form contains the longer', () => {
    fc.assert(
      fc.property(days, (day) => {
        const full = toDate(day);
        for (const length of [4, 7, 10]) {
          expect(firstDay(full.slice(0, length))).toBeLessThanOrEqual(day);
          expect(dayAfter(full.slice(0, length))).toBeGreaterThan(day);
        }
      }),
    );
  });

  it('know their precision and refuse what is no date', () => {
    expect(['2012', '2012-04', '2012-04-09'].map(precision)).toEqual(['year', 'month', 'day']);
    for (const call of [precision, firstDay, dayAfter, writeDate]) expect(() => call('April')).toThrow(RangeError);
  });

  it('are ordered by their first day, the more precise first, without contradiction', () => {
    expect(['2012', '2012-01-02', '2012-01', '2012-01-01', '2011'].sort(compareDates)).toEqual([
      '2011',
      '2012-01-01',
      '2012-01',
      '2012',
      '2012-01-02',
    ]);
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are written out as precisely as they are', () => {
    expect(['2012', '2012-04', '2012-04-09'].map(writeDate)).toEqual(['2012', 'April 2012', '9 April 2012']);
    expect(() => writeDate('2012-13')).toThrow(RangeError);
  });
});

describe('yearFraction', () => {
  it('is the year at its first day, a half in its middle, and grows with every day', () => {
    expect(yearFraction(dayNumber(2012, 1, 1))).toBe(2012);
    expect(yearFraction(dayNumber(2012, 7, 2))).toBe(2012.5);
    fc.assert(
      fc.property(days, (day) => {
        expect(yearFraction(day + 1)).toBeGreaterThan(yearFraction(day));
        expect(Math.floor(yearFraction(day))).toBe(Number(toDate(day).slice(0, 4)));
      }),
    );
  });
});
