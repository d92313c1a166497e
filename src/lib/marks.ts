/**
 * Reads the tags by which MDX points at entries, without rendering it. Only the plain form `<Tag id="…"` is allowed in content,
 * so that a text search finds every use.
 */
export interface Mark {
  tag: 'Fact' | 'Num' | 'Figure' | 'Term' | 'Disputed';
  id: string;
}

const TAG = /<(Fact|Num|Figure|Term|Disputed)\s+(?:id|fact)="([^"]*)"/g;

/** All marks of an MDX text in their order. */
export function marksIn(mdx: string): Mark[] {
  return [...mdx.matchAll(TAG)].map(([, tag, id]) => ({ tag: tag as Mark['tag'], id: id ?? '' }));
}

/**
 * Numbers of the notes of a text: fact ids in the order of their first mark. Where a figure stands, its caption's marks are taken in.
 * `captions` holds the MDX of each figure by id.
 */
export function factOrder(mdx: string, captions: ReadonlyMap<string, string> = new Map()): string[] {
  const order = new Set<string>();
  for (const mark of marksIn(mdx)) {
    if (mark.tag === 'Fact' || mark.tag === 'Disputed') order.add(mark.id);
    if (mark.tag === 'Figure') for (const inner of factOrder(captions.get(mark.id) ?? '')) order.add(inner);
  }
  return [...order];
}
