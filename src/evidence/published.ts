import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { Claim } from '../schemas/claim.ts';
import { day, id } from '../schemas/common.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Evidence } from './evidence.ts';

const version = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/), date: day, statement: z.string() });
const versions = z.record(id, z.array(version).min(1));

/** content/published.json: every wording of a fact or claim that was ever on the web, oldest first, and every address. Written by `npm run record`. */
export const published = z.strictObject({
  facts: versions,
  claims: versions,
  addresses: z.array(z.string().startsWith('/')),
});
export type Published = z.infer<typeof published>;
type Kind = 'facts' | 'claims';
type Present = Readonly<Record<Kind, ReadonlyMap<string, { hash: string; statement: string }>>>;

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Names one wording of a fact: its statement, dates, regions and status. Sources, values and the day of the check may change without a new one. */
export function hashOfFact({ statement, event, eventEnd, from, until, asOf, regions, status }: Fact): string {
  // an absent date is null in JSON, so that it cannot take the place of its neighbour
  return digest([statement, event, eventEnd, from, until, asOf, [...(regions ?? [])].sort(), status]);
}

/** Names one wording of a claim: the claim, its verdict and since when it holds. */
export function hashOfClaim({ claim, verdict, since }: Claim): string {
  return digest([claim, verdict, since]);
}

/** The present wordings. */
export function present({ facts, claims }: Pick<Evidence, 'facts' | 'claims'>): Present {
  return {
    facts: new Map([...facts.values()].map((fact) => [fact.id, { hash: hashOfFact(fact), statement: fact.statement }])),
    claims: new Map([...claims.values()].map((claim) => [claim.id, { hash: hashOfClaim(claim), statement: claim.claim }])),
  };
}

/** What was published and is gone, or changed without a word in content/changes.yaml, in sentences for an author. */
export function broken(list: Published, evidence: Pick<Evidence, 'facts' | 'claims' | 'changes'>): string[] {
  const now = present(evidence);
  const former = new Set([...evidence.facts.values()].flatMap(({ was }) => was ?? []));
  const told = new Map<string, string>();
  for (const { date, facts = [] } of evidence.changes) for (const fact of facts) if (date > (told.get(fact) ?? '')) told.set(fact, date);
  const gone = (kind: Kind): string[] =>
    Object.keys(list[kind])
      .filter((name) => !now[kind].has(name) && !former.has(name))
      .map((name) => `${kind}: "${name}" was published and is gone: bring it back, or name it under "was" of the fact that replaces it`);
  const changed = Object.entries(list.facts).flatMap(([name, wordings]) => {
    const before = wordings.findLast(({ hash }) => hash !== now.facts.get(name)?.hash);
    const wasChanged = now.facts.has(name) && before !== undefined;
    return wasChanged && (told.get(name) ?? '') < before.date
      ? [
          `facts: "${name}" was published on ${before.date} with another statement, date, region or status: add an entry to content/changes.yaml that names it under "facts"`,
        ]
      : [];
  });
  return [...gone('facts'), ...gone('claims'), ...changed];
}

/** The list with all present wordings and addresses added; nothing is ever taken away. `today` is the day of those that are new. */
export function record(
  list: Published,
  evidence: Pick<Evidence, 'facts' | 'claims'>,
  addresses: readonly string[],
  today: string,
): Published {
  const now = present(evidence);
  const grown = (kind: Kind): Published[Kind] => {
    const all = { ...list[kind] };
    for (const [name, { hash, statement }] of now[kind]) {
      const wordings = all[name] ?? [];
      if (wordings.at(-1)?.hash !== hash) all[name] = [...wordings, { hash, date: today, statement }];
    }
    return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { facts: grown('facts'), claims: grown('claims'), addresses: [...new Set([...list.addresses, ...addresses])].sort() };
}
