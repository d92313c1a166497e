import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/lib/text-width.ts';

const texts = fc.array(fc.stringMatching(/^[A-Za-z0-9,.]{1,12}$/), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

describe('textWidth', () => {
  it('grows with size, weight and every letter', () => {
    expect(textWidth('', 16)).toBe(0);
    expect(textWidth('wide', 32)).toBeCloseTo(2 * textWidth('wide', 16));
    expect(textWidth('Instagram', 16, 600)).toBeGreaterThan(textWidth('Instagram', 16));
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(textWidth(a + b, 16)).toBeCloseTo(textWidth(a, 16) + textWidth(b, 16));
        expect(textWidth(a, 16)).toBeGreaterThan(0);
      }),
    );
  });
  it('takes an unknown letter for a wide one', () => {
    expect(textWidth('字', 1000)).toBeGreaterThan(textWidth('n', 1000));
  });
});

describe('wrapText', () => {
  it('loses no word, keeps their order, and makes no line too wide that could be broken', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 300 }), (text, width) => {
        const lines = wrapText(text, 14, width);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      }),
    );
  });
  it('uses the room of a line before it begins another', () => {
    expect(wrapText('a b', 14, 1000)).toEqual(['a b']);
    expect(wrapText('aaa bbb', 14, textWidth('aaa bbb', 14) - 0.1)).toEqual(['aaa', 'bbb']);
    expect(wrapText('', 14, 100)).toEqual([]);
  });
});
