import type { Browser, Locator, Page } from '@playwright/test';
import { figureOn, visiblePicture, wake } from '../browser/support/figure.ts';
import { quantile } from './table.ts';

export interface Latency {
  widget: string;
  screen: string;
  interactions: number;
  /** Milliseconds from the event to the next paint. */
  median: number;
  p98: number;
  max: number;
}

const SCREENS = { phone: { width: 412, height: 823 }, desk: { width: 1280, height: 900 } } as const;
const THROTTLE = 4;
/** Between two interactions, so that one does not wait for the other; a reader is slower still. */
const REST = 60;
/** The browser reports no event below this; those count as this. */
const THRESHOLD = 16;

async function each(page: Page, locator: Locator, times: number, act: (control: Locator, i: number) => Promise<void>): Promise<number> {
  let done = 0;
  for (const control of await locator.all()) {
    for (let i = 0; i < times; i++) {
      if (!(await control.isEnabled()) || (await control.getAttribute('aria-disabled')) === 'true') continue;
      await act(control, i);
      await page.waitForTimeout(REST);
      done++;
    }
  }
  return done;
}

/** Works all controls of a figure, and its picture; returns the number of interactions. */
async function play(page: Page, figure: Locator): Promise<number> {
  const controls = figure.locator('.w-controls');
  const key = (forth: string, back: string, turn: number) => (control: Locator, i: number) =>
    control.press(Math.floor(i / turn) % 2 === 0 ? back : forth);
  let done = await each(page, controls.locator('input[type="range"]'), 40, key('ArrowRight', 'ArrowLeft', 10));
  done += await each(page, controls.locator('select'), 8, key('ArrowUp', 'ArrowDown', 4));
  done += await each(page, controls.locator('button'), 10, (control) => control.click());
  done += await each(page, controls.locator('input[type="checkbox"], input[type="radio"]'), 2, (control) => control.click());
  const picture = await visiblePicture(figure);
  const box = await picture.boundingBox();
  done += await each(page, picture, 20, (svg, i) =>
    svg.click({ position: { x: ((box?.width ?? 0) * (1 + ((i * 7) % 19))) / 20, y: ((box?.height ?? 0) * (1 + i)) / 22 } }),
  );
  return done;
}

/** Event to paint of a widget on a slow computer, by the browser's own Event Timing. */
export async function latency(
  browser: Browser,
  url: string,
  widget: string,
  figure: string,
  screen: keyof typeof SCREENS,
): Promise<Latency> {
  const page = await browser.newPage({ viewport: SCREENS[screen] });
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    const root = figureOn(page, figure);
    await wake(root);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await page.evaluate((threshold) => {
      const longest = new Map<number, number>();
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const id = Number(Reflect.get(entry, 'interactionId') ?? 0);
          if (id > 0) longest.set(id, Math.max(longest.get(id) ?? 0, entry.duration));
        }
        // A member that the types of TypeScript do not know yet.
      }).observe({ type: 'event', ...{ durationThreshold: threshold } });
      Object.assign(window, { longest });
    }, THRESHOLD);
    const interactions = await play(page, root);
    const seen = await page.evaluate(() => [...(Reflect.get(window, 'longest') as Map<number, number>).values()]);
    const all = [...seen, ...Array.from({ length: Math.max(0, interactions - seen.length) }, () => THRESHOLD)];
    return { widget, screen, interactions, median: quantile(all, 0.5), p98: quantile(all, 0.98), max: quantile(all, 1) };
  } finally {
    await page.close();
  }
}
