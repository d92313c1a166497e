/** `npm run screenshots`: the two pictures of the README, of the first chapter as dist/ holds it. */
import { mkdirSync, readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags, browserOrExit } from './browser.ts';
import { serve } from './serve.ts';

const SHOTS = [
  { name: 'desk', width: 1280, height: 1000, scale: 1, from: 'body' },
  // On a phone the figure stands below the first screen: it is what we want to show.
  { name: 'phone', width: 360, height: 900, scale: 2, from: '.figure' },
] as const;

// Chapters are named NN-<slug>.mdx; the slug is their address.
const slug =
  readdirSync('content/chapters')
    .toSorted()[0]
    ?.replace(/^\d+-|\.mdx$/g, '') ?? '';
const { path: executablePath } = browserOrExit();
const site = await serve({ dir: 'dist', port: 0, base: '/' });
const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
mkdirSync('docs', { recursive: true });
for (const { name, width, height, scale, from } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' });
  // Twice: fonts are optional on the first visit.
  await page.goto(new URL(`chapters/${slug}/`, site.url).href, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  await page
    .locator(from)
    .first()
    .evaluate((element) => {
      element.scrollIntoView();
    });
  await page.screenshot({ path: `docs/screenshot-${name}.png` });
  console.log(`docs/screenshot-${name}.png`);
}
await browser.close();
await site.close();
