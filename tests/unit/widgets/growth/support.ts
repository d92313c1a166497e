import fc from 'fast-check';
import { resolve } from 'node:path';
import { readEvidence } from '../../../../src/evidence/read.ts';
import { build } from '../../../../src/widgets/growth/data.ts';
import {
  drawIn,
  model,
  roomOf,
  type GrowthData,
  type GrowthView,
  type MarkKind,
  type Series,
} from '../../../../src/widgets/growth/model.ts';

export const evidence = readEvidence(resolve(import.meta.dirname, '../../../..'));
export const real = build(evidence);

const say = real.say;
const MARKS: readonly MarkKind[] = ['disc', 'triangle', 'diamond', 'cross', 'square'];

const month = fc
  .tuple(fc.integer({ min: 2004, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, n]) => `${year}-${String(n).padStart(2, '0')}`);
const amount = fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.double({ min: 0.2, max: 90, noNaN: true }));

function made(name: string, steps: boolean): fc.Arbitrary<Series> {
  return fc
    .record({
      dates: fc.uniqueArray(steps ? fc.integer({ min: 2004, max: 2026 }).map(String) : month, { minLength: 1, maxLength: 40, size: 'max' }),
      values: fc.array(amount, { minLength: 40, maxLength: 40 }),
      app: fc.constantFrom('facebook' as const, 'instagram' as const, 'both' as const),
      mark: steps ? fc.constantFrom<MarkKind>('step', 'openstep') : fc.constantFrom(...MARKS),
    })
    .map(({ dates, values, app, mark }) => ({
      id: name,
      app,
      name: 'Some app',
      measure: `measure ${name}`,
      said: '{value} somethings',
      mark,
      dash: '',
      points: dates.sort().map((date, i) => ({ id: `${name}-${date}`, date, value: values[i] ?? 1, sources: [0] })),
    }));
}

function list(steps: boolean): fc.Arbitrary<Series[]> {
  return fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => made(`s${i}`, steps))));
}

/** Random data in the form of ours. */
export const someData: fc.Arbitrary<GrowthData> = fc.tuple(list(false), list(true)).map(([users, revenue]) => ({
  panels: {
    users: { ...real.panels.users, series: users },
    revenue: { ...real.panels.revenue, series: revenue },
  },
  sources: [{ title: 'A title', publisher: 'A publisher', url: 'https://example.org/' }],
  say,
}));

/** Values of an address, settled by nobody. */
export const wild = fc.record({
  panel: fc.constantFrom('users' as const, 'revenue' as const),
  scale: fc.constantFrom('linear' as const, 'log' as const),
  point: fc.oneof(
    fc.constant(''),
    fc.string(),
    fc.tuple(fc.nat({ max: 5 }), month).map(([n, date]) => `s${n}-${date}`),
    fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 2004, max: 2026 })).map(([n, year]) => `s${n}-${year}`),
  ),
});

export const frame = fc.oneof(fc.constantFrom('wide' as const, 'narrow' as const), fc.integer({ min: 100, max: 2400 }));

/** Holds a check against random views: of random data and of ours, of the whole time and of parts of it. */
export function views(check: (view: GrowthView) => void, runs = 120): void {
  const data = fc.oneof({ weight: 3, arbitrary: someData }, { weight: 1, arbitrary: fc.constant(real) });
  const part = fc.option(fc.tuple(fc.integer({ min: 12_000, max: 20_000 }), fc.integer({ min: 40, max: 4000 })));
  fc.assert(
    fc.property(data, wild, frame, part, (some, values, size, days) => {
      const { values: settled } = model.settle(values, some);
      check(
        days === null
          ? model.derive(settled, some, size)
          : drawIn(settled, some, { ...roomOf(size), from: days[0], to: days[0] + days[1] }),
      );
    }),
    { numRuns: runs },
  );
}
