/** True counts from what the reporters write: whatever did not pass has failed. */

export interface Count {
  passed: number;
  failed: number;
}
export interface VitestResults {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export interface PlaywrightResults {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A file that could not even be loaded has no tests to count: it counts as one failure. So does a run that left no results. */
export function countVitest(found: VitestResults | undefined): Count {
  if (!found) return { passed: 0, failed: 1 };
  const each = found.testResults.map(({ status, assertionResults }) => {
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    const failed = assertionResults.length - passed;
    return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed };
  });
  return { passed: each.reduce((sum, { passed }) => sum + passed, 0), failed: each.reduce((sum, { failed }) => sum + failed, 0) };
}

/** A test that passed only when it was repeated, or was left out, has not passed. */
export function countPlaywright(found: PlaywrightResults | undefined): Count {
  if (!found) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + found.errors.length };
}
