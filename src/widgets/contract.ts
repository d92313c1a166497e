import type { AnyValues, ParamTable, Values } from '../lib/params.ts';
import type { Terms, Words } from '../lib/words.ts';

/**
 * What a widget is. One folder per widget, always the same names:
 *
 *   model.ts        `model: Model<…>`: parameters, derive, rows, summary. Pure: no DOM, no clock, no randomness, no words.
 *   data.ts         `build(evidence)`: what the browser needs, as JSON. Runs at build time only.
 *   Drawing.svelte  `{ view, id }` → one <svg> with title and desc. No state, no events, no <style>.
 *   Widget.svelte   `WidgetProps`: state, native controls, live region, details; shows Drawing twice (wide and narrow).
 *
 * The same Drawing and derive serve the page, the embed, the image and the tests.
 */

/** Arrangement: `wide` is drawn 1,000 units wide, `narrow` 360; a number is a width in px at a scale of 1. */
export type Frame = 'wide' | 'narrow' | number;
export const FRAME_WIDTH = { wide: 1000, narrow: 360 } as const;

/** A cell is text; a cell with a fact links to the fact's page. */
export interface Cell {
  text: string;
  facts?: readonly string[];
}
/** The same as the picture, as a table: column keys are words keys, cells are texts from the data. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A sentence for the live description: the key of a template in words/, and its terms. */
export interface Summary {
  key: string;
  terms: Terms;
}

export interface Model<P extends ParamTable, D, V> {
  /** Name of the folder. */
  name: string;
  params: P;
  /** Puts right what only the data can judge (an unknown event id …) and names the parameters that it changed. */
  settle: (values: Values<P>, data: D) => { values: Values<P>; ignored: string[] };
  /** Everything to be drawn, in numbers rounded to at most two decimals, for settled values. Words come in with the data. */
  derive: (values: Values<P>, data: D, frame: Frame) => V;
  /** What the picture says, as a table. */
  rows: (view: V) => Table;
  /** What the picture says, as terms of sentences (in order). */
  summary: (view: V) => readonly Summary[];
}

/** Words travel with the data, so that a live picture needs one file only. */
export interface Payload<D> {
  data: D;
  words: Words;
}

/** Properties of every Widget.svelte, on the server and in the browser. */
export interface WidgetProps<P extends ParamTable, D> {
  /** Unique on the page; all ids inside begin with it. */
  id: string;
  /** Id of the figure, for links. */
  figure: string;
  payload: Payload<D>;
  /** Values of the figure's preset: the server's picture and the first live picture show exactly these. */
  preset: Values<P>;
  /** Values from the address; laid over the preset after the first live picture. Browser only. */
  start?: Values<P>;
  /** Address of the site's root, with a slash at its end. */
  base: string;
  /** Told after each change by the reader. Browser only. */
  onchange?: (values: AnyValues) => void;
}
