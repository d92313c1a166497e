import type { Unit } from '../schemas/fact.ts';

const MONEY: Readonly<Record<string, string>> = { usd: 'dollars', eur: 'euros', gbp: 'pounds' };

/** Digits with commas for thousands: 22999412 → "22,999,412". At most `decimals` decimals, trailing zeros cut. */
export function digits(value: number, decimals = 2): string {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const fraction = rest?.replace(/0+$/, '') ?? '';
  const sign = value < 0 ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction ? `.${fraction}` : '');
}

/**
 * A value with its unit in words: (715, "usd-million") → "715 million dollars", (42, "percent") → "42 percent",
 * (1, "billion-people") → "1 billion people". A year is printed bare.
 */
export function formatValue(value: number, unit: Unit, decimals?: number): string {
  if (unit === 'year') return String(value);
  if (unit === 'count' || unit === 'ratio') return digits(value, decimals);
  const [first = '', second] = unit.split('-');
  const money = MONEY[first];
  if (unit === 'usd-per-share') return `${digits(value, 2)} dollars a share`;
  if (money !== undefined && second === 'per') return `${digits(value, decimals)} ${money} a month`;
  if (money !== undefined) return `${digits(value, decimals)} ${second === undefined ? '' : `${second} `}${money}`;
  return `${digits(value, decimals)} ${unit.replace('-', ' ')}`;
}

/** Numbers that stand in a text, as values: "22,999,412 shares at 18.06" → [22999412, 18.06]. Ordinals and list marks count as numbers too. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')));
}
