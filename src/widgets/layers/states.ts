import { dayAfter, dayNumber, firstDay, writeDate } from '../../lib/dates.ts';
import { fill, listing, word, type Terms } from '../../lib/words.ts';
import type { Data, Detail, Region, RowData, SpanData, SpanView, State, TrackData, TrackView } from './types.ts';

const RANK: Readonly<Record<State, number | undefined>> = { apart: 0, partly: 1, shared: 2, unknown: undefined };

/** Whether two apps have less in common in the second state than in the first. Nothing is said about unknown. */
export function isParting(before: State, after: State): boolean {
  const [a, b] = [RANK[before], RANK[after]];
  return a !== undefined && b !== undefined && b < a;
}

/** The day (number) for which a year's states are shown: its last one, or today if that comes first. */
export function dayOfYear(year: number, today: string): number {
  return Math.min(dayNumber(year + 1, 1, 1) - 1, firstDay(today));
}

/** All rows of the data in the order of the picture. */
export function rowsOf(data: Data): readonly RowData[] {
  return data.groups.flatMap((group) => group.rows);
}

/** The histories to be drawn for a choice of region ("all" = one for each group of regions that have the same), with the span that holds on `day`. */
export function tracksOf(row: RowData, region: string, day: number, data: Data): TrackView[] {
  const shown = region === 'all' ? row.tracks : row.tracks.filter((track) => track.regions.some((one) => one === region));
  const differs = shown.length > 1;
  return shown.map((track) => {
    const spans = track.spans.map((span, i) => spanView(row, span, track.spans[i + 1], data));
    const now = spans.findLast((span) => span.firstDay <= day) ?? spans[0];
    if (!now) throw new RangeError(`row "${row.id}" has no span`);
    const { id, label, question } = row;
    return { row: id, label, question, ...regionNames(track, region, differs, data), differs, spans, now };
  });
}

function regionNames(track: TrackData, region: string, differs: boolean, data: Data): { region: string; regionLong: string } {
  const names = (kind: string, regions: readonly Region[]): string => listing(regions.map((one) => word(data.words, `${kind}-${one}`)));
  const label = names('short', track.regions);
  if (differs) return { region: label.charAt(0).toUpperCase() + label.slice(1), regionLong: names('region', track.regions) };
  return { region: '', regionLong: word(data.words, region === 'all' ? 'everywhere' : `region-${region}`) };
}

function spanView(row: RowData, span: SpanData, next: SpanData | undefined, data: Data): SpanView {
  return {
    state: span.state,
    stateLabel: word(data.words, `state-${span.state}`),
    from: writeDate(span.start),
    by: span.by,
    fromBy: span.by ? fill(word(data.words, 'by'), { year: writeDate(span.start) }) : writeDate(span.start),
    until: next ? writeDate(next.start) : '',
    firstDay: firstDay(span.start),
    lastStart: dayAfter(span.start),
    endDay: next ? firstDay(next.start) : dayAfter(data.today),
    fact: span.fact,
    facts: span.facts,
    note: span.note ?? '',
    rule: span.state === 'unknown' ? '' : row.rule[span.state],
  };
}

/** In the order in which they are told. */
export const KINDS = ['shared', 'partly', 'apart', 'unknown', 'differs'] as const;

/** The rows in each state, and those whose state differs by region, by label. */
export type Count = Record<(typeof KINDS)[number], string[]>;

/** Sorts the rows by what holds at the chosen day. A row counts as differing only if its states then differ. */
export function count(tracks: readonly TrackView[]): Count {
  const result: Count = { shared: [], partly: [], apart: [], unknown: [], differs: [] };
  for (const [i, first] of tracks.entries()) {
    if (tracks[i - 1]?.row === first.row) continue;
    const own = tracks.filter((track) => track.row === first.row);
    const same = own.every((track) => track.now.state === first.now.state);
    result[same ? first.now.state : 'differs'].push(first.label);
  }
  return result;
}

/** Layers that had moved apart again by the day, from the first day shown on: "Private messages (December 2023)". */
export function partings(tracks: readonly TrackView[], from: number, day: number): string[] {
  const found = new Map<string, string[]>();
  for (const { label, region, spans } of tracks) {
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      if (!before || !isParting(before.state, span.state) || span.firstDay > day || span.firstDay < from) continue;
      found.set(label, [...(found.get(label) ?? []), `${region === '' ? '' : `${region}, `}${span.fromBy}`]);
    }
  }
  return [...found].map(([label, dates]) => `${label} (${dates.join('; ')})`);
}

/** "At the end of 2021", or "Today, 22 November 2026". */
export function whenOf(year: number, data: Data): string {
  const today = dayOfYear(year, data.today) === firstDay(data.today);
  return fill(word(data.words, today ? 'today' : 'atEnd'), today ? { date: writeDate(data.today) } : { year });
}

/** Terms of the sentences that sum up the year, what had parted, and the chosen row, in this order. */
export function sentencesOf(
  tracks: readonly TrackView[],
  chosen: string,
  region: string,
  from: number,
  day: number,
  when: string,
  data: Data,
): { key: string; terms: Terms }[] {
  const found = count(tracks);
  const where = region === 'all' ? '' : word(data.words, `where-${region}`);
  const counts = KINDS.filter((kind) => found[kind].length > 0).map((kind) =>
    fill(word(data.words, `count-${kind}`), { n: found[kind].length, list: listing(found[kind]) }),
  );
  const parted = partings(tracks, from, day);
  return [
    { key: 'summary', terms: { when, where, all: rowsOf(data).length, counts: listing(counts) } },
    parted.length > 0 ? { key: 'summaryParted', terms: { list: listing(parted) } } : { key: 'summaryNoneParted', terms: {} },
    ...tracks
      .filter((track) => track.row === chosen)
      .map(({ label, region: short, now }) => ({
        key: now.by ? 'summaryCellBy' : 'summaryCell',
        terms: { label, region: short === '' ? '' : `, ${short}`, when, state: now.stateLabel, from: now.from },
      })),
  ];
}

/** What is known of the chosen row at the chosen day, with its facts; undefined if no row is chosen. */
export function detailOf(tracks: readonly TrackView[], chosen: string, data: Data): Detail | undefined {
  const row = rowsOf(data).find(({ id }) => id === chosen);
  if (!row) return undefined;
  return {
    row: row.id,
    label: row.label,
    question: row.question,
    rule: row.rule,
    tracks: tracks
      .filter((track) => track.row === chosen)
      .map(({ region, now }) => ({
        region,
        span: now,
        facts: now.facts.flatMap((id) => {
          const fact = data.facts[id];
          return fact ? [{ id, ...fact, written: fact.date === undefined ? '' : writeDate(fact.date) }] : [];
        }),
      })),
  };
}
