import { existsSync } from 'node:fs';
import { findBrowser } from '../../../scripts/browser.ts';
import { serve } from '../../../scripts/serve.ts';
import { DIST, DIST_SUB, SUB_PATH } from './site.ts';

/** Finds the browser, serves dist/ and dist-sub/, and closes them at the end. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (!existsSync(DIST_SUB)) {
    throw new Error(
      `There is no build below a sub-path: run "npm test", or BASE_PATH=${SUB_PATH} SITE_URL=https://example.org OUT_DIR=dist-sub npm run build`,
    );
  }
  const browser = findBrowser();
  console.log(`Browser: ${browser.path} (from ${browser.from})`);
  const [main, sub] = await Promise.all([serve({ dir: DIST, port: 0, base: '/' }), serve({ dir: DIST_SUB, port: 0, base: SUB_PATH })]);
  // Workers are forked after this and see these.
  process.env.TEST_BROWSER = browser.path;
  process.env.TEST_SITE = main.url;
  process.env.TEST_SUB_SITE = sub.url;
  return async () => {
    await Promise.all([main.close(), sub.close()]);
  };
}
