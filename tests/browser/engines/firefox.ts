import puppeteer from 'puppeteer-core';
import { onPath } from '../../../scripts/browser.ts';
import type { Candidate, Engine } from './engine.ts';

/** Firefox over WebDriver BiDi, which it speaks itself. */
async function start(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, args: ['--width=1280', '--height=900'] });
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) seen.push(`${message.type()}: ${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error instanceof Error ? error.message : String(error)} (${page.url()})`));
  return {
    name: await browser.version(),
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    press: async (selector, key) => {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    messages: () => Promise.resolve(seen),
    close: () => browser.close(),
  };
}

export const firefox: Candidate = {
  name: 'Firefox',
  missing: () => (path() === undefined ? 'there is no firefox or firefox-esr on the PATH' : undefined),
  start: () => start(path() ?? ''),
};

function path(): string | undefined {
  return onPath(['firefox', 'firefox-esr']);
}
