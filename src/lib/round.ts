/** Rounds to at most two decimals, so that server and browser agree to the byte. Never returns −0. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
