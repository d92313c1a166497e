import type { Locator, Page } from '@playwright/test';
import { chapterPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

const MARK = '.prose .mark[data-note]';
/** Longer than the pause after which a popover closes behind a pointer that left. */
const LONG_REST = 700;

async function noteOf(page: Page, mark: Locator): Promise<Locator> {
  return page.locator(`.notes li[data-id="${(await mark.getAttribute('data-note')) ?? ''}"]`);
}

for (const { path } of chapterPages) {
  test.describe(path, () => {
    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });
      test('every mark is a link to a note with statement, dates and sources', async ({ page }) => {
        await page.goto(path);
        const wrong = await page.locator(MARK).evaluateAll((marks) =>
          marks.flatMap((mark) => {
            const href = mark.getAttribute('href') ?? '';
            const note = /^#note-\d+$/.test(href) ? document.querySelector(href) : null;
            const lacks = [
              ...(note ? [] : ['a note']),
              ...(note?.querySelector('[data-statement]')?.textContent.trim() ? [] : ['a statement']),
              ...(/\d{4}/.test(note?.querySelector('.meta')?.textContent ?? '') ? [] : ['a date']),
              ...(note?.querySelector('ul a[href^="http"]') ? [] : ['a source']),
            ];
            return lacks.length > 0 ? [`${href} lacks ${lacks.join(', ')}`] : [];
          }),
        );
        expect(wrong).toEqual([]);
        expect(await page.locator(MARK).count(), 'marks in the text').toBeGreaterThan(10);
        await page.locator(MARK).first().click();
        await expect(page.locator('.notes li:target')).toBeInViewport();
      });
    });

    test('a click opens the note in a popover with its permanent link; Escape gives the focus back', async ({ page }) => {
      await page.goto(path);
      const mark = page.locator(MARK).first();
      const note = await noteOf(page, mark);
      await mark.click();
      const popover = page.locator('.popover:popover-open');
      await expect(popover).toBeVisible();
      expect(await popover.locator('[data-statement]').textContent()).toBe(await note.locator('[data-statement]').textContent());
      expect(await popover.locator('a[href^="http"]').allTextContents(), 'the same sources').toEqual(
        await note.locator('a[href^="http"]').allTextContents(),
      );
      await expect(popover.locator('a[href*="/facts/"]'), 'the permanent link').toBeVisible();
      const box = await popover.boundingBox();
      const size = page.viewportSize();
      expect(
        box && size && box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height,
        'inside the screen',
      ).toBe(true);
      await page.keyboard.press('Escape');
      await expect(popover).toHaveCount(0);
      await expect(mark).toBeFocused();
      await mark.click();
      await page.mouse.click(2, 2);
      await expect(popover, 'a click elsewhere closes it').toHaveCount(0);
    });

    test('Enter opens the note and leads into it; Escape leads back', async ({ page }) => {
      await page.goto(path);
      const mark = page.locator(MARK).filter({ visible: true }).nth(1);
      await mark.focus();
      await page.keyboard.press('Enter');
      const popover = page.locator('.popover:popover-open');
      await expect(popover).toBeVisible();
      await expect(popover, 'a screen reader goes on reading in it').toBeFocused();
      await page.keyboard.press('Tab');
      expect(await popover.evaluate((box) => box.contains(document.activeElement)), 'Tab reaches its links').toBe(true);
      await page.keyboard.press('Escape');
      await expect(popover).toHaveCount(0);
      await expect(mark).toBeFocused();
    });

    test('resting on a mark opens the note, which stays while the pointer is over it', async ({ page }) => {
      await page.goto(path);
      const mark = page.locator(MARK).filter({ visible: true }).nth(2);
      await mark.hover();
      const popover = page.locator('.popover:popover-open');
      await expect(popover).toBeVisible();
      await popover.hover();
      await page.waitForTimeout(LONG_REST);
      await expect(popover).toBeVisible();
      await page.mouse.move(1, 1);
      await expect(popover).toHaveCount(0);
    });

    for (const width of [1400, 1920]) {
      test(`notes in the margin at ${width} px keep clear of each other and of figures`, async ({ page }) => {
        await page.setViewportSize({ width, height: 1000 });
        await page.goto(path, { waitUntil: 'load' });
        await page.locator('main details summary').first().click();
        expect(await page.locator('.margin .note').count(), 'notes in the margin').toBeGreaterThan(3);
        const clashes = await page.evaluate(() => {
          const things = [...document.querySelectorAll('.margin .note, .figure, .prose > *:not(.figure), .notes, .site-foot')].map(
            (element) => ({
              name: `${element.className || element.localName} "${element.textContent.trim().slice(0, 40)}"`,
              isNote: element.matches('.note'),
              box: element.getBoundingClientRect(),
            }),
          );
          return things.flatMap((note, i) =>
            !note.isNote
              ? []
              : things.flatMap((other, k) => {
                  if (k === i || (other.isNote && k < i)) return [];
                  const apart =
                    note.box.bottom <= other.box.top ||
                    other.box.bottom <= note.box.top ||
                    note.box.right <= other.box.left ||
                    other.box.right <= note.box.left;
                  return apart ? [] : [`${note.name} runs into ${other.name}`];
                }),
          );
        });
        expect(clashes).toEqual([]);
        const cut = await page
          .locator('.margin .note')
          .evaluateAll((notes) => notes.filter((note) => note.getBoundingClientRect().right > innerWidth).length);
        expect(cut, 'no note leaves the screen').toBe(0);
      });
    }
  });
}
