import { z } from 'astro/zod';
import { plain } from './common.ts';

/** A statement about ourselves. `open: true` marks a neutral placeholder that an owner has still to fill; the build lists it. */
const said = z.strictObject({ text: plain, open: z.boolean() });

/** content/site.yaml: who speaks. */
export const site = z.strictObject({
  /** Name of the site. */
  name: plain,
  /** One sentence for search results and feeds. */
  description: plain,
  /** Language of all words. */
  language: z.literal('en'),
  /** Who publishes the site. */
  publisher: said,
  /** How to reach the publisher. */
  contact: said,
  /** Where errors are reported; may be a mailto: or https: address inside the text. */
  report: said,
  /** Who holds the rights that the licences give away. */
  licenceHolder: said,
  /** Relation to Meta. */
  independence: said,
  /** Who pays. */
  funding: said,
  /** How a person or company named here can answer. */
  rightOfReply: said,
});

export type Site = z.infer<typeof site>;
