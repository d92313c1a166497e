/** `npm run test:engines`: every chapter and figure in Firefox and WebKit, where this computer has them. */
import { existsSync } from 'node:fs';
import type { Candidate } from '../tests/browser/engines/engine.ts';
import { firefox } from '../tests/browser/engines/firefox.ts';
import { visit } from '../tests/browser/engines/visit.ts';
import { webkit } from '../tests/browser/engines/webkit.ts';
import type { SitePage } from '../tests/browser/support/site.ts';
import { serve } from './serve.ts';

/** Visits all pages with one engine; returns the number of those with something wrong. */
async function tour(candidate: Candidate, root: string, pages: readonly SitePage[]): Promise<number> {
  const engine = await candidate.start();
  let failed = 0;
  try {
    console.log(`\n${engine.name}: ${pages.length} pages`);
    for (const page of pages) {
      const wrong = await visit(engine, root, page);
      console.log(
        `  ${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${page.path}${wrong.map((line) => `\n         ${line.slice(0, 300)}`).join('')}`,
      );
      if (wrong.length > 0) failed++;
    }
    const messages = await engine.messages();
    console.log(
      messages.length === 0 ? '  ok     nothing on the console' : `  FAILED the console says:\n         ${messages.join('\n         ')}`,
    );
    return failed + (messages.length === 0 ? 0 : 1);
  } finally {
    await engine.close();
  }
}

async function main(): Promise<number> {
  if (!existsSync('dist/index.html')) {
    console.error('There is no dist/ to visit: run "npm run build" first.');
    return 1;
  }
  const { chapterPages, figurePages } = await import('../tests/browser/support/site.ts');
  const found = [firefox, webkit].filter((candidate) => {
    const missing = candidate.missing();
    console.log(missing === undefined ? `${candidate.name}: found` : `${candidate.name}: not here, for ${missing}`);
    return missing === undefined;
  });
  if (found.length === 0) {
    console.log('No engine but Chromium is on this computer, and Chromium is the business of "npm test": nothing to do.');
    return 0;
  }
  const site = await serve({ dir: 'dist', port: 0, base: '/' });
  let failed = 0;
  try {
    for (const candidate of found) failed += await tour(candidate, site.url, [...chapterPages, ...figurePages]);
  } finally {
    await site.close();
  }
  console.log(failed === 0 ? '\nAll is well in every engine found.' : `\n${failed} visits failed.`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
