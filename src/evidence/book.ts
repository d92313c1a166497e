import { getCollection, type CollectionEntry } from 'astro:content';
import { factOrder } from '../lib/marks.ts';
import { countWords } from '../lib/prose.ts';
import { evidence } from './index.ts';

/** Words that a reader takes in per minute; a plain mean for prose, after M. Brysbaert, "How many words do we read per minute?", 2019 (238 for non-fiction). */
const WORDS_PER_MINUTE = 238;

export interface ChapterView {
  entry: CollectionEntry<'chapters'>;
  slug: string;
  /** 1, 2, 3 … in reading order. */
  n: number;
  path: string;
  /** Ids of the facts in the order of their notes. */
  notes: string[];
  minutes: number;
  /** The day of the oldest check among the facts of the chapter. */
  checked: string;
}

export interface FigureView {
  entry: CollectionEntry<'figures'>;
  id: string;
  path: string;
}

const numbered = /^(\d+)-(.+)$/;

/** All chapters in reading order. */
export async function chapters(): Promise<ChapterView[]> {
  const entries = (await getCollection('chapters')).sort((a, b) => (a.id < b.id ? -1 : 1));
  const captions = new Map((await figures()).map(({ id, entry }) => [id, entry.body ?? '']));
  return entries.map((entry, i) => {
    const slug = numbered.exec(entry.id)?.[2];
    if (slug === undefined) throw new Error(`content/chapters/${entry.id}.mdx: name it NN-<slug>.mdx, such as 03-linked-accounts.mdx`);
    const notes = factOrder(entry.body ?? '', captions);
    const checks = notes.map((id) => evidence.facts.get(id)?.checked ?? entry.data.updated);
    return {
      entry,
      slug,
      n: i + 1,
      path: `/chapters/${slug}/`,
      notes,
      minutes: Math.max(1, Math.round(countWords(entry.body ?? '') / WORDS_PER_MINUTE)),
      checked: checks.sort()[0] ?? entry.data.updated,
    };
  });
}

/** All figures in the order of the gallery. */
export async function figures(): Promise<FigureView[]> {
  const entries = await getCollection('figures');
  return entries
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .map((entry) => ({ entry, id: entry.id, path: `/figures/${entry.id}/` }));
}
