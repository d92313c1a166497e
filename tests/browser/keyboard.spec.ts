import { tour } from './support/controls.ts';
import { difference, figureOn, isAwake, pictures, see, wake } from './support/figure.ts';
import { chapterPages, widgetEmbeds, widgetPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const { widget, figure: id, path } of [...widgetPages, ...widgetEmbeds]) {
  test(`${path}: ${widget} by keyboard alone, and every address on the way leads back to its view`, async ({ page }) => {
    await page.goto(path);
    const figure = figureOn(page, id);
    await wake(figure);
    const steps = await tour(page, figure);
    expect(steps.length, 'controls to operate').toBeGreaterThan(0);
    for (const { control, before, after } of steps) {
      expect(difference({ pictures: before.pictures }, { pictures: after.pictures }), `"${control}" changes the picture`).not.toBe('');
      expect(`${after.said}\n${after.details}`, `"${control}" changes what is said`).not.toBe(`${before.said}\n${before.details}`);
    }
    expect(await page.evaluate(() => document.activeElement?.closest('.w-controls')), 'Tab leaves the controls').toBeNull();

    const linked = await page.context().newPage();
    for (const { control, after } of steps) {
      await linked.goto(`${path}${after.search}`);
      const again = figureOn(linked, id);
      if (after.search === '') await wake(again);
      else await isAwake(again);
      await expect
        .poll(
          async () => difference(after, await see(linked, again)),
          `the address that "${control}" left opens the same view: ${path}${after.search}`,
        )
        .toBe('');
      await expect(again.locator('[data-ignored]'), 'our own addresses are understood whole').toBeHidden();
    }
  });
}

for (const { path, figures } of chapterPages) {
  for (const { id } of figures) {
    test(`${path}: ${id} keeps its state out of the chapter's address and in the link to this view`, async ({ page }) => {
      await page.goto(path);
      const figure = figureOn(page, id);
      await wake(figure);
      const before = await pictures(figure);
      const link = figure.locator('[data-copy]');
      await expect(link).toHaveAttribute('data-copy', new RegExp(`/figures/${id}/$`));
      await figure.locator('.w-controls input[type="range"]').first().press('ArrowLeft');
      await expect(link, 'the link carries the state').toHaveAttribute('data-copy', new RegExp(`/figures/${id}/\\?[a-z]+=[a-z0-9~.=&-]+$`));
      expect(difference({ pictures: before }, { pictures: await pictures(figure) })).not.toBe('');
      expect(new URL(page.url()).search, "a chapter's address carries no state of a figure").toBe('');
    });
  }
}
