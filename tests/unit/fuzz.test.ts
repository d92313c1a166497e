/** Every widget of the registry against 10,000 random addresses: codec → settle → derive → rows → summary, and for a sample the drawing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { readAddress, writeAddress, type AnyValues } from '../../src/lib/params.ts';
import { fill, word } from '../../src/lib/words.ts';
import { registry } from '../../src/widgets/registry.ts';
import { addresses } from './support/addresses.ts';
import { faultsOf } from './support/markup.ts';

const evidence = readEvidence(process.cwd());
const full = process.env.FULL === '1';
/** The same addresses every time; the full sweep draws new ones, and fast-check prints how to repeat a failure. */
const chosen = full ? { numRuns: 20_000 } : { numRuns: 10_000, seed: 20_120_409 };
const drawn = full ? { numRuns: 3_000 } : { numRuns: 300, seed: 20_120_831 };

describe.each(Object.values(registry))('$name', (widget) => {
  const { data, words } = widget.payload(evidence);
  const queries = addresses(widget.params, data);
  const base = widget.values({}, evidence);
  const state = (entries: readonly [string, string][]): AnyValues =>
    widget.settle(readAddress(widget.params, entries, base).values, evidence).values;

  it('settles every address to values that can be written and read again', () => {
    fc.assert(
      fc.property(queries, (entries) => {
        const values = state(entries);
        const query = writeAddress(widget.params, values, base);
        const again = readAddress(widget.params, new URLSearchParams(query), base);
        expect(again).toEqual({ values, ignored: [] });
        expect(widget.settle(values, evidence)).toEqual({ values, ignored: [] });
      }),
      chosen,
    );
  });

  it('has a table of known facts and whole sentences for every address', () => {
    fc.assert(
      fc.property(queries, (entries) => {
        const values = state(entries);
        const { columns, rows } = widget.table(values, evidence);
        for (const column of columns) word(words, column);
        for (const row of rows) {
          if (row.length !== columns.length)
            throw new Error(`a row of ${row.length} cells below ${columns.length} columns: ${JSON.stringify(row)}`);
          for (const { text, facts = [] } of row) {
            if (/NaN|undefined|\[object/.test(text)) throw new Error(`a cell says "${text}"`);
            for (const fact of facts)
              if (!evidence.facts.has(fact)) throw new Error(`a cell names the fact "${fact}", which does not exist`);
          }
        }
        const sentences = widget.summary(values, evidence).map(({ key, terms }) => fill(word(words, key), terms));
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence).not.toMatch(/NaN|undefined|\[object|[{}]|^\s*$/);
      }),
      chosen,
    );
  }, 240_000);

  it('draws one clean picture for every address, wide, narrow and in between', () => {
    fc.assert(
      fc.property(
        queries,
        fc.oneof(fc.constantFrom('wide' as const, 'narrow' as const), fc.integer({ min: 280, max: 1400 })),
        (entries, frame) => {
          expect(faultsOf(widget.svg(state(entries), evidence, frame, 'fig'))).toEqual([]);
        },
      ),
      drawn,
    );
  }, 120_000);
});
