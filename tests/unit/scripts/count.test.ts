import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/count.ts';

const file = (status: string, ...tests: string[]): { status: string; assertionResults: { status: string }[] } => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('what counts as passed', () => {
  it('in Node is only what passed', () => {
    expect(countVitest({ testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] })).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(countVitest({ testResults: [file('passed', 'passed', 'skipped', 'todo')] })).toEqual({ passed: 1, failed: 2 });
  });
  it('is not a file that could not be loaded', () => {
    expect(countVitest({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({ passed: 1, failed: 1 });
  });
  it('in the browser is not what was skipped, repeated or broken off', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }, errors: [] })).toEqual({ passed: 5, failed: 6 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [new Error('x')] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
  it('is not a run that left no results', () => {
    expect([countVitest(undefined), countPlaywright(undefined)]).toEqual([
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
  });
});
