import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, readAddress, readValue, withPreset, writeAddress, type ParamTable } from '../../../src/lib/params.ts';

const table = {
  year: { kind: 'number', min: 2010, max: 2026, step: 1, default: 2026, meaning: 'year', public: true },
  share: { kind: 'number', min: 0, max: 1, step: 0.05, default: 0.5, meaning: 'share', public: true, was: ['part'] },
  region: { kind: 'choice', values: ['eu', 'uk', 'us'], default: 'eu', meaning: 'region', public: true },
  row: { kind: 'id', default: '', meaning: 'row', public: true, was: ['line', 'r'] },
  seed: { kind: 'number', min: 0, max: 9, step: 1, default: 1, meaning: 'not for addresses', public: false },
} as const satisfies ParamTable;

const base = defaults(table);
const read = (query: string): ReturnType<typeof readAddress<typeof table>> => readAddress(table, new URLSearchParams(query), base);
const values = fc.record({
  year: fc.integer({ min: 2010, max: 2026 }),
  share: fc.integer({ min: 0, max: 20 }).map((steps) => Number((steps * 0.05).toFixed(2))),
  region: fc.constantFrom('eu' as const, 'uk' as const, 'us' as const),
  row: fc.constantFrom('', 'ownership', 'a-1', '0'),
  seed: fc.constant(base.seed),
});

describe('round trip', () => {
  it('what is written is read again, from any base', () => {
    fc.assert(
      fc.property(values, values, (wanted, from) => {
        const query = writeAddress(table, wanted, from);
        const { values: found, ignored } = readAddress(table, new URLSearchParams(query), from);
        expect(found).toEqual(wanted);
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('writes differences only, in the declared order, in characters that need no escaping', () => {
    expect(writeAddress(table, base, base)).toBe('');
    expect(writeAddress(table, { ...base, row: 'ownership', year: 2012 }, base)).toBe('year=2012&row=ownership');
    fc.assert(
      fc.property(values, (wanted) => {
        expect(writeAddress(table, wanted, base)).toMatch(/^[a-z0-9~.=&-]*$/);
      }),
    );
  });

  it('keeps a private parameter out of the address, both ways', () => {
    expect(writeAddress(table, { ...base, seed: 7 }, base)).toBe('');
    expect(read('seed=7')).toEqual({ values: base, ignored: ['seed'] });
  });
});

describe('a hostile or outdated address', () => {
  it('changes nothing that the table does not know, and says so', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'Year', 'year ', '']) {
      const { values: found, ignored } = read(new URLSearchParams([[name, 'eu']]).toString());
      expect(found).toEqual(base);
      expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
      expect(ignored).toEqual([name]);
    }
    expect(({} as Record<string, unknown>).eu).toBeUndefined();
  });

  it.each(['2009', '2027', '2012.5', '1e3', '0x7dc', ' 2012', '2012 ', '+2012', 'NaN', 'Infinity', '', '２０１２', '20120000000000000000'])(
    'refuses the year %j',
    (text) => {
      expect(read(new URLSearchParams({ year: text }).toString())).toEqual({ values: base, ignored: ['year'] });
    },
  );

  it.each(['EU', 'eu ', 'row', '__proto__', 'toString'])('refuses the region %j', (text) => {
    expect(read(new URLSearchParams({ region: text }).toString()).ignored).toEqual(['region']);
  });

  it.each(['-a', 'a-', 'a--b', 'A', '<b>', 'a/b', 'ä', 'a'.repeat(81)])('refuses the id %j', (text) => {
    expect(read(new URLSearchParams({ row: text }).toString()).ignored).toEqual(['row']);
  });

  it('never throws and never leaves the table, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(table), 'part', '__proto__')), fc.string())),
        (entries) => {
          const { values: found } = readAddress(table, entries, base);
          expect(Object.keys(found)).toEqual(Object.keys(table));
          for (const [name, spec] of Object.entries(table))
            expect(readValue(spec, String(found[name as keyof typeof table]))).toBe(found[name as keyof typeof table]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes the first of two values and names the second', () => {
    expect(read('year=2012&year=2013')).toEqual({ values: { ...base, year: 2012 }, ignored: ['year'] });
    expect(read('row=a&line=b')).toEqual({ values: { ...base, row: 'a' }, ignored: ['line'] });
  });

  it('drops the marks of other sites and reserved names without a word', () => {
    const query = 'fbclid=x&igsh=x&igshid=x&gclid=x&utm_source=x&UTM_Medium=x&theme=dark';
    expect(readAddress(table, new URLSearchParams(query), base, ['theme'])).toEqual({ values: base, ignored: [] });
  });

  it('cuts what it repeats to the reader', () => {
    expect(read(`${'x'.repeat(5000)}=1`).ignored[0]?.length).toBe(80);
  });
});

it('a former name leads to the present one', () => {
  expect(read('part=0.25&r=ownership')).toEqual({ values: { ...base, share: 0.25, row: 'ownership' }, ignored: [] });
});

describe('a preset', () => {
  it('is laid over the defaults', () => {
    expect(withPreset(table, { year: 2012 })).toEqual({ ...base, year: 2012 });
    expect(withPreset(table, {})).toEqual(base);
  });
  it('that the table does not allow is told by name', () => {
    expect(() => withPreset(table, { yaer: 2012 })).toThrow(/no parameter "yaer".*year, share/);
    expect(() => withPreset(table, { year: 1999 })).toThrow(/"year" does not allow "1999"/);
    expect(() => withPreset(table, { constructor: 1 })).toThrow(/no parameter "constructor"/);
  });
});
