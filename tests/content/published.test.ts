/** What was on the web once: the list is complete, and nothing on it disappears or changes without a word in public. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broken, hashOfClaim, hashOfFact, present, published, record, type Published } from '../../src/evidence/published.ts';
import { readEvidence } from '../../src/evidence/read.ts';

const evidence = readEvidence(process.cwd());
const list = published.parse(JSON.parse(readFileSync('content/published.json', 'utf8')));
const TODAY = '2030-01-02';

describe('content/published.json', () => {
  it('holds the present wording of every fact and claim: run npm run record', () => {
    const now = present(evidence);
    const missing = (['facts', 'claims'] as const).flatMap((kind) => [...now[kind]].filter(([id, { hash }]) => list[kind][id]?.at(-1)?.hash !== hash).map(([id]) => `${kind}: ${id}`));
    expect(missing).toEqual([]);
  });
  it('has lost nothing and changed nothing in silence', () => {
    expect(broken(list, evidence)).toEqual([]);
  });
  it('is written as npm run record writes it', () => {
    expect(record(list, evidence, [], TODAY)).toEqual(list);
    expect(readFileSync('content/published.json', 'utf8')).toBe(`${JSON.stringify(list, null, 1)}\n`);
  });
});

const [fact] = evidence.facts.values();
if (!fact) throw new Error('content/ has no facts');
const one = (changed = fact): Pick<typeof evidence, 'facts' | 'claims' | 'changes'> => ({ facts: new Map([[changed.id, changed]]), claims: new Map(), changes: [] });
const empty: Published = { facts: {}, claims: {}, addresses: [] };
const edited = { ...fact, statement: 'Something else happened.' };

describe('the hash of a fact', () => {
  it('covers statement, dates, regions and status', () => {
    const changes: Partial<typeof fact>[] = [
      { statement: 'x' },
      { event: '1999' },
      { eventEnd: '1999' },
      { from: '1999' },
      { until: '1999' },
      { asOf: '1999' },
      { regions: ['uk'] },
      { status: fact.status === 'disputed' ? 'confirmed' : 'disputed' },
    ];
    const hashes = [{}, ...changes].map((change) => hashOfFact({ ...fact, ...change }));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
  it('does not change with sources, values, the day of the check or the order of regions', () => {
    expect(hashOfFact({ ...fact, sources: ['other'], checked: '1999-01-01', values: {}, was: ['x'], topic: 'x' })).toBe(hashOfFact(fact));
    expect(hashOfFact({ ...fact, regions: ['uk', 'eu'] })).toBe(hashOfFact({ ...fact, regions: ['eu', 'uk'] }));
  });
  it('of a claim covers claim, verdict and since', () => {
    const [claim] = evidence.claims.values();
    if (!claim) throw new Error('content/ has no claims');
    const hashes = [claim, { ...claim, claim: 'x' }, { ...claim, verdict: claim.verdict === 'wrong' ? ('accurate' as const) : ('wrong' as const) }, { ...claim, since: '1999' }].map(hashOfClaim);
    expect(new Set(hashes).size).toBe(4);
    expect(hashOfClaim({ ...claim, reason: 'x' })).toBe(hashes[0]);
  });
});

describe('record', () => {
  const first = record(empty, one(), ['/b/', '/a/'], TODAY);
  it('adds a wording with its day, and addresses in order', () => {
    expect(first).toEqual({ facts: { [fact.id]: [{ hash: hashOfFact(fact), date: TODAY, statement: fact.statement }] }, claims: {}, addresses: ['/a/', '/b/'] });
  });
  it('changes nothing when nothing changed, and takes nothing away', () => {
    expect(record(first, one(), ['/a/'], '2031-01-01')).toEqual(first);
    expect(record(first, { facts: new Map(), claims: new Map() }, [], '2031-01-01')).toEqual(first);
  });
  it('keeps every wording, oldest first, also one that comes back', () => {
    const third = record(record(first, one(edited), [], '2031-01-01'), one(), [], '2032-01-01');
    expect(third.facts[fact.id]?.map(({ date }) => date)).toEqual([TODAY, '2031-01-01', '2032-01-01']);
  });
});

describe('broken', () => {
  const first = record(empty, one(), [], TODAY);
  const told = (date: string) => ({ ...one(edited), changes: [{ id: 'x', date, kind: 'correction' as const, text: 'X.', facts: [fact.id] }] });
  it('asks for a public word about a changed statement', () => {
    expect(broken(first, one(edited))).toEqual([expect.stringMatching(`"${fact.id}" was published on ${TODAY} .* content/changes.yaml`)]);
    expect(broken(record(first, one(edited), [], '2031-01-01'), one(edited))).toHaveLength(1);
  });
  it('is content with one that is as young as the change', () => {
    expect(broken(first, told('2030-01-01'))).toHaveLength(1);
    expect(broken(first, told('2030-01-02'))).toEqual([]);
  });
  it('asks for a fact that is gone, unless another one took its place', () => {
    expect(broken(first, { facts: new Map(), claims: new Map(), changes: [] })).toEqual([expect.stringMatching(`"${fact.id}" was published and is gone`)]);
    expect(broken(first, one({ ...fact, id: 'other', was: [fact.id] }))).toEqual([]);
  });
});
