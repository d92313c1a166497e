import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, plainProse } from '../../../src/lib/prose.ts';
import { round2 } from '../../../src/lib/round.ts';
import { factsOf } from '../../../src/lib/table.ts';
import { at } from '../../../src/lib/url.ts';

describe('round2', () => {
  it('keeps two decimals and has no minus zero', () => {
    expect([1.005, 2.345, -0.001, 0].map(round2)).toEqual([1, 2.35, 0, 0]);
    expect(Object.is(round2(-0.001), 0)).toBe(true);
  });
  it('moves nothing by more than half a hundredth, and nothing twice', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(round2(value) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(round2(round2(value))).toBe(round2(value));
      }),
    );
  });
});

describe('at', () => {
  it('joins root and path with exactly one slash', () => {
    for (const base of ['/course', '/course/']) for (const path of ['facts/', '/facts/']) expect(at(base, path)).toBe('/course/facts/');
    expect(at('/', '/')).toBe('/');
  });
});

describe('prose', () => {
  const mdx = [
    "import X from 'x';",
    '## Who owns what {#owners}',
    '{/* not said */}',
    'One <Fact id="a">**company**</Fact> owns _both_, see [the list](/facts/).',
    '- two – items',
  ].join('\n');
  it('leaves the words only', () => {
    expect(plainProse(mdx)).toBe('Who owns what One company owns both, see the list. - two – items');
  });
  it('counts words, not signs', () => {
    expect(countWords(mdx)).toBe(12);
    expect(countWords('')).toBe(0);
  });
});

it('factsOf lists each fact of a table once, in its order', () => {
  const rows = [[{ text: 'a', facts: ['x', 'y'] }, { text: 'b' }], [{ text: 'c', facts: ['y', 'z'] }]];
  expect(factsOf({ columns: ['one', 'two'], rows })).toEqual(['x', 'y', 'z']);
});
