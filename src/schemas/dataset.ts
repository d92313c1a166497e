import { z } from 'astro/zod';
import { day, plain } from './common.ts';

const cell = z.union([z.string(), z.number(), z.null(), z.array(z.string())]);

/** One file content/data/<name>.yaml of tidy rows behind figures. */
export const dataset = z.strictObject({
  title: plain,
  description: plain,
  licence: z.literal('CC BY 4.0'),
  checked: day,
  /** What each column means, in which unit, and where its values come from. */
  columns: z.array(z.strictObject({ name: plain, meaning: plain, unit: plain, origin: plain })).min(1),
  /** One object a row; `source` or `sources` name source ids. */
  rows: z.array(z.record(z.string(), cell)).min(1),
});

export type Dataset = z.infer<typeof dataset>;
