/** Colour of a series: one app, or the company with all its apps. */
export type AppName = 'facebook' | 'instagram' | 'both';

/** How a value is marked, so that measures are told apart without colour; a step is as wide as the time that it counts. */
export type MarkKind = 'disc' | 'triangle' | 'diamond' | 'cross' | 'square' | 'step' | 'openstep';

export type PanelName = 'users' | 'revenue';
export type ScaleName = 'linear' | 'log';

export interface Source {
  title: string;
  publisher: string;
  url: string;
}

/** One published value. */
export interface Point {
  /** Series and date: what an address names. */
  id: string;
  /** YYYY or YYYY-MM. */
  date: string;
  /** Last month, where the value counts more than one month and less than a year. */
  end?: string;
  /** In millions. */
  value: number;
  note?: string;
  /** Indexes into `data.sources`. */
  sources: readonly number[];
  /** The fact that states the value, if one does. */
  fact?: string;
}

/** Values of one app by one measure, in order of time: never joined with another. */
export interface Series {
  id: string;
  app: AppName;
  /** Whose values. */
  name: string;
  /** What is counted, in few words. */
  measure: string;
  /** Template of a value in words, with {value}. */
  said: string;
  mark: MarkKind;
  /** Pattern of the line; empty for a solid one. */
  dash: string;
  points: readonly Point[];
}

export interface Panel {
  /** Heading of the value axis. */
  unit: string;
  /** A value of the axis is this many millions. */
  divide: number;
  /** What the panel shows, for title and sentences. */
  name: string;
  /** How to read it, with the rule for gaps. */
  how: string;
  series: readonly Series[];
}

/** What the browser gets. */
export interface GrowthData {
  panels: Readonly<Record<PanelName, Panel>>;
  sources: readonly Source[];
  say: Readonly<Record<'title' | 'desc' | 'span' | 'million' | 'billion' | 'linear' | 'log' | 'named', string>>;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A text of the picture; `y` is its baseline. */
export interface Note {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  text: string;
}

/** All of one series. */
export interface Curve {
  id: string;
  app: AppName;
  mark: MarkKind;
  dash: string;
  /** Thin lines between values near in time. */
  line: string;
  /** The values themselves. */
  marks: string;
  /** Columns below steps, for parts of a whole on a linear scale; else empty. */
  fills: string;
}

/** A value in the picture. */
export interface Spot {
  /** Index of the series in the panel, and of the point in the series. */
  series: number;
  point: number;
  x: number;
  y: number;
  /** Width of a step; 0 for a mark. */
  w: number;
}

/** Name of a series beside its values. */
export interface Label {
  series: number;
  app: AppName;
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'end';
  lines: readonly string[];
  box: Box;
}

/** Name of a series, with its mark, below the picture: where there is no room beside its values. */
export interface Key {
  app: AppName;
  mark: MarkKind;
  dash: string;
  line: string;
  marks: string;
  x: number;
  y: number;
  text: string;
}

/** The chosen value in the picture. */
export interface Flag {
  ring: Box;
  leader: string;
  lines: readonly Note[];
}

/** Where a picture has its room, in units; the same numbers as other pictures on the same axis of time. */
export interface Room {
  arrangement: 'wide' | 'narrow';
  width: number;
  /** Ends of the axis of time. */
  left: number;
  right: number;
  /** First day, and day after the last. */
  from: number;
  to: number;
}

/** Everything that Drawing.svelte draws. */
export interface GrowthView {
  arrangement: 'wide' | 'narrow';
  width: number;
  height: number;
  size: number;
  line: number;
  title: string;
  desc: string;
  panel: PanelName;
  scale: ScaleName;
  unit: Note;
  grid: string;
  base: string;
  ticks: readonly Note[];
  years: readonly Note[];
  curves: readonly Curve[];
  spots: readonly Spot[];
  labels: readonly Label[];
  keys: readonly Key[];
  how: readonly Note[];
  flag: Flag | undefined;
  /** Indexes of the chosen series and point; −1 for none. */
  chosen: { series: number; point: number };
  /** Names for the table and the sentences. */
  data: GrowthData;
}
