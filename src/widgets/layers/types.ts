import type { Terms, Words } from '../../lib/words.ts';

/** How much two apps have in common in one layer; `unknown` where no fact decides. */
export type State = 'apart' | 'partly' | 'shared' | 'unknown';
export type Region = 'eu' | 'uk' | 'us' | 'row';

/** A stretch of time in one state. It ends where the next one of its track begins, the last one today. */
export interface SpanData {
  state: State;
  /** ISO date of year, month or day precision. */
  start: string;
  /** The state may have begun earlier. */
  by: boolean;
  /** The fact that dates the start. */
  fact: string;
  facts: readonly string[];
  note?: string;
}
/** The history of a layer in some regions; regions with the same history share one. */
export interface TrackData {
  regions: Region[];
  spans: readonly SpanData[];
}
export interface RowData {
  id: string;
  label: string;
  question: string;
  rule: Readonly<Record<'apart' | 'partly' | 'shared', string>>;
  tracks: readonly TrackData[];
}
export interface FactData {
  statement: string;
  kind: 'documented' | 'measured';
  date?: string;
  /** What the date is: of an event, of the beginning of a state, or of the newest knowledge. */
  is?: 'event' | 'from' | 'asOf';
}
export interface Data {
  /** Newest day on which a fact was checked: the end of the picture. */
  today: string;
  /** First day on which both apps exist. */
  begin: string;
  groups: readonly { label: string; rows: readonly RowData[] }[];
  facts: Readonly<Record<string, FactData>>;
  words: Words;
}

/** A span in words and numbers, ready to be shown. */
export interface SpanView {
  state: State;
  stateLabel: string;
  /** "31 August 2012"; `by` when the true start may be earlier. */
  from: string;
  by: boolean;
  /** The same as one expression: "31 August 2012" or "by 2018". */
  fromBy: string;
  /** Written date, or "" while it lasts. */
  until: string;
  /** Day numbers: the first day that the start may mean, the day after the last one that it may mean, and the first day after the span. */
  firstDay: number;
  lastStart: number;
  endDay: number;
  fact: string;
  facts: readonly string[];
  note: string;
  /** The sentence of the row's rule that the state follows from; "" for unknown. */
  rule: string;
}
/** One line of the loom. */
export interface TrackView {
  row: string;
  label: string;
  question: string;
  /** "" where it holds everywhere or one region is chosen; else short name(s) of its regions. */
  region: string;
  /** The same in full, for table and sentences; never "". */
  regionLong: string;
  /** Whether the row differs by region within what is shown. */
  differs: boolean;
  spans: readonly SpanView[];
  /** The span at the chosen year's end. */
  now: SpanView;
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A label at a place. `lines` are set one below the other. */
export interface Label {
  x: number;
  y: number;
  lines: readonly string[];
}
/** A line of the picture with its labels; the threads themselves are joined into few paths over all rows. */
export interface RowMark {
  row: string;
  chosen: boolean;
  label: Label;
  /** State at the chosen year's end: word, and "since 2012". */
  state: { x: number; y: number; word: string; since: string };
  /** The area that picks the row. */
  hit: Box;
  /** Middle of the threads. */
  y: number;
}
/** Pieces of paths: the threads of one row, or of all. */
export interface Threads {
  facebook: string;
  instagram: string;
  /** Outlines to be filled. */
  band: string;
  /** Drawn with dashes across: each dash is a tie. */
  ties: string;
  /** Drawn dotted. */
  unknown: string;
  /** Where a thread begins. */
  knots: string;
  /** Rings where a layer moved apart again. */
  rings: string;
}
export interface Paths extends Threads {
  /** Hairlines of the grid, and above the groups. */
  grid: string;
  rules: string;
}
export interface Picture {
  width: number;
  height: number;
  wide: boolean;
  /** Text sizes. */
  size: number;
  small: number;
  /** Half distance of threads that are tied: the ties are twice as long. */
  tie: number;
  /** Dash pattern that makes ties of a line. */
  dashes: string;
  stroke: number;
  /** Size of the dot where a thread begins. */
  knot: number;
  lineHeight: number;
  paths: Paths;
  rows: readonly RowMark[];
  /** Behind the chosen row. */
  tint: Box | undefined;
  /** Headings of groups, and of rows that differ by region. */
  groups: readonly Label[];
  heads: readonly (Label & { row: string; chosen: boolean })[];
  legend: readonly { x: number; y: number; text: string; strong: boolean }[];
  ticks: readonly { x: number; y: number; text: string }[];
  /** The chosen year: its column, the line at its end and its label. */
  cursor: {
    x: number;
    width: number;
    column: string;
    line: string;
    label: string;
    labelX: number;
    /** Left edge of the box behind the label, and half its width. */
    labelLeft: number;
    labelY: readonly number[];
    half: number;
    head: { x: number; y: number; text: string; anchor: 'start' | 'end' };
  };
  /** The chosen cell, or undefined. */
  cells: readonly Box[];
  plot: { left: number; right: number; top: number; bottom: number };
}
/** What is known of the chosen row at the chosen year's end. */
export interface Detail {
  row: string;
  label: string;
  question: string;
  rule: RowData['rule'];
  tracks: readonly { region: string; span: SpanView; facts: readonly (FactData & { id: string; written: string })[] }[];
}
export interface View {
  title: string;
  desc: string;
  year: number;
  since: number;
  tracks: readonly TrackView[];
  picture: Picture;
  detail: Detail | undefined;
  /** "At the end of 2021" or "Today, 22 November 2026". */
  when: string;
  /** Terms of the sentences. */
  sentences: readonly { key: string; terms: Terms }[];
}
