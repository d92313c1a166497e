/** The test on prose stands on these two functions; examples hold them, so that it cannot pass by seeing nothing. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/schemas/fact.ts';
import { carries, needsOf } from '../../support/carried.ts';

const fact: Fact = {
  id: 'deal-closed',
  topic: 'acquisition',
  statement:
    'The purchase closed on Friday 31 August. It was worth about 715 million dollars. The Federal Trade Commission had ended its review.',
  event: '2012-08-31',
  checked: '2026-11-22',
  kind: 'documented',
  status: 'confirmed',
  sources: ['x'],
  values: { value: { value: 715.3, unit: 'usd-million' }, share: { value: 48, unit: 'percent' } },
};
const needs = (text: string): string[] => needsOf(text).map((need) => `${need.kind}: ${need.text}`);
const carried = (text: string): boolean[] => needsOf(text).map((need) => carries(fact, need));

describe('what needs a fact', () => {
  it.each([
    ['On 9 April 2012 the FTC voted 5 to 0.', ['date: 9 April 2012', 'name: FTC', 'number: 5', 'number: 0']],
    ['In early May it closed, on 8 May 2018 or in May 2018.', ['date: May', 'date: 8 May 2018', 'date: May 2018']],
    ['May the better app win; it may, and you may too.', []],
    ['A US judge in the District Court ruled in 2025.', ['name: District Court', 'number: 2025']],
    ['In spring the price rose by a third of its value.', ['number: a third']],
    ['Two apps, one owner, and no court.', []],
    ['Secure, Security, Congressional.', []],
  ])('%s', (text, expected) => {
    expect(needs(text)).toEqual(expected);
  });
});

describe('what a fact carries', () => {
  it.each([
    'on 31 August 2012',
    'August 2012',
    'in 2012',
    '31 August',
    'about 715 million',
    'about 720 million',
    'about half of it',
    'the FTC',
    'the Federal Trade Commission',
  ])('%s', (text) => {
    expect(carried(text)).toEqual([true]);
  });
  it.each([
    'on 30 August 2012',
    '1 August 2012',
    'September 2012',
    'in 2013',
    'about 1 billion',
    '751 million',
    '715 billion',
    'the Office of Fair Trading',
    'thirteen people',
  ])('not: %s', (text) => {
    expect(carried(text)).toEqual([false]);
  });
});
