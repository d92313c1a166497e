import type { AnyValues, Read } from './params.ts';

/**
 * Values that were read from an address, put right by the data: a value that the data refuse falls back to the preset's,
 * and its name is listed with those that the codec had ignored. `settle` is the model's, with the data filled in.
 */
export function settleRead(read: Read<AnyValues>, preset: AnyValues, settle: (values: AnyValues) => Read<AnyValues>): Read<AnyValues> {
  const first = settle(read.values);
  if (first.ignored.length === 0) return { values: first.values, ignored: read.ignored };
  const restored = { ...read.values };
  for (const name of first.ignored) {
    const value = preset[name];
    if (value !== undefined) restored[name] = value;
  }
  return { values: settle(restored).values, ignored: [...read.ignored, ...first.ignored] };
}
