import type { Evidence } from '../../evidence/evidence.ts';
import { compareDates, firstDay } from '../../lib/dates.ts';
import { word } from '../../lib/words.ts';
import { REGIONS, type Region } from '../../schemas/common.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { LayerRow, LayerSpan, Layers } from '../../schemas/layers.ts';
import type { Data, FactData, RowData, SpanData, TrackData } from './types.ts';

type EvidenceLike = Pick<Evidence, 'facts' | 'layers' | 'words'>;
type Facts = ReadonlyMap<string, Fact>;

/** Words that stand inside the picture or its description; the rest stay in the payload's words. */
const PICTURE_WORDS = [
  'title',
  'desc',
  'facebook',
  'instagram',
  'since',
  'by',
  'atEnd',
  'today',
  'headToday',
  'everywhere',
  ...['apart', 'partly', 'shared', 'unknown'].flatMap((state) => [`state-${state}`, `legend-${state}`, `list-${state}`, `count-${state}`]),
  'legend-parted',
  'list-differs',
  'count-differs',
  ...REGIONS.flatMap((region) => [`region-${region}`, `short-${region}`, `where-${region}`]),
];

/** What the browser needs of content/data/layers.yaml and its facts. Build time only; expects layers that pass checkLayers. */
export function build({ facts, layers, words }: EvidenceLike): Data {
  const own = words.get('layers') ?? {};
  const groups = layers.groups.map(({ label, rows }) => ({ label, rows: rows.map((row) => rowData(row, layers.begin, facts)) }));
  const used = new Set(
    groups.flatMap(({ rows }) =>
      rows.flatMap((row) => row.tracks.flatMap((track) => track.spans.flatMap((span) => [span.fact, ...span.facts]))),
    ),
  );
  return {
    today:
      [...facts.values()]
        .map((fact) => fact.checked)
        .sort()
        .at(-1) ?? '',
    begin: startOf({ start: layers.begin }, facts) ?? '',
    groups,
    facts: Object.fromEntries([...used].sort().map((id) => [id, factData(id, facts)])),
    words: Object.fromEntries(PICTURE_WORDS.map((key) => [key, word(own, key)])),
  };
}

function factData(id: string, facts: Facts): FactData {
  const fact = facts.get(id);
  if (!fact) throw new RangeError(`there is no fact "${id}"`);
  const { statement, kind, event, from, asOf } = fact;
  const date = event ?? from ?? asOf;
  return { statement, kind, ...(date === undefined ? {} : { date, is: event ? 'event' : from ? 'from' : 'asOf' }) };
}

function rowData(row: LayerRow, begin: string, facts: Facts): RowData {
  const tracks = new Map<string, TrackData>();
  for (const region of REGIONS) {
    const spans = spansIn(row, region).map((span): SpanData => {
      const start = startOf(span, facts) ?? '';
      const floor = startOf({ start: begin }, facts) ?? '';
      const note = span.note === undefined ? {} : { note: span.note };
      return {
        state: span.state,
        start: compareDates(start, floor) < 0 ? floor : start,
        by: isBy(span),
        fact: span.start,
        facts: span.facts,
        ...note,
      };
    });
    const key = JSON.stringify(spans);
    const found = tracks.get(key);
    if (found) found.regions.push(region);
    else tracks.set(key, { regions: [region], spans });
  }
  const { id, label, question, rule } = row;
  return { id, label, question, rule, tracks: [...tracks.values()] };
}

/** Whether only a "by then" is known of the beginning. */
function isBy(span: LayerSpan): boolean {
  return span.by === true || span.startAt === 'asOf';
}

function spansIn(row: LayerRow, region: Region): LayerSpan[] {
  return row.spans.filter((span) => span.regions?.includes(region) ?? true);
}

function startOf({ start, startAt }: Pick<LayerSpan, 'start' | 'startAt'>, facts: Facts): string | undefined {
  const fact = facts.get(start);
  return startAt ? fact?.[startAt] : (fact?.from ?? fact?.event);
}

function endOf({ end }: LayerSpan, facts: Facts): string | undefined {
  const fact = end === undefined ? undefined : facts.get(end);
  return fact?.until ?? fact?.event;
}

/**
 * All that is wrong in layers.yaml, one sentence each, naming row and span: unknown facts, facts without the date that is needed,
 * facts that do not hold in the span's region or time, and spans of a row that overlap or leave a gap in a region.
 * Spans from before the first day of both apps are allowed; they are clipped.
 */
export function checkLayers(layers: Layers, facts: ReadonlyMap<string, Fact>): string[] {
  const begin = startOf({ start: layers.begin }, facts);
  if (begin === undefined) return [`begin: there is no fact "${layers.begin}" with a date in from or event`];
  const rows = layers.groups.flatMap((group) => group.rows);
  const doubles = rows
    .filter((row, i) => rows.findIndex((other) => other.id === row.id) !== i)
    .map((row) => `row "${row.id}": the id is taken already`);
  return [
    ...doubles,
    ...rows.flatMap((row) => [...new Set([...rowFacts(row, facts), ...REGIONS.flatMap((region) => rowOrder(row, region, begin, facts))])]),
  ];
}

function name(row: LayerRow, span: LayerSpan): string {
  return `row "${row.id}", span ${row.spans.indexOf(span) + 1} (${span.state} from "${span.start}")`;
}

function rowFacts(row: LayerRow, facts: Facts): string[] {
  return row.spans.flatMap((span) => {
    const where = name(row, span);
    const cited = [span.start, ...(span.end === undefined ? [] : [span.end]), ...span.facts];
    const missing = [...new Set(cited)].filter((id) => !facts.has(id)).map((id) => `${where}: there is no fact "${id}"`);
    if (missing.length > 0) return missing;
    const start = startOf(span, facts);
    if (start === undefined) return [`${where}: the fact "${span.start}" has no date in ${span.startAt ?? 'from or event'}`];
    if (span.end !== undefined && endOf(span, facts) === undefined)
      return [`${where}: the fact "${span.end}" has no date in until or event`];
    return [...foreign(span, facts), ...stale(span, start, facts)].map((problem) => `${where}: ${problem}`);
  });
}

/** Regions of a span in which none of its facts holds. */
function foreign(span: LayerSpan, facts: Facts): string[] {
  if (span.facts.length === 0) return [];
  return (span.regions ?? REGIONS)
    .filter((region) => !span.facts.some((id) => facts.get(id)?.regions?.includes(region) ?? true))
    .map((region) => `none of its facts holds in the region "${region}"`);
}

/** Facts that had ended before the span began. */
function stale(span: LayerSpan, start: string, facts: Facts): string[] {
  return span.facts.flatMap((id) => {
    const until = facts.get(id)?.until;
    return until !== undefined && firstDay(until) <= firstDay(start) ? [`the fact "${id}" had ended by then (${until})`] : [];
  });
}

function rowOrder(row: LayerRow, region: Region, begin: string, facts: Facts): string[] {
  const spans = spansIn(row, region);
  const [first] = spans;
  if (!first) return [`row "${row.id}": has no span in the region "${region}"`];
  const problems: string[] = [];
  const late = startOf(first, facts);
  if (late !== undefined && firstDay(late) > firstDay(begin))
    problems.push(`${name(row, first)}: leaves a gap from ${begin} to ${late} in the region "${region}"`);
  for (const [i, span] of spans.entries()) {
    const start = startOf(span, facts);
    const next = spans[i + 1];
    const then = next && startOf(next, facts);
    const end = endOf(span, facts);
    if (start === undefined) continue;
    if (then !== undefined && firstDay(then) <= firstDay(start))
      problems.push(`${name(row, span)}: overlaps the next span in the region "${region}", which begins ${then}`);
    else if (then !== undefined && end !== undefined && firstDay(end) > firstDay(then))
      problems.push(`${name(row, span)}: ends ${end} and overlaps the next span in the region "${region}", which begins ${then}`);
    else if (then !== undefined && end !== undefined && firstDay(end) < firstDay(then))
      problems.push(`${name(row, span)}: ends ${end} and leaves a gap until ${then} in the region "${region}"`);
    else if (!next && end !== undefined) problems.push(`${name(row, span)}: ends ${end}, and no span follows in the region "${region}"`);
  }
  return problems;
}
