import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { wake } from './support/figure.ts';
import { sample } from './support/site.ts';
import { expect, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function problems(page: Page, colourOnly = false): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (colourOnly ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

// Light with sleeping figures, dark with waking ones: each state of the page and each palette on one load, for axe is slow.
// Where nothing wakes, dark differs from light by its colours alone.
for (const { path, figures } of sample) {
  test(`axe finds nothing on ${path}, light and dark, asleep and awake`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
    expect(await problems(page), 'light').toEqual([]);
    for (const { id } of figures) await wake(page.locator(`[data-figure="${id}"]`));
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    expect(await problems(page, figures.length === 0), 'dark').toEqual([]);
  });
}
