import { chapterPages, sample } from './support/site.ts';
import { expect, test } from './support/test.ts';

const withHeader = sample.filter(({ kind }) => kind !== 'embed/*');

test('the first stop of Tab on every page is the skip link, and it leads into the text', async ({ page }) => {
  for (const { path } of withHeader) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    await expect(skip, path).toBeFocused();
    await expect(skip, path).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main'), path).toBeFocused();
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.querySelector('.site-head')?.contains(document.activeElement)),
      `${path}: the header is behind the reader`,
    ).toBe(false);
  }
});

for (const width of [360, 1280]) {
  test(`the menu opens and closes by keyboard and leads to every chapter, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    const summary = page.locator('.menu > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const links = page.locator('.menu-panel ol a');
    await expect(links).toHaveCount(chapterPages.length);
    for (const link of await links.all()) {
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport();
    }
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(links.first()).toBeHidden();
    await page.keyboard.press('Enter');
    await links.first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/chapters\/[a-z-]+\/$/);
    await expect(page.locator('.menu-panel a[aria-current="page"]')).toHaveCount(1);
  });
}

for (const { path } of chapterPages) {
  test(`${path}: the contents mark the section in sight`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator('.toc a');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      const id = ((await link.getAttribute('href')) ?? '').slice(1);
      // The last section may be too short to reach the reading line from below.
      const reachable = await page.evaluate((heading) => {
        const element = document.getElementById(heading);
        if (!element) throw new Error(`the contents name #${heading}, which is not there`);
        window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 40);
        return element.getBoundingClientRect().top < window.innerHeight * 0.3;
      }, id);
      expect(reachable, `#${id} can be scrolled to`).toBe(true);
      await expect(page.locator('.toc a[aria-current]')).toHaveAttribute('href', `#${id}`);
    }
  });

  test(`${path}: Tab goes through the whole page and out of it`, async ({ page }) => {
    await page.goto(path);
    const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
    let out = false;
    for (let i = 0; i < stops + 5 && !out; i++) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return 'out';
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? active.outerHTML.slice(0, 120) : '';
      });
      out = unseen === 'out';
      if (!out) expect(unseen, 'each stop of Tab shows its focus').toBe('');
    }
    expect(out, 'Tab is caught nowhere').toBe(true);
  });
}
