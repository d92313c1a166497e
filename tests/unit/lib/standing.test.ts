import { describe, expect, it } from 'vitest';
import { isStale, newestCheck, validity } from '../../../src/lib/standing.ts';

const checked = '2026-11-22';
const said = (dates: Record<string, string>): string[] =>
  validity({ checked, ...dates }).map(({ key, terms }) => [key, ...Object.values(terms)].join(' '));

describe('validity', () => {
  it('says when something happened and held', () => {
    expect(said({})).toEqual([]);
    expect(said({ event: '2012-04-09' })).toEqual(['happened 9 April 2012']);
    expect(said({ event: '2012-04-09', eventEnd: '2012-04-10' })).toEqual(['happenedSpan 9 April 2012 10 April 2012']);
    expect(said({ from: '2012', until: '2014' })).toEqual(['validSpan 2012 2014']);
    expect(said({ until: '2014' })).toEqual(['validUntil 2014']);
  });
  it('does not say twice that a state began on the day of its event', () => {
    expect(said({ event: '2012', from: '2012' })).toEqual(['happened 2012']);
    expect(said({ event: '2012', from: '2013', asOf: '2026-09' })).toEqual(['happened 2012', 'validFrom 2013', 'asOf September 2026']);
  });
});

describe('isStale', () => {
  it('begins on the day a year after the check', () => {
    expect(isStale({ checked }, '2027-11-21')).toBe(false);
    expect(isStale({ checked }, '2027-11-22')).toBe(true);
  });
  it('knows that a check on a leap day has no anniversary', () => {
    expect(isStale({ checked: '2024-02-29' }, '2025-02-27')).toBe(false);
    expect(isStale({ checked: '2024-02-29' }, '2025-02-28')).toBe(true);
  });
});

it('newestCheck is the latest of all, whatever the order', () => {
  expect(newestCheck([{ checked: '2026-01-01' }, { checked }, { checked: '2025-12-31' }])).toBe(checked);
  expect(newestCheck([])).toBe('');
});
