import { z } from 'astro/zod';
import { id, partialDate, plain } from './common.ts';

export const SOURCE_KINDS = ['court', 'regulator', 'filing', 'company', 'engineering', 'paper', 'news', 'reference'] as const;

/** One entry of content/sources/<topic>.yaml: a text that one of us has read. */
export const source = z.strictObject({
  /** Stands in the address /sources/#<id> for ever. */
  id,
  /** Title as published. */
  title: plain,
  /** Who published it: the original publisher, not a copy. */
  publisher: plain,
  /** People named as authors, in order. */
  authors: z.array(plain),
  /** Day of publication, or "undated". */
  date: z.union([z.literal('undated'), partialDate]),
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/ }),
  /** court, regulator, filing, company: primary. engineering: a company's engineering blog. paper: research. news, reference: secondary. */
  kind: z.enum(SOURCE_KINDS),
  /** An archived copy, if one is known. Never invented. */
  archived: z.url({ protocol: /^https?$/ }).optional(),
});

export type Source = z.infer<typeof source>;
