import type { Page } from '@playwright/test';
import { wake } from './support/figure.ts';
import { sample } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Elements that stick out of the page sideways, or nothing. What scrolls inside a region of its own (a table) is not meant. */
async function wide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`the page is ${scrollWidth} px wide`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

// 320 × 256 CSS pixels are a desk screen of 1280 × 1024 at 400 % zoom.
for (const { path, figures } of sample) {
  test(`${path} needs no sideways scroll at 320 px and at 400 % zoom, asleep and awake`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await wide(page), 'asleep').toEqual([]);
    for (const { id } of figures) await wake(page.locator(`[data-figure="${id}"]`));
    expect(await wide(page), 'awake').toEqual([]);
    const heading = page.locator('h1');
    await heading.scrollIntoViewIfNeeded();
    await expect(heading).toBeInViewport();
    // Nothing that sticks to the screen may cover the text of so small a one.
    const stuck = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(stuck, 'nothing sticks to a small screen').toEqual([]);
  });
}

for (const width of [360, 768, 1280, 1920]) {
  test(`no sample page needs sideways scroll at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const found: Record<string, string[]> = {};
    for (const { path } of sample) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const out = await wide(page);
      if (out.length > 0) found[path] = out;
    }
    expect(found).toEqual({});
  });
}
