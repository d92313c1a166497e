import { describe, expect, it } from 'vitest';
import { fill, listing, word } from '../../../src/lib/words.ts';

describe('fill', () => {
  it('prints terms, and the right one of two words after a number', () => {
    expect(fill('In {year}, {count:event|events}.', { year: 2012, count: 1 })).toBe('In 2012, 1 event.');
    expect(fill('{count:event|events}', { count: 0 })).toBe('0 events');
    expect(fill('{a}{a}', { a: 'x' })).toBe('xx');
  });
  it('prints a term as it is, even if it looks like a template or a replacement', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
  it('tells which term is missing', () => {
    expect(() => fill('Hello {name}', {})).toThrow(/"name"/);
  });
});

it('word tells which key is missing', () => {
  expect(word({ home: 'Home' }, 'home')).toBe('Home');
  expect(() => word({}, 'home')).toThrow(/"home"/);
});

it('listing joins as a sentence does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listing(items))).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(listing(['a', 'b'], 'or')).toBe('a or b');
});
