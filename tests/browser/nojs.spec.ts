import { figureOn, visiblePicture } from './support/figure.ts';
import { chapterPages, embedPages, figurePages } from './support/site.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

for (const { path, figures } of [...chapterPages, ...figurePages, ...embedPages]) {
  for (const { id } of figures) {
    test(`${path} without JavaScript: ${id} has its picture, its table and no dead control`, async ({ page, request }) => {
      await page.goto(path);
      const figure = figureOn(page, id);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const picture = await visiblePicture(figure);
        const box = await picture.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `a picture to look at, at ${width} px`).toBeGreaterThan(100);
        expect((await picture.locator('text').allTextContents()).join('').trim(), 'with words in it').not.toBe('');
      }
      await expect(
        figure.locator('button:visible, input:visible, select:visible, textarea:visible'),
        'no control that only a script can serve',
      ).toHaveCount(0);
      await expect(figure.locator('.w-live'), 'the picture in words').not.toBeEmpty();
      const table = figure.locator('a[href$="#table"]').first();
      await expect(table).toBeVisible();
      const href = new URL((await table.getAttribute('href')) ?? '', page.url());
      const html = await (await request.get(href.href)).text();
      expect(html.slice(html.indexOf('id="table"')), 'the link leads to a table with rows').toMatch(/<tbody>\s*<tr>/);
    });
  }
}

for (const { path } of chapterPages) {
  test(`${path} without JavaScript: the whole chapter can be read`, async ({ page, browser, baseURL }) => {
    await page.goto(path);
    const dead = page.locator('.needs-js:visible, button:visible, select:visible');
    await expect(dead, 'nothing that only a script can serve').toHaveCount(0);
    const hidden = await page
      .locator('main :is(h1, h2, h3, p, li, dt, dd):not(details :not(summary), .needs-js, [hidden], .visually-hidden)')
      .evaluateAll((all) =>
        all
          .filter((element) => element.textContent.trim() !== '' && !element.checkVisibility() && !element.closest('.w-controls'))
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(hidden, 'no text is kept back').toEqual([]);
    await page.locator('main details').first().locator('summary').click();
    await expect(page.locator('main details[open]'), 'a guess opens without a script').toHaveCount(1);

    // The same words as with a script, but for what only a script can serve.
    const context = await browser.newContext({ javaScriptEnabled: true });
    const scripted = await context.newPage();
    await scripted.goto(new URL(path, baseURL).href);
    const words = ':is(h1, h2, h3, p, li, td, dt, dd)';
    const all = await scripted.locator(`.article ${words}:not(.w-controls *, .margin *, .needs-js, .needs-js *)`).allTextContents();
    const here = new Set(await page.locator(`.article ${words}`).allTextContents());
    expect(all.filter((text) => !here.has(text))).toEqual([]);
    await context.close();
  });
}
