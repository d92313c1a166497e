/** Random addresses for any widget: right, nearly right, hostile and outdated ones, made from its own parameters and data. */
import fc from 'fast-check';
import type { ParamSpec, ParamTable } from '../../../src/lib/params.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** All texts inside some data that could be an id, as an address may name them. */
export function idsIn(data: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (ID.test(value) && value.length < 80) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        walk(key);
        walk(inner);
      }
    }
  };
  walk(data);
  return [...found];
}

const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '<script>',
  '"',
  "'",
  '%00',
  '\u0000',
  '💥',
  '../..',
  'a'.repeat(500),
];

function right(spec: ParamSpec, ids: readonly string[]): fc.Arbitrary<string> {
  if (spec.kind === 'choice') return fc.constantFrom(...spec.values);
  if (spec.kind === 'id') return fc.constantFrom('', 'no-such-thing', ...ids);
  const steps = Math.round((spec.max - spec.min) / spec.step);
  return fc.integer({ min: 0, max: steps }).map((n) => String(Number((spec.min + n * spec.step).toFixed(6))));
}

function near(spec: ParamSpec): fc.Arbitrary<string> {
  if (spec.kind === 'choice') return fc.constantFrom(...spec.values.map((value) => value.toUpperCase()));
  if (spec.kind === 'id') return fc.constantFrom('A', '-', 'a--b');
  return fc.constantFrom(...[spec.min - spec.step, spec.max + spec.step, spec.min + spec.step / 2, spec.max * 1e6].map(String));
}

/** Entries of a query. Most values are allowed, so that most addresses reach the model with something unusual in it. */
export function addresses(params: ParamTable, data: unknown): fc.Arbitrary<[string, string][]> {
  const ids = idsIn(data);
  const own = Object.entries(params).map(([name, spec]) => {
    const names = fc.constantFrom(name, ...(spec.was ?? []));
    const values = fc.oneof(
      { weight: 6, arbitrary: right(spec, ids) },
      { weight: 1, arbitrary: near(spec) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
    );
    return fc.tuple(names, values);
  });
  const strange = fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'utm_source', 'fbclid', ''), fc.string()), fc.string());
  return fc.array(fc.oneof(...own.map((arbitrary) => ({ weight: 3, arbitrary })), { weight: 1, arbitrary: strange }), { maxLength: 8 });
}
