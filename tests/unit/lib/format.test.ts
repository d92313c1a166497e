import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digits, formatValue, numbersIn } from '../../../src/lib/format.ts';
import { UNITS } from '../../../src/schemas/fact.ts';

describe('digits', () => {
  it('groups thousands and cuts zeros that say nothing', () => {
    expect([0, 7, 999, 1000, 22_999_412, 18.06, 18.1, 0.5, -1234.5].map((n) => digits(n))).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '22,999,412',
      '18.06',
      '18.1',
      '0.5',
      '−1,234.5',
    ]);
    expect(digits(18.06, 0)).toBe('18');
    expect(digits(100, 0)).toBe('100');
  });
  it('can be read back by numbersIn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (hundredths) => {
        expect(numbersIn(digits(hundredths / 100))).toEqual([hundredths / 100]);
      }),
    );
  });
});

describe('formatValue', () => {
  it.each([
    [715, 'usd-million', '715 million dollars'],
    [18.06, 'usd-per-share', '18.06 dollars a share'],
    [9.99, 'eur-per-month', '9.99 euros a month'],
    [1, 'billion-people', '1 billion people'],
    [42, 'percent', '42 percent'],
    [2012, 'year', '2012'],
    [22_999_412, 'shares', '22,999,412 shares'],
    [3, 'count', '3'],
    [5, 'gbp', '5 pounds'],
  ] as const)('%d %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
  it('has words for every unit, and the number in them', () => {
    for (const unit of UNITS) expect(formatValue(12, unit), unit).toMatch(/^12(?: [a-z ]+)?$/);
  });
});

it('numbersIn finds numbers with commas, decimals and inside words', () => {
  expect(numbersIn('22,999,412 shares at 18.06, on 9 April 2012; 30th, 2,3 and COVID-19.')).toEqual([
    22_999_412, 18.06, 9, 2012, 30, 2, 3, 19,
  ]);
  expect(numbersIn('none at all')).toEqual([]);
});
