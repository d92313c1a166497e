import type { SitePage } from '../browser/support/site.ts';

export interface Measured {
  name: string;
  path: string;
  /** Embeds are noindex on purpose. */
  seo: boolean;
  /** Path of the bare page with the same words. */
  bare?: string;
}

/** One page of each kind, the longest; of chapters every one; of figures and embeds one for each widget. */
export function pagesToMeasure(pages: readonly SitePage[]): Measured[] {
  const kinds = Map.groupBy(
    pages.filter(({ path, kind }) => kind !== '/404.html' && !path.startsWith('/bare/')),
    ({ kind, figures }) => (kind === 'figures/*' || kind === 'embed/*' ? `${kind} ${figures[0]?.widget ?? ''}` : kind),
  );
  return [...kinds]
    .flatMap(([kind, list]) => (kind === 'chapters/*' ? list : list.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1)))
    .map(({ path, kind }) => ({ name: path === '/' ? 'home' : path.slice(1, -1), path, seo: kind !== 'embed/*' }));
}
