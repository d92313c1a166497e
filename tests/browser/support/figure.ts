import { expect, type Locator, type Page } from '@playwright/test';

/** The figure with this id on an open page. */
export function figureOn(page: Page, id: string): Locator {
  return page.locator(`[data-figure="${id}"]`);
}

/** Waits until a figure that was touched, or whose address asks for a state, is alive. */
export async function isAwake(figure: Locator): Promise<void> {
  await expect(figure, 'the figure wakes').toHaveAttribute('data-awake', 'yes');
  await drawn(figure);
}

/** Wakes a figure as a pointer does that comes down beside its controls: nothing in it is operated. */
export async function wake(figure: Locator): Promise<void> {
  await figure.dispatchEvent('pointerdown');
  await isAwake(figure);
}

/** Waits until what was set has been drawn: two frames. */
async function drawn(figure: Locator): Promise<void> {
  await figure.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            done();
          });
        });
      }),
  );
}

/** The markup of all pictures of a figure, wide and narrow, to the byte. */
export async function bytes(figure: Locator): Promise<string[]> {
  return figure.locator('.w-picture svg').evaluateAll((all) => all.map((svg) => svg.outerHTML));
}

/** The same without Svelte's comments and with attributes in order: both tell how an element came to be, not what is seen. */
export async function pictures(figure: Locator): Promise<string[]> {
  return figure.locator('.w-picture svg').evaluateAll((all) => {
    const write = (node: Node): string => {
      if (node instanceof Comment) return '';
      if (!(node instanceof Element)) return node.textContent ?? '';
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
      return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(write).join('')}</>`;
    };
    return all.map(write);
  });
}

/** All that a reader sees of a figure's state. */
export interface Seen {
  pictures: string[];
  said: string;
  details: string;
  search: string;
}

export async function see(page: Page, figure: Locator): Promise<Seen> {
  await drawn(figure);
  const text = async (selector: string): Promise<string> => (await figure.locator(selector).allTextContents()).join('\n').trim();
  return {
    pictures: await pictures(figure),
    said: await text('.w-live'),
    details: await text('.w-details'),
    search: new URL(page.url()).search,
  };
}

function firstDifference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `"…${a.slice(Math.max(0, i - 60), i + 60)}…" became "…${b.slice(Math.max(0, i - 60), i + 60)}…"`;
}

/** Where two states differ, in few words ("" if nowhere): a picture is far too long to be printed whole. */
export function difference(a: Partial<Seen>, b: Partial<Seen>): string {
  const parts = (seen: Partial<Seen>): string[] => [...(seen.pictures ?? []), seen.said ?? '', seen.details ?? '', seen.search ?? ''];
  const [before, after] = [parts(a), parts(b)];
  if (before.length !== after.length) return `${before.length} parts became ${after.length}`;
  return before.flatMap((part, i) => (part === after[i] ? [] : [firstDifference(part, after[i] ?? '')])).join('\n');
}

/** The picture of this width, wide or narrow; exactly one is to be seen. */
export async function visiblePicture(figure: Locator): Promise<Locator> {
  const seen = figure.locator('.w-picture:visible');
  await expect(seen, 'exactly one picture, wide or narrow, is to be seen').toHaveCount(1);
  return seen.locator('svg');
}

const GRID = 12;

/**
 * A point of the visible picture (from its upper left corner, in px) where a click changes what is shown, found by trying.
 * Fails if there is none: then the picture cannot be picked from.
 */
export async function pickablePoint(figure: Locator): Promise<{ x: number; y: number }> {
  const picture = await visiblePicture(figure);
  const found = await picture.evaluate(async (svg, step) => {
    const box = svg.getBoundingClientRect();
    const before = svg.outerHTML;
    for (let y = step; y < box.height; y += step) {
      for (let x = step; x < box.width; x += step) {
        const target = document.elementFromPoint(box.left + x, box.top + y);
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + x, clientY: box.top + y }));
        await Promise.resolve();
        if (svg.outerHTML !== before) return { x, y };
      }
    }
    return undefined;
  }, GRID);
  if (!found) throw new Error('no click on the picture changes anything');
  return found;
}
