import { describe, expect, it } from 'vitest';
import { defaults } from '../../../../src/lib/params.ts';
import { csv } from '../../../../src/widgets/timeline/csv.ts';
import { hits, slug, typedOf, yearAway } from '../../../../src/widgets/timeline/find.ts';
import { model, params, type TimelineEvent } from '../../../../src/widgets/timeline/model.ts';
import { dataOf, synthetic, usual } from './support.ts';

const event = (id: string, date: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  label: `About ${id}`,
  lane: 'deals',
  app: 'both',
  weight: 3,
  date,
  text: `The court’s case on ${id}.`,
  sources: 1,
  ...more,
});

describe('timeline: search', () => {
  it('takes what is typed to words of an address, and back', () => {
    expect(['Court  Case!', ' Zürich’s ', '€', ''].map(slug)).toEqual(['court-case', 'zurich-s', '', '']);
    expect(typedOf('court-case')).toBe('court case');
    expect(slug('x'.repeat(200))).toHaveLength(60);
  });

  it('finds every word in label or statement, in any order, and nothing for nothing', () => {
    const list = [event('one', '2012'), event('two', '2013', { text: 'Chats end.' })];
    expect(hits(list, 'case-court')).toEqual([0]);
    expect(hits(list, 'about')).toEqual([0, 1]);
    expect(hits(list, 'court-chats')).toEqual([]);
    expect(hits(list, '')).toEqual([]);
  });

  it('marks hits and changes nothing else', () => {
    const data = synthetic(60);
    const [without, marked] = ['', 'number-1'].map((find) => model.derive({ ...usual, find }, data, 'wide'));
    expect(marked?.hits.length).toBeGreaterThan(5);
    expect(marked?.hitMarks).not.toBe('');
    expect({ ...marked, hits: [], hitMarks: '' }).toEqual(without);
  });

  it('goes by years: to the nearest event a year or more away, else to the last', () => {
    const list = ['2010-03', '2011-01-01', '2011-06-01', '2012-08-31', '2012-09-01', '2015'].map((date, n) => event(String(n), date));
    expect([yearAway(list, 1, 1), yearAway(list, 3, 1), yearAway(list, 5, 1)]).toEqual([3, 5, 5]);
    expect([yearAway(list, 5, -1), yearAway(list, 3, -1), yearAway(list, 0, -1)]).toEqual([4, 2, 0]);
    expect([yearAway(list, -1, 1), yearAway(list, -1, -1)]).toEqual([0, 5]);
  });
});

describe('timeline: filters', () => {
  it('shows the events of one app, or of both', () => {
    const data = synthetic(60);
    for (const app of ['facebook', 'instagram', 'both'] as const) {
      const shown = model.derive({ ...usual, app }, data, 'narrow').events;
      expect(shown.map(({ id }) => id)).toEqual(data.events.filter((one) => one.app === app).map(({ id }) => id));
    }
  });
});

describe('timeline: known then', () => {
  const data = dataOf([
    event('mail', '2012-02', { public: '2020-07-29' }),
    event('closing', '2012-08-31'),
    event('long', '2013-01-01', { end: '2013-02-01', public: '2014' }),
  ]);

  it('shows what came out later at its publication, tied to its day', () => {
    const then = model.derive({ ...usual, known: 'then' }, data, 'wide');
    expect(then.events.map(({ id, date, happened }) => [id, date, happened])).toEqual([
      ['closing', '2012-08-31', undefined],
      ['long', '2014', '2013-01-01'],
      ['mail', '2020-07-29', '2012-02'],
    ]);
    expect(then.ties.match(/M/g)).toHaveLength(2);
    expect(then.legend.map(({ kind }) => kind)).toContain('tie');
    const now = model.derive(usual, data, 'wide');
    expect([now.ties, now.events[0]?.id]).toEqual(['', 'mail']);
  });

  it('does not show what nobody knew in the window', () => {
    const shown = model.derive({ ...usual, known: 'then', from: '2012-01-01', to: '2012-12-31' }, data, 'wide');
    expect(shown.events.map(({ id }) => id)).toEqual(['closing']);
  });
});

describe('timeline: CSV', () => {
  it('has a line for each row, quotes what needs it, and ends with addresses', () => {
    const view = model.derive(defaults(params), dataOf([event('one', '2012-08-31', { text: 'Said, "no".' })]), 'wide');
    expect(csv(model.rows(view), ['Date', 'Lane', 'App', 'Event', 'What', 'Facts'], '/facts/{id}/')).toBe(
      'Date,Lane,App,Event,What,Facts\r\n31 August 2012,Ownership and deals,Both apps,About one,"Said, ""no"".",/facts/one/\r\n',
    );
  });
});
