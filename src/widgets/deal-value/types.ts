import type { Terms, Words } from '../../lib/words.ts';

/** A short statement, carried by one fact. */
export interface Known {
  text: string;
  fact: string;
}
/** A day on which something was published about what the deal was worth. */
export interface DayData {
  /** ISO date; also the id of the day. */
  id: string;
  /** What happened on it, in a word or two. */
  label: string;
  /** Dollars a share, with the fact that says so; absent where only the total was published. */
  price?: { value: number; fact: string };
  /** The published total in millions of dollars, as text, and the fact that says so. */
  published: { value: number; text: string; fact: string; statement: string };
  then: readonly Known[];
  now: readonly Known[];
}
/** What the browser needs; days in order. */
export interface Data {
  /** Agreed cash in millions of dollars. */
  cash: number;
  /** Agreed number of shares. */
  shares: number;
  /** The fact that gives both. */
  termsFact: string;
  days: readonly DayData[];
  words: Words;
}

/** A day in words and numbers, ready to be shown. */
export interface DayView extends DayData {
  /** "31 August 2012" and "31 August". */
  written: string;
  short: string;
  /** Millions of dollars by arithmetic; undefined where no share price is known. */
  value: number | undefined;
  /** Its arithmetic as terms of sentences; texts are empty where no share price is known. */
  terms: { price: string; value: string };
}
/** The reader's own supposition, worked out. */
export interface Supposed {
  /** Dollars a share. */
  price: number;
  /** Millions of dollars. */
  value: number;
  terms: { price: string; value: string };
}
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}
export type Anchor = 'start' | 'middle' | 'end';
export interface Text {
  x: number;
  y: number;
  anchor: Anchor;
  text: string;
}
/** Pieces of a label: each on its own line (dy), or in one line with gaps (dx). */
export interface Piece {
  text: string;
  strong: boolean;
  x?: number;
  dx?: number;
  dy?: number;
}
export interface DayLabel {
  day: string;
  x: number;
  y: number;
  anchor: Anchor;
  pieces: readonly Piece[];
  box: Box;
  chosen: boolean;
}
/** A line of the key: a swatch, and what it means. */
export interface Note {
  x: number;
  y: number;
  lines: readonly string[];
  kind: 'shares' | 'cash' | 'published' | 'gap';
  /** Path of the swatch; "" for none. */
  d: string;
}
export interface Picture {
  width: number;
  height: number;
  wide: boolean;
  size: number;
  line: number;
  /** Paths, each over all days. */
  grid: string;
  axis: string;
  level: string;
  cash: string;
  shares: string;
  open: string;
  published: string;
  leaders: string;
  ticks: readonly Text[];
  notes: readonly Note[];
  labels: readonly DayLabel[];
  /** Clears the line of a supposition from behind the labels. */
  behind: string;
  /** Behind the chosen bar, and the pointer on the axis. */
  column: Box;
  pointer: string;
  /** Areas that pick a day. */
  hits: readonly (Box & { day: string })[];
  supposed: { d: string; x: number; y: number; anchor: Anchor; lines: readonly string[] } | undefined;
}
export interface View {
  title: string;
  desc: string;
  days: readonly DayView[];
  /** Place of the chosen day in `days`. */
  chosen: number;
  supposed: Supposed | undefined;
  /** Terms that all days share. */
  deal: { cash: string; shares: string; fact: string };
  picture: Picture;
  sentences: readonly { key: string; terms: Terms }[];
}
