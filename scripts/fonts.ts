/**
 * Makes the fonts of the site from the packages of the lockfile: subsets (src/styles/fonts/*.woff2), metric-matched fallbacks
 * (src/styles/fonts.css) and the table of glyph widths for the models (src/lib/glyph-widths.json).
 * The results are committed; a site test fails when a page uses a character that they lack. Run: npm run fonts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection } from '@capsizecss/metrics/entireMetricsCollection';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const root = new URL('../', import.meta.url);

/** Basic Latin, Latin-1 letters, some names' letters, typographic marks, and the signs that figures use. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...Array.from({ length: 96 }, (_, i) => String.fromCodePoint(0xa0 + i)),
  ...'ĀāĂăĆćČčĐđĒēĘęĞğĪīİıŁłŃńŇňŌōŐőŒœŘřŚśŞşŠšŢţŪūŮůŰűŸŹźŻżŽž',
  ...'–—‘’‚“”„†•…‹›€™−×÷≈≤≥←↑→↓№½',
].join('');

const FONTS = [
  {
    family: 'Source Serif 4',
    file: 'source-serif-4',
    package: '@fontsource-variable/source-serif-4',
    fallback: ['Georgia', 'Times New Roman', 'Noto Serif'],
    generic: 'serif',
    metrics: 'sourceSerif4',
  },
  {
    family: 'Source Sans 3',
    file: 'source-sans-3',
    package: '@fontsource-variable/source-sans-3',
    fallback: ['Arial', 'Roboto', 'Noto Sans'],
    generic: 'sans-serif',
    metrics: 'sourceSans3',
  },
] as const;

/** Free fonts with the metrics of another: what Linux has in its place. */
const TWINS: Readonly<Record<string, string>> = { Arial: 'Liberation Sans', 'Times New Roman': 'Liberation Serif', Georgia: 'Gelasio' };

const SAMPLE_WEIGHTS = [400, 600] as const;

function packaged(entry: (typeof FONTS)[number]): string {
  return require.resolve(`${entry.package}/files/${entry.file}-latin-wght-normal.woff2`);
}

async function subset(file: string): Promise<Buffer> {
  return subsetFont(readFileSync(file), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    noLayoutClosure: true,
  });
}

async function widths(file: string): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {};
  for (const weight of SAMPLE_WEIGHTS) {
    const bytes = await subsetFont(readFileSync(file), CHARACTERS, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
    const font = fontkit.create(bytes);
    if (!('unitsPerEm' in font)) throw new Error(`${file} is a collection, not one font`);
    table[weight] = Object.fromEntries(
      [...CHARACTERS]
        .filter((c) => font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0))
        .map((c) => [c, Math.round((font.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm) * 1000)]),
    );
  }
  return table;
}

let css = `/* Made by scripts/fonts.ts: do not edit. */\n`;
for (const entry of FONTS) {
  const font = await subset(packaged(entry));
  writeFileSync(new URL(`src/styles/fonts/${entry.file}.woff2`, root), font);
  console.log(`${entry.file}.woff2: ${font.length} bytes`);
  css += `@font-face{font-family:"${entry.family}";src:url("./fonts/${entry.file}.woff2") format("woff2");font-weight:400 700;font-style:normal;font-display:optional}\n`;
  const collection = entireMetricsCollection as unknown as Record<string, Parameters<typeof createFontStack>[0][number]>;
  const metrics = collection[entry.metrics];
  for (const name of entry.fallback) {
    const fallback = Object.values(collection).find((m) => m.familyName === name);
    if (!metrics || !fallback) throw new Error(`no metrics for ${entry.family} or ${name}`);
    const { fontFaces } = createFontStack([metrics, fallback], { fontFaceFormat: 'styleObject' });
    for (const face of fontFaces) {
      const f = face['@font-face'] as Record<string, string>;
      const metricsOf = Object.entries(f)
        .filter(([key]) => /override|adjust/i.test(key))
        .map(([key, value]) => `${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${value}`)
        .join(';');
      // The bold face is named too, or the browser would thicken the regular one.
      for (const [style, weight] of [
        ['', '400'],
        [' Bold', '600 700'],
      ]) {
        const local = [name, TWINS[name]].flatMap((known) => (known === undefined ? [] : [`local("${known}${style}")`]));
        css += `@font-face{font-family:"${entry.family} as ${name}";src:${local.join(',')};font-weight:${weight};${metricsOf}}\n`;
      }
    }
  }
  if (entry.file === 'source-sans-3') {
    writeFileSync(new URL('src/lib/glyph-widths.json', root), `${JSON.stringify(await widths(packaged(entry)))}\n`);
  }
}
writeFileSync(new URL('src/styles/fonts.css', root), css);
