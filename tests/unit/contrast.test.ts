/** Recomputes the contrast of the palette as WCAG 2.2 defines it, in both schemes. Pairs are named here as the design uses them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const palette = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);
const SCHEMES = ['light', 'dark'] as const;

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, scheme: (typeof SCHEMES)[number]): number {
  const [a, b] = [front, back].map((name) => {
    const hex = palette.get(name)?.[scheme];
    if (hex === undefined) throw new Error(`tokens.css has no --${name} with light-dark(#rrggbb, #rrggbb)`);
    return luminance(hex);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

it('the formula gives the known ends of the scale', () => {
  expect((luminance('#ffffff') + 0.05) / (luminance('#000000') + 0.05)).toBeCloseTo(21);
  expect((luminance('#ffffff') + 0.05) / (luminance('#777777') + 0.05)).toBeCloseTo(4.48, 2);
});

const fills = ['fill-facebook', 'fill-instagram', 'fill-both'];

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  it.each(['ink', 'soft', 'facebook', 'instagram-text', 'both'])('%s is AAA text on paper', (name) => {
    expect(contrast(name, 'paper', scheme)).toBeGreaterThanOrEqual(7);
  });
  it.each(fills)('ink is AAA text on %s', (name) => {
    expect(contrast('ink', name, scheme)).toBeGreaterThanOrEqual(7);
  });
  it.each(['facebook', 'instagram', 'both', 'edge'])('%s is seen as a mark on paper', (name) => {
    expect(contrast(name, 'paper', scheme)).toBeGreaterThanOrEqual(3);
  });
  it.each(['facebook', 'instagram', 'both'])('a %s mark is seen on its own fill', (name) => {
    expect(contrast(name, `fill-${name}`, scheme)).toBeGreaterThanOrEqual(3);
  });
});

it('every colour of the palette is either held to a contrast above or never the only carrier of meaning', () => {
  const held = ['paper', 'ink', 'soft', 'facebook', 'instagram', 'instagram-text', 'both', 'edge', ...fills];
  // hairlines between things that space already parts
  const quiet = ['rule'];
  expect([...palette.keys()].sort()).toEqual([...held, ...quiet].sort());
});
