import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapter } from './schemas/chapter.ts';
import { figure } from './schemas/figure.ts';

/**
 * The two collections with prose. Everything else of content/ is read by src/evidence/, which checks all references
 * at once and serves pages, scripts and tests alike.
 */
export const collections = {
  chapters: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*.mdx' }),
    schema: chapter,
  }),
  figures: defineCollection({
    loader: glob({ base: './content/figures', pattern: '*.mdx' }),
    schema: figure,
  }),
};
