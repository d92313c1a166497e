import { describe, expect, it } from 'vitest';
import { build } from '../../../../src/widgets/deal-value/data.ts';
import { params } from '../../../../src/widgets/deal-value/model.ts';
import { carries, needsOf } from '../../../support/carried.ts';
import { data, evidence } from './support.ts';

describe('deal by day: the data', () => {
  it('stand in order of days, the default among them', () => {
    const ids = data.days.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.at(-1)).toBe(params.day.default);
  });

  it('take every number from a value of a fact', () => {
    expect(data).toMatchObject({ cash: 300, shares: 22_999_412 });
    for (const { id, price } of data.days) {
      const values = Object.values(evidence.facts.get(price?.fact ?? '')?.values ?? {}).map(({ value }) => value);
      if (price) expect(values, id).toContain(price.value);
    }
  });

  it('say nothing that the fact beside it does not say', () => {
    const known = data.days.flatMap(({ then, now }) => [...then, ...now]);
    expect(known.length).toBeGreaterThan(10);
    const wrong = known.flatMap(({ text, fact }) => {
      const found = evidence.facts.get(fact);
      return needsOf(text.replace(/[‘’]/g, "'")).flatMap((need) =>
        found && carries(found, need) ? [] : [`${text} — ${need.text} (${fact})`],
      );
    });
    expect(wrong).toEqual([]);
  });

  it('know on a day only what had happened by then', () => {
    const late = data.days.flatMap(({ id, then }) =>
      then.filter(({ fact }) => {
        const { event = '', from = event } = evidence.facts.get(fact) ?? {};
        return from > id;
      }),
    );
    expect(late).toEqual([]);
  });

  it('give each day something of then and something of now', () => {
    for (const { then, now } of data.days) expect(Math.min(then.length, now.length)).toBeGreaterThan(0);
  });

  it('name the fact or the value that is missing', () => {
    const without = new Map(evidence.facts);
    without.delete('deal-exact-shares');
    expect(() => build({ ...evidence, facts: without })).toThrow(/"deal-exact-shares"/);
    const fact = evidence.facts.get('deal-closed-2012-08-31');
    if (!fact) throw new Error('the fact has gone');
    const bare = new Map(evidence.facts).set(fact.id, { ...fact, values: {} });
    expect(() => build({ ...evidence, facts: bare })).toThrow(/value "\w+" of the fact "deal-closed-2012-08-31"/);
  });
});
