import { describe, expect, it } from 'vitest';
import { layers as schema, type LayerSpan, type Layers } from '../../../../src/schemas/layers.ts';
import { build, checkLayers } from '../../../../src/widgets/layers/data.ts';
import { facts, layers, someFact, words } from './support.ts';

const known = new Map([
  someFact('start', { event: '2010-10-06' }),
  someFact('joined', { event: '2015-03-01', from: '2015-03', until: '2020' }),
  someFact('left', { from: '2020' }),
  someFact('known-by', { asOf: '2018' }),
  someFact('undated'),
  someFact('old', { from: '2003' }),
  someFact('only-eu', { from: '2016', regions: ['eu'] }),
]);
const rule = { apart: 'A.', partly: 'P.', shared: 'S.' };
const one = (...spans: LayerSpan[]): Layers => ({
  begin: 'start',
  groups: [{ label: 'G', rows: [{ id: 'thing', label: 'Thing', question: 'Q?', rule, spans }] }],
});
const span = (state: LayerSpan['state'], start: string, more: Partial<LayerSpan> = {}): LayerSpan => ({
  state,
  start,
  facts: state === 'unknown' ? [] : [start],
  ...more,
});

describe('checkLayers', () => {
  it('finds nothing wrong with the published layers', () => {
    expect(checkLayers(layers, facts)).toEqual([]);
  });
  it('finds nothing wrong with a sound history', () => {
    expect(checkLayers(one(span('apart', 'start'), span('shared', 'joined', { end: 'joined' }), span('apart', 'left')), known)).toEqual([]);
  });
  it.each([
    [
      'an unknown fact',
      one(span('apart', 'start'), span('shared', 'nope')),
      'row "thing", span 2 (shared from "nope"): there is no fact "nope"',
    ],
    [
      'an unknown fact behind a state',
      one(span('apart', 'start', { facts: ['nope'] })),
      'row "thing", span 1 (apart from "start"): there is no fact "nope"',
    ],
    [
      'a fact without a date',
      one(span('apart', 'start'), span('shared', 'undated')),
      'row "thing", span 2 (shared from "undated"): the fact "undated" has no date in from or event',
    ],
    [
      'a fact without the date asked for',
      one(span('apart', 'start'), span('shared', 'left', { startAt: 'event' })),
      'row "thing", span 2 (shared from "left"): the fact "left" has no date in event',
    ],
    [
      'a late beginning',
      one(span('apart', 'joined')),
      'row "thing", span 1 (apart from "joined"): leaves a gap from 2010-10-06 to 2015-03 in the region "eu"',
    ],
    [
      'spans in the wrong order',
      one(span('apart', 'start'), span('apart', 'left'), span('shared', 'joined')),
      'row "thing", span 2 (apart from "left"): overlaps the next span in the region "eu", which begins 2015-03',
    ],
    [
      'an end before the next beginning',
      one(span('apart', 'start', { end: 'start' }), span('shared', 'joined')),
      'row "thing", span 1 (apart from "start"): ends 2010-10-06 and leaves a gap until 2015-03 in the region "eu"',
    ],
    [
      'an end after the next beginning',
      one(span('apart', 'start', { end: 'joined' }), span('shared', 'joined')),
      'row "thing", span 1 (apart from "start"): ends 2020 and overlaps the next span in the region "eu", which begins 2015-03',
    ],
    [
      'an end with nothing after it',
      one(span('apart', 'start'), span('shared', 'joined', { end: 'joined' })),
      'row "thing", span 2 (shared from "joined"): ends 2020, and no span follows in the region "eu"',
    ],
    [
      'a region without a span',
      one(span('apart', 'start', { regions: ['eu', 'uk', 'us'] })),
      'row "thing": has no span in the region "row"',
    ],
    [
      'a fact of another region',
      one(span('apart', 'start'), span('shared', 'only-eu')),
      'row "thing", span 2 (shared from "only-eu"): none of its facts holds in the region "uk"',
    ],
    [
      'a fact that had ended',
      one(span('apart', 'start'), span('shared', 'left', { facts: ['joined'] })),
      'row "thing", span 2 (shared from "left"): the fact "joined" had ended by then (2020)',
    ],
    [
      'a beginning that no fact has',
      { ...one(span('apart', 'start')), begin: 'undated' },
      'begin: there is no fact "undated" with a date in from or event',
    ],
  ])('reports %s', (_, wrong, sentence) => {
    expect(checkLayers(wrong, known)).toContain(sentence);
  });
  it('reports an id that is used twice', () => {
    const { begin, groups } = one(span('apart', 'start'));
    expect(checkLayers({ begin, groups: [...groups, ...groups] }, known)).toContain('row "thing": the id is taken already');
  });
});

describe('the schema', () => {
  it('refuses a state without a fact, and a date where a fact belongs', () => {
    expect(schema.safeParse(one(span('shared', 'start', { facts: [] }))).success).toBe(false);
    expect(schema.safeParse(one(span('shared', '2012-08-31T00:00'))).success).toBe(false);
  });
});

describe('build', () => {
  const from = (made: Layers) =>
    build({ facts: known, layers: made, words: new Map([['layers', words]]) }).groups[0]?.rows[0]?.tracks ?? [];
  it('clips what began before both apps existed', () => {
    expect(from(one(span('apart', 'old')))[0]?.spans[0]?.start).toBe('2010-10-06');
  });
  it('takes a date of knowledge as "by", a date of a state as "since"', () => {
    expect(
      from(one(span('unknown', 'start'), span('shared', 'known-by', { startAt: 'asOf' })))[0]?.spans.map(({ start, by }) => [start, by]),
    ).toEqual([
      ['2010-10-06', false],
      ['2018', true],
    ]);
  });
  it('draws regions with one history once', () => {
    const tracks = from(one(span('apart', 'start'), span('shared', 'only-eu', { regions: ['eu'] })));
    expect(tracks.map(({ regions }) => regions)).toEqual([['eu'], ['uk', 'us', 'row']]);
  });
});
