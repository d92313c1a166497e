import { difference, figureOn, isAwake, pictures, wake } from './support/figure.ts';
import { chapterPages, SUB_PATH, widgetPages } from './support/site.ts';
import { expect, subSite, test } from './support/test.ts';

function below(path: string): string {
  return new URL(path.slice(1), subSite).href;
}

for (const { path, figures } of chapterPages) {
  test(`${path} below ${SUB_PATH}: links, fonts and figures`, async ({ page, request }) => {
    const fonts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) fonts.push(new URL(response.url()).pathname);
    });
    await page.goto(below(path), { waitUntil: 'networkidle' });
    expect(fonts.length, 'fonts are asked for').toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.startsWith(SUB_PATH))).toEqual([]);
    expect(await page.evaluate(() => document.fonts.check('1em "Source Serif 4"')), 'the font is there').toBe(true);
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(`https://example.org${SUB_PATH}${path.slice(1)}`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => (link instanceof HTMLAnchorElement ? link.href.replace(/#.*/, '') : '')))]);
    const own = links.filter((href) => href.startsWith(new URL(subSite).origin));
    expect(
      own.filter((href) => !href.startsWith(subSite)),
      'no link leaves the sub-path',
    ).toEqual([]);
    const broken: string[] = [];
    for (const href of own) {
      const answer = await request.get(href);
      if (answer.status() !== 200) broken.push(`${answer.status()} ${href}`);
    }
    expect(broken).toEqual([]);
    for (const { id } of figures) await wake(figureOn(page, id));
  });
}

for (const { widget, figure: id, path } of widgetPages) {
  test(`${widget} below ${SUB_PATH} keeps its state in the address and opens it again`, async ({ page }) => {
    await page.goto(below(path));
    const figure = figureOn(page, id);
    await wake(figure);
    await figure.locator('.w-controls input[type="range"]').first().press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).search).not.toBe('');
    expect(page.url().startsWith(subSite)).toBe(true);
    const seen = await pictures(figure);
    await page.reload();
    await isAwake(figure);
    await expect.poll(async () => difference({ pictures: seen }, { pictures: await pictures(figure) })).toBe('');
  });
}
