import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRealDate } from '../../../../src/lib/dates.ts';
import { model, pick } from '../../../../src/widgets/timeline/model.ts';
import { someData, synthetic, usual, views, wild } from './support.ts';

describe('timeline: settle', () => {
  it('never throws, allows only what is there, changes nothing twice', () => {
    fc.assert(
      fc.property(someData, wild, (data, values) => {
        const { values: settled, ignored } = model.settle(values, data);
        for (const day of [settled.from, settled.to]) expect(day === '' || (day.length === 10 && isRealDate(day))).toBe(true);
        if (settled.from !== '' && settled.to !== '') expect(settled.from < settled.to).toBe(true);
        const view = model.derive(settled, data, 'wide');
        expect(settled.event === '' || view.events[view.chosen]?.id === settled.event).toBe(true);
        expect(model.settle(settled, data)).toEqual({ values: settled, ignored: [] });
        for (const name of ignored) expect(['from', 'to', 'lanes', 'event']).toContain(name);
      }),
      { numRuns: 400 },
    );
  });

  it('names what it drops', () => {
    const data = synthetic(20);
    const tried = (values: Partial<Parameters<typeof model.settle>[0]>): string[] => model.settle({ ...usual, ...values }, data).ignored;
    expect(tried({})).toEqual([]);
    expect(tried({ from: '2012-04-09', to: '2012-08-31' })).toEqual([]);
    expect(tried({ from: '2012-02-30' })).toEqual(['from']);
    expect(tried({ from: '2012-04' })).toEqual(['from']);
    expect(tried({ to: '2003-12-31' })).toEqual(['to']);
    expect(tried({ from: '2012-08-31', to: '2012-08-31' })).toEqual(['from', 'to']);
    expect(tried({ from: '2014-01-01', story: 'court' })).toEqual(['from']);
    expect(tried({ lanes: 'deals-nonsense' })).toEqual(['lanes']);
    expect(tried({ lanes: 'law-law' })).toEqual(['lanes']);
    expect(tried({ event: 'nothing' })).toEqual(['event']);
    const { id, lane } = data.events[0] ?? { id: '', lane: '' };
    expect(tried({ event: id, lanes: lane })).toEqual([]);
    expect(tried({ event: id, lanes: lane === 'law' ? 'ads' : 'law' })).toEqual(['event']);
  });

  it('writes lanes in one way only', () => {
    const data = synthetic(20);
    expect(model.settle({ ...usual, lanes: 'law-deals' }, data).values.lanes).toBe('deals-law');
    expect(model.settle({ ...usual, lanes: 'law-privacy-ads-infrastructure-products-deals' }, data).values.lanes).toBe('all');
  });
});

describe('timeline: table, sentences, picking', () => {
  it('has a row for each event of the picture, in its order, with its fact', () => {
    views((view) => {
      const { columns, rows } = model.rows(view);
      expect(rows).toHaveLength(view.events.length);
      for (const [i, row] of rows.entries()) {
        expect(row).toHaveLength(columns.length);
        expect(row.flatMap(({ facts = [] }) => facts)).toEqual([view.events[i]?.id]);
        expect(row.at(-1)?.text).toBe(view.events[i]?.text);
        expect(row[1]?.text).toBe(view.lanes.find(({ id }) => id === view.events[i]?.lane)?.name);
      }
    }, 50);
  });

  it('is the same table and the same sentences in both arrangements', () => {
    fc.assert(
      fc.property(someData, wild, (data, values) => {
        const { values: settled } = model.settle(values, data);
        const [wide, narrow] = [model.derive(settled, data, 'wide'), model.derive(settled, data, 'narrow')];
        expect(model.rows(wide)).toEqual(model.rows(narrow));
        expect(model.summary(wide)).toEqual(model.summary(narrow));
      }),
      { numRuns: 50 },
    );
  });

  it('says position, number, date and lane of the chosen event', () => {
    const data = synthetic(60);
    const view = model.derive({ ...usual, event: data.events[11]?.id ?? '' }, data, 'wide');
    expect(model.summary(view)[0]).toMatchObject({ key: 'chosen', terms: { position: 12, of: 60, label: data.events[11]?.label } });
    expect(model.summary(view)[1]).toMatchObject({ key: 'shown', terms: { count: 60 } });
  });

  it('finds each mark and each label under the pointer, and nothing far from all', () => {
    views((view) => {
      for (const { events, box } of view.spots) expect(pick(view, box.x + box.w / 2, box.y + box.h / 2, 9)).toEqual(events);
      for (const { n, box } of view.labels) expect(pick(view, box.x + box.w / 2, box.y + box.h / 2, 9)).toContain(n);
      expect(pick(view, -500, -500, 22)).toEqual([]);
    }, 50);
  });
});
