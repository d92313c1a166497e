import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/lib/table.ts';
import { build } from '../../../../src/widgets/growth/data.ts';
import { model } from '../../../../src/widgets/growth/model.ts';
import { LONGEST_GAP } from '../../../../src/widgets/growth/points.ts';
import { evidence, real } from './support.ts';

type Rows = { rows: Record<string, string | number | null | string[]>[] };

/** Evidence with one row of the users changed. */
function changed(change: Rows['rows'][number], n = 0): Parameters<typeof build>[0] {
  const users = evidence.datasets.get('users');
  if (!users) throw new Error('no users');
  const rows = users.rows.map((row, i) => (i === n ? { ...row, ...change } : row));
  return { ...evidence, datasets: new Map([...evidence.datasets, ['users', { ...users, rows }]]) };
}

describe('growth data', () => {
  it('has every row of both files once', () => {
    for (const panel of ['users', 'revenue'] as const) {
      const points = real.panels[panel].series.flatMap((series) => series.points);
      expect(points.length).toBe(evidence.datasets.get(panel)?.rows.length);
      expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
      for (const { id } of points) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('keeps measures apart: one app and one measure a series', () => {
    const names = real.panels.users.series.map(({ name, measure }) => `${name} ${measure}`);
    expect(new Set(names).size).toBe(names.length);
    const looks = real.panels.users.series.map(({ app, mark }) => `${app} ${mark}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('fits the budget', () => {
    expect(gzipSync(JSON.stringify({ data: real, words: evidence.words.get('growth') }), { level: 9 }).length).toBeLessThan(12_000);
  });

  it('says which row is wrong', () => {
    const wrong =
      (change: Rows['rows'][number]): (() => unknown) =>
      () =>
        build(changed(change));
    expect(wrong({ measure: 'weekly' })).toThrow(/users\.yaml: row 1: the growth curves know no measure "weekly" of "facebook"/);
    expect(wrong({ value: 0 })).toThrow(/row 1: needs a date, a value above zero and sources/);
    expect(wrong({ sources: [] })).toThrow(/row 1: needs/);
    expect(wrong({ fact: 'fb-1b-2012' })).toThrow(/row 1: the fact "fb-1b-2012" does not have the value 1 million/);
    expect(wrong({ fact: 'nowhere' })).toThrow(/"nowhere"/);
    expect(wrong({ sources: ['nowhere'] })).toThrow(/no source "nowhere"/);
    expect(wrong({ date: '2005-12' })).toThrow(/two rows for facebook-monthly-2005-12/);
  });

  it('publishes the rule for gaps that the code follows', () => {
    expect(LONGEST_GAP).toBe(12);
    expect(real.panels.users.how).toContain('twelve months');
  });
});

describe('growth table and sentences', () => {
  const view = model.derive({ panel: 'users', scale: 'linear', point: 'instagram-monthly-2018-06' }, real, 'wide');

  it('answers when Instagram passed a billion, and of which kind', () => {
    const row = model
      .rows(view)
      .rows.find(
        ([, app, measure, value]) => app?.text === 'Instagram' && measure?.text === 'monthly users' && value?.text.startsWith('1 billion'),
      );
    expect(row?.map(({ text }) => text).slice(0, 4)).toEqual(['June 2018', 'Instagram', 'monthly users', '1 billion monthly active users']);
    expect(row?.[3]?.facts).toEqual(['ig-1b-2018-06-20']);
    expect(model.summary(view)[0]?.terms.value).toBe('1 billion monthly active users');
  });

  it('rests on facts of the evidence, and names a source for every value', () => {
    const table = model.rows(view);
    for (const id of factsOf(table)) expect(evidence.facts.has(id)).toBe(true);
    expect(factsOf(table).length).toBeGreaterThan(20);
    for (const row of table.rows) expect(row[4]?.text).toMatch(/.+: .+/);
  });

  it('tells half a year from a whole one', () => {
    const half = model.derive({ panel: 'revenue', scale: 'linear', point: 'instagram-first-half-2022' }, real, 'wide');
    expect(model.summary(half)[0]?.terms.date).toBe('January 2022 to June 2022');
    const whole = half.spots.find(({ series }) => series === 0);
    const own = half.spots.find(({ series }) => half.data.panels.revenue.series[series]?.id === 'instagram-first-half');
    expect((own?.w ?? 0) / (whole?.w ?? 1)).toBeCloseTo(0.48, 1);
  });

  it('drops a value of another panel', () => {
    expect(model.settle({ panel: 'revenue', scale: 'log', point: 'instagram-monthly-2018-06' }, real)).toEqual({
      values: { panel: 'revenue', scale: 'log', point: '' },
      ignored: ['point'],
    });
  });
});
