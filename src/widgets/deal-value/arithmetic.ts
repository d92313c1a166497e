import { digits } from '../../lib/format.ts';
import { round2 } from '../../lib/round.ts';

/** What the deal is worth, in millions of dollars: cash in millions, shares by number, price in dollars a share. To the cent of a million. */
export function worth(cash: number, shares: number, price: number): number {
  return round2(cash + (shares * price) / 1_000_000);
}

/** A share price with its cents: 38 → "38.00". */
export function dollars(price: number): string {
  return price.toFixed(2);
}

/** Millions of dollars with two decimals at most: 1010.45 → "1,010.45". */
export function exactly(millions: number): string {
  return digits(millions, 2);
}

/** Millions of dollars, whole: 715.37 → "715". */
export function wholly(millions: number): string {
  return digits(millions, 0);
}
