import type { Page } from '@playwright/test';
import { thereAndBack } from './support/controls.ts';
import { bytes, difference, figureOn, isAwake, pictures, see, wake } from './support/figure.ts';
import { chapterPages, embedPages, figurePages, widgetFolders, widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('the build shows every widget folder on a figure page', () => {
  expect(widgetPages.map(({ widget }) => widget).toSorted()).toEqual(widgetFolders);
});

/** Boxes of a figure and of all that stands after it, and the layout shifts that the browser counts. */
async function startMeasuring(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift' });
    Object.assign(window, { shifts });
  });
}

async function boxes(page: Page, id: string): Promise<string[]> {
  return page.evaluate((figure) => {
    const root = document.querySelector(`[data-figure="${figure}"]`);
    if (!root) throw new Error('the figure has gone');
    const after = [...document.body.querySelectorAll('*')].filter(
      (element) => root.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && !root.contains(element),
    );
    return [root, ...root.querySelectorAll('.w-picture, .w-controls, .w-live, .w-details, .source-line'), ...after].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName}.${element.getAttribute('class') ?? ''} ${x} ${y} ${width} ${height}`;
    });
  }, id);
}

for (const { path, figures } of [...chapterPages, ...figurePages, ...embedPages]) {
  for (const { id } of figures) {
    for (const width of [360, 1280]) {
      test(`${path} at ${width} px: ${id} wakes to the same picture and shifts nothing`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        const figure = figureOn(page, id);
        const root = await figure.locator('.w-picture svg').first().elementHandle();
        const [before, drawing] = [await boxes(page, id), await bytes(figure)];
        expect(drawing.length, 'a wide and a narrow picture').toBe(2);
        await startMeasuring(page);
        await wake(figure);
        expect(
          difference({ pictures: drawing }, { pictures: await bytes(figure) }),
          "the first live picture is the server's to the byte",
        ).toBe('');
        expect(await root.evaluate((svg) => svg.isConnected), "the server's picture is taken over, not drawn anew").toBe(true);
        expect(await boxes(page, id), 'nothing moves').toEqual(before);
        expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown), 'no layout shift').toEqual([]);
      });
    }
  }
}

for (const { widget, figure: id, path } of widgetPages) {
  test(`${widget}: a control that is changed and changed back leaves the server's picture`, async ({ page }) => {
    await page.goto(path);
    const figure = figureOn(page, id);
    const drawing = await pictures(figure);
    await wake(figure);
    const steps = await thereAndBack(page, figure);
    expect(steps.length, 'controls that can be changed back').toBeGreaterThan(0);
    for (const { control, before, after } of steps) expect(difference(before, after), control).toBe('');
    expect(difference({ pictures: drawing }, { pictures: await pictures(figure) })).toBe('');
  });

  for (const event of ['pointerdown', 'touchstart', 'keydown', 'focusin']) {
    test(`${widget} wakes by ${event}`, async ({ page }) => {
      await page.goto(path);
      const figure = figureOn(page, id);
      await figure.dispatchEvent(event);
      await isAwake(figure);
      expect((await see(page, figure)).search, 'waking alone changes no address').toBe('');
    });
  }

  test(`${widget} wakes when the reader scrolls, never by lying in the first screen`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const figure = figureOn(page, id);
    await expect(figure).toBeInViewport();
    await expect(figure).not.toHaveAttribute('data-awake');
    await page.mouse.wheel(0, 120);
    await isAwake(figure);
  });

  test(`${widget}: what a reader does while the widget is on its way is not lost`, async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/widget-data/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path);
    const figure = figureOn(page, id);
    const before = await see(page, figure);
    await figure.locator('.w-controls input[type="range"]').first().press('ArrowLeft');
    await expect(figure).toHaveAttribute('data-awake', 'loading');
    release();
    await isAwake(figure);
    await expect.poll(async () => difference(before, await see(page, figure)), 'the key is obeyed once the widget is there').not.toBe('');
  });
}
