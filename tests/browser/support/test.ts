import { test as base, expect } from '@playwright/test';
import { browserFlags } from '../../../scripts/browser.ts';
import { watch } from './guard.ts';

export { expect };

/** Address of the build below the sub-path, with a slash at its end. */
export const subSite = process.env.TEST_SUB_SITE ?? '';

interface Options {
  /** Messages that a test provokes on purpose; anything else that the guard sees fails it. */
  expected: RegExp;
  guard: undefined;
}

/** Every test runs under guard, whatever it does. */
export const test = base.extend<Options>({
  expected: [/^(?!)/, { option: true }],
  baseURL: process.env.TEST_SITE ?? '',
  launchOptions: { executablePath: process.env.TEST_BROWSER ?? '', args: [...browserFlags] },
  guard: [
    async ({ context, expected }, use) => {
      const told = await watch(context);
      await use(undefined);
      const surprising = (await told()).filter((message) => !expected.test(message));
      expect(surprising, 'nothing but the page itself: no message, violation, failed or foreign request, cookie or storage').toEqual([]);
    },
    { auto: true },
  ],
});
