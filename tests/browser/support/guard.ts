import type { BrowserContext, Page } from '@playwright/test';

/** The one key that the site may keep. */
const KEY = 'two-apps';
/** Addresses that no network is asked for. */
const INSIDE = /^(?:data|blob|about):/;

/**
 * Watches all pages of a context from now on. What it returns is asked at the end, and tells everything that a page of ours must not do: write to
 * the console, throw, violate its Content-Security-Policy, get an error as an answer, ask another host, set a cookie, keep anything but the one key.
 */
export async function watch(context: BrowserContext): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  context.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()} (${message.page()?.url() ?? ''})`));
  context.on('weberror', (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!INSIDE.test(url) && new URL(url).hostname !== 'localhost') seen.push(`request to another host: ${url}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) seen.push(`answer ${response.status()}: ${response.url()}`);
  });
  // Becomes a message on the console, which is watched above; so it survives a change of page.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`CSP violation: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => {
    for (const page of context.pages()) seen.push(...(await keptBy(page)));
    const { cookies } = await context.storageState();
    return [...seen, ...cookies.map(({ name }) => `a cookie: ${name}`)];
  };
}

async function keptBy(page: Page): Promise<string[]> {
  if (new URL(page.url()).hostname !== 'localhost') return [];
  const keys = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `IndexedDB ${name ?? ''}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);
  return keys.filter((key) => key !== KEY).map((key) => `kept in the browser: ${key}`);
}
