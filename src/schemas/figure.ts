import { z } from 'astro/zod';
import { id, plain } from './common.ts';

/** Front matter of content/figures/<id>.mdx; the text below it is the caption. A figure is data: one widget, one preset, one picture. */
export const figure = z.strictObject({
  /** Folder in src/widgets/. */
  widget: id,
  /** Values that differ from the widget's defaults; checked against its parameters at build. */
  preset: z.record(z.string(), z.union([z.string(), z.number()])),
  /** A sentence that states the takeaway. */
  title: plain,
  /** Two to four words for links between figures of one widget. */
  short: plain.max(32),
  /** What the picture shows, for those who do not see it. */
  alt: plain.max(500),
  /** Order in the gallery. */
  order: z.int(),
  /** Names of files in content/data/ that stand behind it. */
  datasets: z.array(id),
});
