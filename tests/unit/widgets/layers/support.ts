import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { contentFiles } from '../../../../src/evidence/read.ts';
import type { Words } from '../../../../src/lib/words.ts';
import { fact, type Fact } from '../../../../src/schemas/fact.ts';
import { layers as schema, type Layers } from '../../../../src/schemas/layers.ts';
import { build } from '../../../../src/widgets/layers/data.ts';
import { params, rowsOf, type Data } from '../../../../src/widgets/layers/model.ts';

const files = contentFiles(fileURLToPath(new URL('../../../../', import.meta.url)));
const read = (path: string): unknown => parse(files.get(path) ?? '');

/** The published facts, layers and words, read without the rest of content/. */
export const facts: ReadonlyMap<string, Fact> = new Map(
  [...files.keys()]
    .filter((path) => path.startsWith('content/facts/'))
    .flatMap((path) => fact.array().parse(read(path)))
    .map((one): [string, Fact] => [one.id, { ...one, topic: 'test' }]),
);
export const layers: Layers = schema.parse(read('content/data/layers.yaml'));
export const words = read('content/words/layers.yaml') as Words;
export const data: Data = build({ facts, layers, words: new Map([['layers', words]]) });

/** Every combination of values that an address can ask for. */
export const anyValues = fc.record({
  year: fc.integer({ min: params.year.min, max: params.year.max }),
  since: fc.integer({ min: params.since.min, max: params.since.max }),
  region: fc.constantFrom(...params.region.values),
  row: fc.constantFrom('', 'no-such-row', ...rowsOf(data).map(({ id }) => id)),
});
export const anyFrame = fc.oneof(fc.constantFrom('wide' as const, 'narrow' as const), fc.integer({ min: 280, max: 1600 }));

/** A fact with as little as the schema asks for, and what the test needs. */
export function someFact(id: string, more: Partial<Fact> = {}): [string, Fact] {
  return [
    id,
    {
      id,
      topic: 'test',
      statement: `It is so: ${id}.`,
      checked: '2026-11-22',
      kind: 'documented',
      status: 'confirmed',
      sources: ['a'],
      ...more,
    },
  ];
}

/** All points that a path passes through or bends towards, one list for each subpath. */
export function subpaths(path: string): { x: number; y: number }[][] {
  const result: { x: number; y: number }[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const points: (readonly [number, number])[] = [];
    const [a = Number.NaN, b = Number.NaN] = numbers;
    if (command === 'M') result.push([]);
    if (command === 'M' || command === 'L') points.push([a, b]);
    else if (command === 'H') points.push([a, y]);
    else if (command === 'V') points.push([x, a]);
    else if (command === 'h') points.push([x + a, y]);
    else if (command === 'C')
      for (let i = 0; i < numbers.length; i += 2) points.push([numbers[i] ?? Number.NaN, numbers[i + 1] ?? Number.NaN]);
    else if (command === 'a') points.push([x, y - a], [x, y + a], [x + (numbers[5] ?? Number.NaN), y + (numbers[6] ?? Number.NaN)]);
    else if (command !== 'Z') throw new Error(`unknown command ${command}`);
    for (const point of points) {
      result.at(-1)?.push({ x: point[0], y: point[1] });
      [x, y] = point;
    }
  }
  return result;
}

/** Every number anywhere in a value. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
