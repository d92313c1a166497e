import { defineConfig } from '@playwright/test';

/**
 * The global set-up finds the browser, serves both builds and leaves their addresses in the environment, from which
 * tests/browser/support/test.ts takes them: so it works alike from `npm test` and from `npx playwright test`.
 */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  globalSetup: './tests/browser/support/setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A sweep over all addresses goes through hundreds of pages in one test.
  timeout: process.env.FULL === '1' ? 900_000 : 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
});
