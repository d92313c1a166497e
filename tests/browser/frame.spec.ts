import { createServer, type Server } from 'node:http';
import { listening } from '../../scripts/serve.ts';
import { embedPages, widgetEmbeds } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A page of somebody else with one of ours in a frame. */
let host: Server;
let address = '';
test.beforeAll(async () => {
  host = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const sandbox = query.get('sandbox');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    // The link keeps the browser from asking for /favicon.ico.
    response.end(
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="guest" width="900" height="900" ${sandbox === null ? '' : `sandbox="${sandbox}"`} src="${query.get('src') ?? ''}"></iframe>`,
    );
  });
  await listening(host, 0);
  const bound = host.address();
  address = `http://localhost:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}/`;
});
test.afterAll(() => {
  host.close();
});

function framed(src: string, sandbox?: string): string {
  return `${address}?${new URLSearchParams({ src, ...(sandbox === undefined ? {} : { sandbox }) }).toString()}`;
}

for (const { path } of embedPages) {
  test(`${path} in a sandbox without an origin: the picture stands, and wakes`, async ({ page, baseURL }) => {
    await page.goto(framed(new URL(path, baseURL).href, 'allow-scripts'));
    const guest = page.frameLocator('iframe');
    const figure = guest.locator('[data-widget]');
    await expect(figure.locator('.w-picture:visible svg')).toHaveCount(1);
    await figure.dispatchEvent('pointerdown');
    await expect(figure).toHaveAttribute('data-awake', 'yes');
    await expect(figure.locator('.w-picture:visible svg')).toHaveCount(1);
    await figure.locator('[data-copy]').click();
    await expect(figure.locator('[data-copied]'), 'the link to this view is copied or shown').not.toBeEmpty();
  });
}

for (const { widget, path } of widgetEmbeds) {
  test.describe('without scripts', () => {
    // The browser says what its sandbox does.
    test.use({ expected: /Blocked script execution/ });
    test(`${widget} in a sandbox without scripts: the picture stands, without controls`, async ({ page, baseURL }) => {
      await page.goto(framed(new URL(path, baseURL).href, ''));
      const figure = page.frameLocator('iframe').locator('[data-widget]');
      await expect(figure.locator('.w-picture:visible svg')).toHaveCount(1);
      await expect(figure.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    });
  });

  test(`${widget} in a frame: the host sets theme and controls in the address, and its state stays inside`, async ({ page, baseURL }) => {
    await page.goto(framed(new URL(`${path}?theme=dark&controls=off`, baseURL).href));
    const guest = page.frameLocator('iframe');
    await expect(guest.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(guest.locator('.w-controls')).toBeHidden();
    await expect(guest.locator('[data-ignored]'), 'these names are not unknown').toBeHidden();
    expect(await guest.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe('rgb(19, 21, 25)');
    const out = guest.locator('a[href]:visible');
    expect(await out.count(), 'links to the table, the figure page and the facts').toBeGreaterThan(1);
    const stays = await out.evaluateAll((links) => {
      const usual = document.querySelector('base')?.target ?? '';
      return links
        .filter((link) => !['_top', '_blank'].includes(link.getAttribute('target') ?? usual))
        .map((link) => link.outerHTML.slice(0, 140));
    });
    expect(stays, 'links of a framed figure leave the frame').toEqual([]);
  });
}

test.describe('framing', () => {
  // The browser says why it shows nothing: that is what we want.
  test.use({ expected: /frame-ancestors|chrome-error:/ });
  test('no page but an embed lets itself be framed', async ({ page, baseURL }) => {
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(framed(baseURL ?? ''));
    await refused;
    await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
  });
});
