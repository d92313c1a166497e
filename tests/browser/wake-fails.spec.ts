import { difference, figureOn, isAwake, pictures } from './support/figure.ts';
import { widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

// The browser reports the request that we break, and waking reports that it gave up.
test.use({ expected: /net::ERR_FAILED|^console warning: TypeError: Failed to fetch/ });

for (const { widget, figure: id, path } of widgetPages) {
  test(`${widget}: when its data do not arrive the static picture stays, and a later touch tries again`, async ({ page }) => {
    await page.route('**/widget-data/**', (route) => route.abort());
    await page.goto(path);
    const figure = figureOn(page, id);
    const drawing = await pictures(figure);
    const given = page.waitForEvent('console', (message) => message.type() === 'warning');
    await figure.dispatchEvent('pointerdown');
    await given;
    expect(difference({ pictures: drawing }, { pictures: await pictures(figure) })).toBe('');
    await page.unroute('**/widget-data/**');
    await figure.dispatchEvent('pointerdown');
    await isAwake(figure);
    expect(difference({ pictures: drawing }, { pictures: await pictures(figure) })).toBe('');
  });
}
