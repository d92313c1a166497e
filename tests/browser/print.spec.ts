import { figureOn } from './support/figure.ts';
import { marksIn } from './support/pdf.ts';
import { coloursOf } from './support/pixels.ts';
import { chapterPages, widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const { widget, figure: id, path } of widgetPages) {
  test(`${widget} on paper: the picture, no controls`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const figure = figureOn(page, id);
    const picture = figure.locator('.w-picture:visible');
    await expect(picture, 'one picture').toHaveCount(1);
    await expect(figure.locator('.w-controls')).toBeHidden();
    await expect(figure.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
    await expect(figure.locator('.address'), 'the short address stays with the picture').toBeVisible();
    const { count, largest } = await coloursOf(page, await picture.screenshot());
    expect(count, 'a drawing has many colours').toBeGreaterThan(8);
    expect(largest, 'not blank').toBeLessThan(0.98);

    // Printing lays the page out anew, and only then may take the site's own fonts: the first sheets are thrown away.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.pdf();
    const shown = marksIn(await page.pdf());
    await picture.evaluate((element) => element.toggleAttribute('hidden', true));
    const without = marksIn(await page.pdf());
    expect(shown.texts, "the PDF holds the picture's words").toBeGreaterThan(without.texts);
    expect(shown.paints, "and the picture's lines").toBeGreaterThan(without.paints);
  });
}

for (const { path } of chapterPages) {
  test(`${path} on paper: all of the text, no furniture, dark theme or not`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.site-head nav, .toc, .pager, .margin, .needs-js, .w-controls').filter({ visible: true })).toHaveCount(0);
    const kept = await page
      .locator('.article > header, .prose > *, .notes')
      .evaluateAll((all) =>
        all
          .filter((element) => element.textContent.trim() !== '' && !element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(kept, 'no part of the chapter stays off the paper').toEqual([]);
    const closed = page.locator('main details').first().locator(':scope > :not(summary)').first();
    expect((await closed.boundingBox())?.height ?? 0, 'closed answers are printed open').toBeGreaterThan(10);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'white paper').toBe('rgb(255, 255, 255)');
    const { pages, texts } = marksIn(await page.pdf());
    expect(pages).toBeGreaterThan(1);
    expect(texts, 'text on every sheet').toBeGreaterThan(pages * 20);
  });
}
