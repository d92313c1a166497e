/** Terms that a sentence template may name. */
export type Terms = Readonly<Record<string, string | number>>;
export type Words = Readonly<Record<string, string>>;

const SLOT = /\{([a-zA-Z]+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Fills a template. `{name}` prints a term; `{count:event|events}` prints the number and the right one of the two words.
 * Throws RangeError if the template names a term that is not there.
 */
export function fill(template: string, terms: Terms): string {
  return template.replace(SLOT, (_, name: string, one?: string, many?: string) => {
    const term = terms[name];
    if (term === undefined) throw new RangeError(`template names "${name}", which has no term: ${template}`);
    if (one === undefined || many === undefined) return String(term);
    return `${term} ${Number(term) === 1 ? one : many}`;
  });
}

/** The template of a key. Throws RangeError if words/en.yaml has none. */
export function word(words: Words, key: string): string {
  const text = words[key];
  if (text === undefined) throw new RangeError(`no words for "${key}": add them to content/words/en.yaml`);
  return text;
}

/** Joins a list for a sentence: "a", "a and b", "a, b and c". */
export function listing(items: readonly string[], and = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}
