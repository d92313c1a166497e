import { fill, word, type Terms } from '../lib/words.ts';
import { evidence } from './index.ts';

const words = evidence.words.get('en') ?? {};

/** A text of content/words/en.yaml with its terms filled in. Throws RangeError for an unknown key. */
export function say(key: string, terms: Terms = {}): string {
  return fill(word(words, key), terms);
}
