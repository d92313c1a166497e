import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../src/evidence/read.ts';
import { withPreset, type AnyValues } from '../../../../src/lib/params.ts';
import { fact, type Fact } from '../../../../src/schemas/fact.ts';
import { stories, type Story } from '../../../../src/schemas/stories.ts';
import { build } from '../../../../src/widgets/timeline/data.ts';
import { model, params, STORIES } from '../../../../src/widgets/timeline/model.ts';

const words = readEvidence(resolve(import.meta.dirname, '../../../..')).words;

function made(id: string, event: string, more: Record<string, unknown> = {}): Fact {
  const parsed = fact.parse({
    id,
    statement: `About ${id}.`,
    event,
    checked: '2026-11-22',
    kind: 'documented',
    status: 'confirmed',
    sources: ['s'],
    ...more,
  });
  return { ...parsed, topic: 'acquisition' };
}
const place = { label: 'What happened', lane: 'deals', apps: ['facebook'], weight: 3 };
const threads = [
  made('fb-founded-2004', '2004-02-04', { timeline: { ...place, lane: 'products' } }),
  made('ig-launch-2010', '2010-10-06', { timeline: { ...place, apps: ['instagram'] } }),
  made('deal-closed-2012-08-31', '2012-08-31', { timeline: { ...place, apps: ['instagram', 'facebook'] } }),
];
const vague = made('vague', '2014');
const story = (id: string, more: Partial<Story> = {}): Story => ({
  id,
  from: '2004-01-01',
  to: '2020-12-31',
  facts: ['fb-founded-2004', 'ig-launch-2010'],
  ...more,
});
const all = ['deal', 'court', 'founders', 'moves', 'together'].map((id) => story(id));
const evidence = (list: readonly Story[], facts: readonly Fact[] = [...threads, vague]): Parameters<typeof build>[0] => ({
  facts: new Map(facts.map((one) => [one.id, one])),
  stories: list,
  words,
});

describe('timeline data', () => {
  it('takes each fact with a place on the timeline, in order of time', () => {
    const { events, threads: lines } = build(evidence(all, [...threads].reverse()));
    expect(events.map(({ id, app }) => [id, app])).toEqual([
      ['fb-founded-2004', 'facebook'],
      ['ig-launch-2010', 'instagram'],
      ['deal-closed-2012-08-31', 'both'],
    ]);
    expect(lines).toEqual({ facebook: '2004-02-04', instagram: '2010-10-06', joined: '2012-08-31', known: '2026-11-22' });
  });

  it('shows a vaguely dated fact in its story only', () => {
    const data = build(
      evidence([
        ...all.filter(({ id }) => id !== 'moves'),
        story('moves', { facts: ['vague', 'ig-launch-2010'], places: { vague: { ...place, lane: 'law', apps: ['facebook'] } as never } }),
      ]),
    );
    const shown = (preset: AnyValues): string[] => model.derive(withPreset(params, preset), data, 'wide').events.map(({ id }) => id);
    expect(shown({})).not.toContain('vague');
    expect(shown({ story: 'moves' })).toEqual(['ig-launch-2010', 'vague']);
  });

  it('says which entry is wrong', () => {
    const wrong =
      (more: Partial<Story>): (() => unknown) =>
      () =>
        build(evidence([story('deal', more), ...all.slice(1)]));
    expect(wrong({ facts: ['fb-founded-2004', 'nowhere'] })).toThrow(/stories\.yaml: story "deal": fact "nowhere" has no place/);
    expect(wrong({ facts: ['fb-founded-2004', 'vague'] })).toThrow(/"vague" has no place/);
    expect(wrong({ places: { 'ig-launch-2010': place as never } })).toThrow(/of its own/);
    expect(wrong({ places: { nowhere: place as never } })).toThrow(/no fact "nowhere"/);
    expect(wrong({ from: '2009-01-01' })).toThrow(/"fb-founded-2004" lies outside/);
    expect(wrong({ id: 'all' })).toThrow(/knows these stories: deal, court, founders, moves, together/);
    expect(() => build(evidence([story('deal')]))).toThrow(/story "court" is missing/);
    expect(() => build(evidence(all, threads.slice(0, 2)))).toThrow(/needs the fact "deal-closed-2012-08-31"/);
  });

  it('checks the form of a story', () => {
    const issues = (entry: Record<string, unknown>): number =>
      stories.safeParse([{ ...story('deal'), ...entry }]).error?.issues.length ?? 0;
    expect(issues({})).toBe(0);
    expect(issues({ to: '2004-01-01' })).toBe(1);
    expect(issues({ facts: ['a', 'a'] })).toBe(1);
    expect(issues({ places: { b: place } })).toBe(1);
    expect(stories.safeParse([story('deal'), story('deal')]).success).toBe(false);
  });
});

describe('timeline data from content/', () => {
  const real = build(readEvidence(resolve(import.meta.dirname, '../../../..')));

  it('tells every story of the parameter, and fits the budget', () => {
    expect(Object.keys(real.stories).sort()).toEqual([...STORIES].sort());
    expect(real.events.length).toBeGreaterThan(150);
    expect(gzipSync(JSON.stringify({ data: real, words: words.get('timeline') }), { level: 9 }).length).toBeLessThan(25_000);
  });

  it('leaves no event of a story without label at desk and phone width', () => {
    for (const name of STORIES.slice(1)) {
      for (const size of ['wide', 'narrow'] as const) {
        const { labels, events } = model.derive(withPreset(params, { story: name }), real, size);
        expect([name, size, labels.length]).toEqual([name, size, events.length]);
      }
    }
  });

  it('labels every event of weight 5 in the whole timeline', () => {
    const view = model.derive(withPreset(params, {}), real, 'wide');
    const labelled = new Set(view.labels.map(({ n }) => n));
    expect(view.events.filter(({ weight }, n) => weight === 5 && !labelled.has(n))).toEqual([]);
  });
});
