import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, readAddress, writeAddress } from '../../../../src/lib/params.ts';
import { worth } from '../../../../src/widgets/deal-value/arithmetic.ts';
import { model, params, stepped } from '../../../../src/widgets/deal-value/model.ts';
import { anyDay, anyPrice, data, evidence, viewOf } from './support.ts';

describe('deal by day: the arithmetic', () => {
  it('comes to the published total of each day, to half a million dollars', () => {
    const split = viewOf().days.filter(({ value }) => value !== undefined);
    expect(split.map(({ id }) => id)).toEqual(['2012-04-23', '2012-05-18', '2012-08-22', '2012-08-29', '2012-08-31']);
    for (const { id, value = NaN, published } of split) expect(Math.abs(value - published.value), id).toBeLessThanOrEqual(0.5);
  });

  it('comes to the sum that the accounts split into purchase price and pay', () => {
    const { purchase_price: price, employee_shares: pay } = evidence.facts.get('deal-purchase-accounting-521')?.values ?? {};
    const closing = viewOf().days.at(-1)?.value ?? NaN;
    expect(Math.abs(closing - ((price?.value ?? NaN) + (pay?.value ?? NaN)))).toBeLessThanOrEqual(0.5);
  });

  it('has no value on the day of which only a total was announced', () => {
    const [first] = viewOf().days;
    expect(first).toMatchObject({ id: '2012-04-09', value: undefined, published: { value: 1000, text: 'about 1 billion dollars' } });
  });

  it('is cash and shares times price', () => {
    expect(worth(300, 22_999_412, 0)).toBe(300);
    expect(worth(300, 22_999_412, 19.44)).toBe(747.11);
    fc.assert(
      fc.property(anyPrice, (price) => {
        const supposed = viewOf({ suppose: 'yes', price }).supposed;
        expect(supposed?.value).toBeCloseTo(data.cash + (data.shares / 1e6) * price, 1);
      }),
    );
  });
});

describe('deal by day: the state', () => {
  it('begins with the closing day, without a supposition', () => {
    const view = viewOf();
    expect(view.days[view.chosen]?.id).toBe('2012-08-31');
    expect(view.supposed).toBeUndefined();
    expect(model.settle(defaults(params), data)).toEqual({ values: defaults(params), ignored: [] });
  });

  it('takes the last day for one that is not there, and says so', () => {
    for (const day of ['', '2012-08-30', 'x'])
      expect(model.settle({ ...defaults(params), day }, data)).toEqual({ values: defaults(params), ignored: ['day'] });
  });

  it('supposes what a price in an address asks for', () => {
    const { values } = readAddress(params, [['price', '30']], defaults(params));
    const settled = model.settle(values, data).values;
    expect(settled).toMatchObject({ suppose: 'yes', price: 30 });
    expect(writeAddress(params, settled, defaults(params))).toBe('suppose=yes&price=30');
  });

  it('steps from day to day and stops at the ends', () => {
    expect(stepped(viewOf({ day: '2012-04-09' }), -1)).toBe(0);
    expect(stepped(viewOf({ day: '2012-04-09' }), 1)).toBe(1);
    expect(stepped(viewOf(), 1)).toBe(data.days.length - 1);
  });
});

describe('deal by day: table and sentences', () => {
  it('has a row for each day, and one without a fact for a supposition', () => {
    fc.assert(
      fc.property(anyDay, anyPrice, (day, price) => {
        expect(model.rows(viewOf({ day })).rows).toHaveLength(data.days.length);
        const own = model.rows(viewOf({ day, suppose: 'yes', price })).rows;
        expect(own).toHaveLength(data.days.length + 1);
        expect(own.at(-1)?.flatMap(({ facts = [] }) => facts)).toEqual([]);
        for (const row of own.slice(0, -1)) expect(row.some(({ facts = [] }) => facts.length > 0)).toBe(true);
      }),
    );
  });

  it('says the whole arithmetic of the chosen day', () => {
    expect(model.summary(viewOf())).toEqual([
      expect.objectContaining({
        key: 'sumDay',
        terms: expect.objectContaining({ cash: '300', shares: '22,999,412', price: '18.06', value: '715.37' }) as object,
      }),
    ]);
    expect(model.summary(viewOf({ day: '2012-04-09', suppose: 'yes' })).map(({ key }) => key)).toEqual(['sumOpen', 'sumSupposed']);
  });
});
