import type { Page } from '@playwright/test';

export interface Colours {
  /** Number of different colours. */
  count: number;
  /** Share of the most frequent colour, 0–1. */
  largest: number;
  /** Share of pixels of each colour that was asked for ("r,g,b"), 0–1. */
  shares: number[];
}

/** Counts the colours of a screenshot, in a blank page of the same browser. */
export async function coloursOf(page: Page, png: Buffer, wanted: readonly string[] = []): Promise<Colours> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ({ data, wanted: names }) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas in this browser');
        context.drawImage(bitmap, 0, 0);
        const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        const counts = new Map<string, number>();
        for (let i = 0; i < pixels.length; i += 4) {
          const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        const all = pixels.length / 4;
        return {
          count: counts.size,
          largest: Math.max(...counts.values()) / all,
          shares: names.map((name) => (counts.get(name) ?? 0) / all),
        };
      },
      { data: png.toString('base64'), wanted: [...wanted] },
    );
  } finally {
    await blank.close();
  }
}
