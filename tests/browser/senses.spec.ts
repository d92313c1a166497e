import { tour } from './support/controls.ts';
import { difference, figureOn, isAwake, pickablePoint, pictures, visiblePicture, wake } from './support/figure.ts';
import { coloursOf } from './support/pixels.ts';
import { chapterPages, widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const { widget, figure: id, path } of widgetPages) {
  test(`${widget} with reduced motion: nothing moves by itself`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // What runs for less than a frame cannot be seen; the list is read after each step of the tour and at its end.
    await page.evaluate(() => {
      const seen: string[] = [];
      for (const type of ['animationstart', 'transitionrun'])
        document.addEventListener(
          type,
          (event) => seen.push(`${type} on ${event.target instanceof Element ? event.target.outerHTML.slice(0, 80) : ''}`),
          true,
        );
      Object.assign(window, { seen });
    });
    const figure = figureOn(page, id);
    await wake(figure);
    await tour(page, figure);
    expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(await page.locator('animate, animateTransform, animateMotion, marquee').count()).toBe(0);
  });

  test(`${widget} in forced colours: drawn in the system's, the threads told apart`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    const figure = figureOn(page, id);
    const picture = await visiblePicture(figure);
    // The tokens as the picture sees them, resolved to colours of the screen.
    const colours = await picture.evaluate((svg) =>
      ['--paper', '--facebook', '--instagram', '--both'].map((token) => {
        const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        probe.setAttribute('fill', `var(${token})`);
        svg.append(probe);
        const { fill } = getComputedStyle(probe);
        probe.remove();
        return fill;
      }),
    );
    expect(new Set(colours).size, `paper, both threads and the band are four colours: ${colours.join(' · ')}`).toBe(4);
    const numbers = colours.map((colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).join(','));
    const { count, largest, shares } = await coloursOf(page, await picture.screenshot(), numbers);
    expect(count).toBeGreaterThan(4);
    expect(largest, 'not blank').toBeLessThan(0.99);
    expect(shares.slice(1).filter((share) => share > 0).length, 'both threads are seen').toBeGreaterThanOrEqual(2);
  });
}

test.describe('by touch', () => {
  // Tall, so that a picture can be tapped anywhere without scrolling, which would wake it.
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 4000 } });

  for (const { path } of chapterPages) {
    test(`${path}: a tap on a mark opens its note, a tap beside it closes it`, async ({ page }) => {
      await page.goto(path);
      await page.locator('.prose .mark[data-note]').first().tap();
      const popover = page.locator('.popover:popover-open');
      await expect(popover).toBeVisible();
      await page.locator('h1').tap();
      await expect(popover).toHaveCount(0);
    });
  }

  for (const { widget, figure: id, path } of widgetPages) {
    test(`${widget}: a tap wakes it, a tap on its picture chooses, targets are 44 px`, async ({ page }) => {
      await page.goto(path);
      const figure = figureOn(page, id);
      await wake(figure);
      const point = await pickablePoint(figure);

      await page.goto(path);
      const before = await pictures(figure);
      const box = await (await visiblePicture(figure)).boundingBox();
      await page.touchscreen.tap((box?.x ?? 0) + point.x, (box?.y ?? 0) + point.y);
      await isAwake(figure);
      await expect
        .poll(async () => difference({ pictures: before }, { pictures: await pictures(figure) }), 'the first tap already chooses')
        .not.toBe('');
      const small = await figure
        .locator('.w-controls :is(button, select, input):visible, .source-line :is(a, button):visible')
        .evaluateAll((all) =>
          all.flatMap((control) => {
            const { height, width } = (control.closest('label') ?? control).getBoundingClientRect();
            return height < 44 || width < 24 ? [`${control.outerHTML.slice(0, 90)}: ${width} × ${height} px`] : [];
          }),
        );
      expect(small).toEqual([]);
    });
  }
});
