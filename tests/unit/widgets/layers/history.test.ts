import { describe, expect, it } from 'vitest';
import { firstDay } from '../../../../src/lib/dates.ts';
import { defaults } from '../../../../src/lib/params.ts';
import { model, params, type State } from '../../../../src/widgets/layers/model.ts';
import { data, facts, layers } from './support.ts';

const REGIONS = ['eu', 'uk', 'us', 'row'] as const;
const stateAt = (row: string, year: number, region: (typeof REGIONS)[number] = 'us'): State | undefined =>
  model.derive({ ...defaults(params), year, region }, data, 'wide').tracks.find((track) => track.row === row)?.now.state;

describe('the published history', () => {
  it('has fifteen layers in their order', () => {
    expect(data.groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
      'ownership',
      'brand',
      'login',
      'contacts',
      'cross-posting',
      'messages',
      'encryption',
      'shopping',
      'ads',
      'ad-data',
      'ranking',
      'code',
      'stores',
      'centres',
      'apis',
    ]);
  });
  it.each(REGIONS)('covers every day from the first to the last once, in the region %s', (region) => {
    const { tracks } = model.derive({ ...defaults(params), region }, data, 'wide');
    expect(tracks).toHaveLength(15);
    for (const { spans } of tracks) {
      expect(spans[0]?.firstDay).toBe(firstDay(data.begin));
      for (const [i, span] of spans.entries()) {
        expect(span.endDay).toBeGreaterThan(span.firstDay);
        expect(span.endDay).toBe(spans[i + 1]?.firstDay ?? firstDay(data.today) + 1);
      }
    }
  });
  it.each([
    ['ownership', { 2010: 'apart', 2011: 'apart', 2012: 'shared', 2026: 'shared' }],
    ['messages', { 2019: 'apart', 2020: 'shared', 2022: 'shared', 2023: 'apart', 2026: 'apart' }],
    ['encryption', { 2020: 'apart', 2021: 'partly', 2025: 'partly', 2026: 'apart' }],
    ['ads', { 2012: 'apart', 2016: 'unknown', 2018: 'shared', 2026: 'shared' }],
    ['centres', { 2013: 'apart', 2014: 'partly', 2017: 'partly', 2018: 'shared' }],
    ['code', { 2010: 'apart', 2026: 'apart' }],
    ['apis', { 2016: 'apart', 2017: 'partly', 2026: 'partly' }],
  ] as const)('%s', (row, states) => {
    for (const [year, state] of Object.entries(states)) expect([year, stateAt(row, Number(year))]).toEqual([year, state]);
  });
  it('tells the regions apart where the law did', () => {
    expect(REGIONS.map((region) => stateAt('ad-data', 2022, region))).toEqual(['shared', 'shared', 'shared', 'shared']);
    expect(REGIONS.map((region) => stateAt('ad-data', 2023, region))).toEqual(['partly', 'shared', 'shared', 'shared']);
    expect(REGIONS.map((region) => stateAt('ad-data', 2026, region))).toEqual(['partly', 'partly', 'shared', 'shared']);
  });
  it('is no one-way merger: messages and encryption met and parted', () => {
    const { sentences, picture } = model.derive(defaults(params), data, 'wide');
    const parted = String(sentences.find(({ key }) => key === 'summaryParted')?.terms.list);
    expect(parted).toContain('Private messages (December 2023)');
    expect(parted).toContain('Encryption of messages (9 May 2026)');
    const rings = picture.paths.rings.split('M').length - 1;
    expect(rings).toBe(5); // messages, encryption, data for ads in the EU and in the UK, and the sample of the legend
  });
  it('rests every state on a fact that is not disputed', () => {
    for (const { rows } of layers.groups) {
      for (const { id, spans } of rows) {
        for (const span of spans) {
          const confirmed = span.facts.some((one) => facts.get(one)?.status === 'confirmed');
          expect([id, span.start, span.state === 'unknown' || confirmed]).toEqual([id, span.start, true]);
        }
      }
    }
  });
});
