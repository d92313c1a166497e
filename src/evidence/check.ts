import { marksIn } from '../lib/marks.ts';
import { checkLayers } from '../widgets/layers/data.ts';
import type { Evidence } from './evidence.ts';

/** Every reference from one entry to another that leads nowhere, in sentences for an author. */
export function crossCheck(evidence: Evidence): string[] {
  return [
    ...factReferences(evidence),
    ...claimReferences(evidence),
    ...rowReferences(evidence),
    ...changeReferences(evidence),
    ...proseReferences(evidence),
    ...checkLayers(evidence.layers, evidence.facts).map((problem) => `content/data/layers.yaml: ${problem}`),
    ...evidence.stories.flatMap((story) =>
      missing(story.facts, evidence.facts, (id) => `content/data/stories.yaml: story "${story.id}": there is no fact "${id}"`),
    ),
  ];
}

function missing(ids: readonly string[], known: ReadonlyMap<string, unknown>, say: (id: string) => string): string[] {
  return ids.filter((id) => !known.has(id)).map(say);
}

function factReferences({ facts, sources }: Evidence): string[] {
  const problems: string[] = [];
  const former = new Map<string, string>();
  for (const fact of facts.values()) {
    const where = `content/facts/${fact.topic}.yaml: entry "${fact.id}"`;
    const cited = [...fact.sources, ...(fact.positions ?? []).flatMap((position) => position.sources)];
    problems.push(...missing(cited, sources, (id) => `${where}: there is no source "${id}" in content/sources/`));
    for (const was of fact.was ?? []) {
      const other = former.get(was) ?? (facts.has(was) ? was : undefined);
      if (other !== undefined)
        problems.push(`${where}: the former id "${was}" belongs to "${other}"; an address can lead to one fact only`);
      former.set(was, fact.id);
    }
  }
  return problems;
}

function claimReferences({ claims, facts }: Evidence): string[] {
  return [...claims.values()].flatMap((claim) =>
    missing(claim.facts, facts, (id) => `content/claims/: entry "${claim.id}": there is no fact "${id}"`),
  );
}

function rowReferences({ datasets, sources }: Evidence): string[] {
  return [...datasets].flatMap(([name, dataset]) =>
    dataset.rows.flatMap((row, i) => {
      const where = `content/data/${name}.yaml: row ${i + 1}`;
      const cited = [row.source ?? [], row.sources ?? []].flat().map(String);
      const unknown = Object.keys(row).filter((key) => !dataset.columns.some((column) => column.name === key));
      return [
        ...missing(cited, sources, (id) => `${where}: there is no source "${id}" in content/sources/`),
        ...unknown.map((key) => `${where}: column "${key}" is not described under "columns"`),
      ];
    }),
  );
}

function changeReferences({ changes, facts }: Evidence): string[] {
  const problems = changes.flatMap((change) =>
    missing(change.facts ?? [], facts, (id) => `content/changes.yaml: entry "${change.id}": there is no fact "${id}"`),
  );
  for (const [i, change] of changes.entries()) {
    const next = changes[i + 1];
    if (next && next.date > change.date)
      problems.push(`content/changes.yaml: entry "${next.id}": newest first, but it is later than the one above`);
  }
  return problems;
}

function proseReferences({ prose, facts, glossary }: Evidence): string[] {
  const figures = new Map(
    [...prose.keys()].filter((path) => path.includes('/figures/')).map((path) => [path.replace(/^.*\/|\.mdx$/g, ''), path]),
  );
  const kinds = {
    Fact: ['fact', facts],
    Num: ['fact', facts],
    Disputed: ['fact', facts],
    Figure: ['figure', figures],
    Term: ['glossary term', glossary],
  } as const;
  return [...prose].flatMap(([path, text]) =>
    marksIn(text).flatMap(({ tag, id }) => {
      const [kind, known] = kinds[tag];
      if (!known.has(id)) return [`${path}: <${tag}>: there is no ${kind} "${id}"`];
      const disputed = tag === 'Disputed' && facts.get(id)?.status !== 'disputed';
      return disputed ? [`${path}: <Disputed>: the fact "${id}" is not disputed`] : [];
    }),
  );
}
