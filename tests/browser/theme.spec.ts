import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const DARK = 'rgb(19, 21, 25)';
const LIGHT = 'rgb(252, 251, 248)';

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test('without a choice the system decides', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await paper(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper(page)).toBe(LIGHT);
});

test('a chosen theme holds at once, after a reload and on other pages; auto forgets it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const select = page.getByLabel('Theme');
  await select.selectOption({ label: 'Dark' });
  expect(await paper(page)).toBe(DARK);
  await page.reload();
  expect(await paper(page)).toBe(DARK);
  await expect(select).toHaveValue('dark');
  await page.goto('/sources/');
  expect(await paper(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await select.selectOption({ label: 'Light' });
  expect(await paper(page)).toBe(LIGHT);
  await select.selectOption({ label: 'Auto' });
  expect(await paper(page)).toBe(DARK);
  expect(await page.evaluate(() => localStorage.length), 'auto keeps nothing').toBe(0);
});

test('a stored theme is there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByLabel('Theme').selectOption('dark');
  // Without the page's later script only the first, inline one can have set it.
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  expect(await paper(page)).toBe(DARK);
});

test('the button on the about page erases what is kept, and says so', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about/');
  await page.getByLabel('Theme').selectOption('dark');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['two-apps']);
  const said = page.locator('[data-erased]');
  await expect(said).toBeHidden();
  await page.locator('[data-erase]').click();
  await expect(said).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await paper(page), 'back to the system').toBe(LIGHT);
});

test('a broken entry in the storage breaks nothing', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about/');
  for (const broken of ['{', 'null', '[]', '{"theme":"<script>"}', '{"theme":{"a":1}}', '"dark"']) {
    await page.evaluate((text) => {
      localStorage.setItem('two-apps', text);
    }, broken);
    await page.reload();
    expect(await paper(page), broken).toBe(LIGHT);
    await expect(page.getByLabel('Theme'), broken).toHaveValue('');
  }
});
