import { z } from 'astro/zod';
import { day, plain } from './common.ts';

/** Front matter of content/chapters/NN-<slug>.mdx. NN orders the chapters, the slug stands in the address. */
export const chapter = z.strictObject({
  /** The question that the chapter answers: its headline. */
  title: plain,
  /** A few words for the navigation. */
  short: plain.max(32),
  /** One or two sentences for search results and link previews. Numbers in it must be carried by facts of the chapter. */
  description: plain.max(200),
  /** What a reader can do afterwards; each begins with a verb. */
  goals: z.array(plain).min(2).max(5),
  /** First day on the web. */
  published: day,
  /** Day of the last change of substance. */
  updated: day,
  /** Sentences that the test on unsupported numbers and names lets pass, each with the reason. */
  exempt: z.array(z.strictObject({ sentence: plain, reason: plain })).optional(),
});
