/** The tests on prose stand on this reader of numbers; it is held to examples, so that they cannot pass by reading nothing. */
import { describe, expect, it } from 'vitest';
import { isRounding, quantitiesIn } from '../../support/numbers.ts';

const values = (text: string): number[] => quantitiesIn(text).map(({ value }) => value);
const texts = (text: string): string[] => quantitiesIn(text).map((found) => found.text);
const rounds = (printed: string, exact: number): boolean => {
  const [first] = quantitiesIn(printed);
  if (!first) throw new Error(`no number in "${printed}"`);
  return isRounding(first, exact);
};

describe('numbers in text', () => {
  it.each([
    ['worth 715 million dollars', [715e6]],
    ['22,999,412 shares at 18.06', [22_999_412, 18.06]],
    ['On 9 April 2012', [9, 2012]],
    ['thirteen people, twenty-one days', [13, 21]],
    ['a billion dollars and half a million users', [1e9, 0.5e6]],
    ['three hundred thousand', [300_000]],
    ['a third of the time, three quarters of it', [1 / 3, 0.75]],
    ['half of them, half its users', [0.5, 0.5]],
    ['more than twice as many; it doubled', [2, 2]],
    ['two hours a day for one year', [2, 1]],
    ['one percent of 1,000 models', [1, 1000]],
    ['under-18s', [18]],
    ['eleven months and one month', [11, 1]],
    ['a 90-day limit', [90]],
    ['from 30 to 40 million', [30e6, 40e6]],
    ['Three of the four commissioners', [3, 4]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    'one owner and two apps',
    'one of the two',
    'the second app, the first',
    'no one',
    'anyone',
    'a photo',
    'often, tension, weight, bone',
    'half right',
    'one day it may',
    'say it twice',
    'the e2ee switch',
  ])('no number in: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('takes vague ones as a range', () => {
    expect(texts('tens of millions of ads, a few thousand, hundreds')).toEqual(['tens of millions', 'a few thousand', 'hundreds']);
    expect([
      rounds('tens of millions', 3e7),
      rounds('tens of millions', 3e8),
      rounds('thousands', 4000),
      rounds('a few thousand', 40_000),
    ]).toEqual([true, false, true, false]);
  });
});

describe('rounding', () => {
  it.each([
    ['715 million', 715.3e6],
    ['about 500', 521],
    ['200 million', 195e6],
    ['nearly 3 billion', 2.91e9],
    ['half of', 48],
    ['a third of', 33.1],
    ['97.6 percent', 97.59],
    ['2012', 2012],
    ['2,000', 2012],
    ['18', 18.06],
  ])('%s stands for %d', (printed, exact) => {
    expect(rounds(printed, exact)).toBe(true);
  });

  it.each([
    ['1 billion', 715e6],
    ['1 billion', 1e6],
    ['716 million', 715.3e6],
    ['2013', 2012],
    ['2010', 2012],
    ['30', 31],
    ['50', 60],
    ['half of', 30],
  ])('%s does not stand for %d', (printed, exact) => {
    expect(rounds(printed, exact)).toBe(false);
  });
});
