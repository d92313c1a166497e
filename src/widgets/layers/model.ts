import { dayNumber } from '../../lib/dates.ts';
import type { ParamTable, Values } from '../../lib/params.ts';
import { fill, listing, word } from '../../lib/words.ts';
import type { Cell, Frame, Model } from '../contract.ts';
import { pictureOf } from './layout.ts';
import { count, dayOfYear, detailOf, KINDS, rowsOf, sentencesOf, tracksOf, whenOf } from './states.ts';
import type { Data, TrackView, View } from './types.ts';

export type { Data, Detail, Picture, RowMark, SpanView, State, TrackView, View } from './types.ts';
export { yearAt } from './axis.ts';
export { rowsOf } from './states.ts';

export const params = {
  year: {
    kind: 'number',
    min: 2010,
    max: 2026,
    step: 1,
    default: 2026,
    public: true,
    meaning: 'The chosen year. What holds at its end is shown; for the present year, what holds today.',
  },
  region: {
    kind: 'choice',
    values: ['all', 'eu', 'uk', 'us', 'row'],
    default: 'all',
    public: true,
    meaning:
      'Where: all regions (a layer that differs is drawn once for each), the EU with EEA and Switzerland, the United Kingdom, the United States, or the rest of the world.',
  },
  row: { kind: 'id', default: '', public: true, meaning: 'The layer whose details are shown; none if left out.' },
  since: { kind: 'number', min: 2010, max: 2024, step: 1, default: 2010, public: true, meaning: 'The first year that is drawn.' },
} as const satisfies ParamTable;

type Chosen = Values<typeof params>;

/** A row that the data lack is dropped; a year before the first one drawn becomes that one, a year that has not begun the present one. */
function settle(values: Chosen, data: Data): { values: Chosen; ignored: string[] } {
  const row = values.row === '' || rowsOf(data).some(({ id }) => id === values.row) ? values.row : '';
  const year = Math.min(Math.max(values.year, values.since), Number(data.today.slice(0, 4)));
  const ignored = [...(year === values.year ? [] : ['year']), ...(row === values.row ? [] : ['row'])];
  return { values: { ...values, row, year }, ignored };
}

function derive(values: Chosen, data: Data, frame: Frame): View {
  const { year, region, row, since } = values;
  const day = dayOfYear(year, data.today);
  const tracks = rowsOf(data).flatMap((own) => tracksOf(own, region, day, data));
  const when = whenOf(year, data);
  return {
    title: fill(word(data.words, 'title'), { since, until: data.today.slice(0, 4) }),
    desc: describe(tracks, when, data),
    year,
    since,
    when,
    tracks,
    picture: pictureOf(tracks, values, data, frame),
    detail: detailOf(tracks, row, data),
    sentences: sentencesOf(tracks, row, region, dayNumber(since, 1, 1), day, when, data),
  };
}

/** How to read the picture, and the layers by state. */
function describe(tracks: readonly TrackView[], when: string, data: Data): string {
  const found = count(tracks);
  const lists = KINDS.filter((kind) => found[kind].length > 0).map((kind) =>
    fill(word(data.words, `list-${kind}`), { list: listing(found[kind]) }),
  );
  return fill(word(data.words, 'desc'), { when, list: lists.join(' ') });
}

/** One row for each span from the first year drawn on. */
function rows(view: View): { columns: readonly string[]; rows: Cell[][] } {
  const from = dayNumber(view.since, 1, 1);
  return {
    columns: ['colLayer', 'colRegion', 'colState', 'colFrom', 'colUntil', 'colWhy'],
    rows: view.tracks.flatMap((track) =>
      track.spans
        .filter((span) => span.endDay > from)
        .map((span): Cell[] => [
          { text: track.label },
          { text: track.regionLong },
          { text: span.stateLabel },
          { text: span.fromBy, facts: [span.fact] },
          { text: span.until },
          { text: [span.rule, span.note].filter((text) => text !== '').join(' '), facts: span.facts },
        ]),
    ),
  };
}

/** What Facebook and Instagram share, layer by layer. */
export const model: Model<typeof params, Data, View> = { name: 'layers', params, settle, derive, rows, summary: (view) => view.sentences };
