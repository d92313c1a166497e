import { z } from 'astro/zod';
import { day, id, plain } from './common.ts';

/** One entry of content/changes.yaml: a public correction or update, newest first. */
export const change = z.strictObject({
  id,
  date: day,
  /** correction: we were wrong. update: the world moved on. new: something was added. */
  kind: z.enum(['correction', 'update', 'new']),
  /** What changed and why, in one to three sentences. */
  text: plain,
  /** The facts that changed. */
  facts: z.array(id).optional(),
  /** Addresses on this site that changed, such as /chapters/acquisition/. */
  pages: z.array(z.string().startsWith('/').endsWith('/')).optional(),
});

export type Change = z.infer<typeof change>;
