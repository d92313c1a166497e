import { z } from 'astro/zod';
import { id, plain } from './common.ts';

/** One entry of content/glossary/<letter or topic>.yaml. */
export const term = z.strictObject({
  id,
  /** The term as it stands in a sentence. */
  term: plain,
  /** One or two plain sentences, without the term itself as explanation. No number or date: those belong into facts. */
  definition: plain.max(300),
});

export type Term = z.infer<typeof term>;
