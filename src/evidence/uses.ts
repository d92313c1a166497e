import { factOrder } from '../lib/marks.ts';
import { factsOf } from '../lib/table.ts';
import { registry } from '../widgets/registry.ts';
import { chapters, figures } from './book.ts';
import { evidence } from './index.ts';

/** A place that rests on a fact. */
export interface Use {
  title: string;
  path: string;
}

let cache: Promise<Map<string, Use[]>> | undefined;

async function collect(): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>();
  const add = (ids: readonly string[], use: Use): void => {
    for (const id of new Set(ids)) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const { entry, path, slug, notes } of await chapters()) {
    const claimed = [...evidence.claims.values()].filter(({ chapter }) => chapter === slug).flatMap(({ facts }) => facts);
    add([...notes, ...claimed], { title: entry.data.title, path });
  }
  for (const { entry, path } of await figures()) {
    const widget = registry[entry.data.widget];
    const drawn = widget ? factsOf(widget.table(widget.values(entry.data.preset, evidence), evidence)) : [];
    add([...factOrder(entry.body ?? ''), ...drawn], { title: entry.data.title, path });
  }
  return uses;
}

/** Where each fact is used: chapters and figures, by the fact's id. */
export function uses(): Promise<Map<string, Use[]>> {
  return (cache ??= collect());
}
