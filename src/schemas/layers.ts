import { z } from 'astro/zod';
import { id, plain, region } from './common.ts';

/** How much of a layer two apps have in common. `unknown`: the evidence does not say, and the picture shows that. */
const STATES = ['apart', 'partly', 'shared', 'unknown'] as const;

const span = z
  .strictObject({
    /** Where it holds; left out = everywhere. In each region the spans of a row follow one another without a gap. */
    regions: z.array(region).min(1).optional(),
    /** apart, partly or shared as the rule of the row says; unknown where no fact decides. */
    state: z.enum(STATES),
    /** The fact that dates the beginning. */
    start: id,
    /** Which date of that fact: `from`, else `event`, if left out. `asOf` = it was so by then, the true beginning is not known: printed "by", not "since". */
    startAt: z.enum(['event', 'from', 'until', 'asOf']).optional(),
    /** true = the state may have begun earlier than that date: printed "by", not "since". */
    by: z.literal(true).optional(),
    /** The fact that dates the end (its `until`, else its `event`). Left out, the span lasts until the next one begins, or until today. */
    end: id.optional(),
    /** The facts that the state rests on. An unknown span may list what is known nevertheless. */
    facts: z.array(id),
    /** One short sentence, where the rule alone would leave a reader wondering. No date or number that a fact does not carry. */
    note: plain.max(200).optional(),
  })
  .refine((entry) => entry.state === 'unknown' || entry.facts.length > 0, 'a span that is not unknown needs the facts that it rests on');

const row = z.strictObject({
  /** Stands in addresses (?row=…) for ever. */
  id,
  /** A few words: the name of the layer. */
  label: plain.max(40),
  /** The question that the row answers. */
  question: plain.max(140),
  /** What counts here as what. Published beside the picture; a span's state must follow from it. */
  rule: z.strictObject({ apart: plain.max(200), partly: plain.max(200), shared: plain.max(200) }),
  /** In order of time. */
  spans: z.array(span).min(1),
});

/** content/data/layers.yaml: what Facebook and Instagram share, layer by layer. All dates come from the facts. */
export const layers = z.strictObject({
  /** The fact that dates the first day on which both apps exist: every row begins there. */
  begin: id,
  /** Groups of rows, in the order of the picture. */
  groups: z.array(z.strictObject({ label: plain.max(40), rows: z.array(row).min(1) })).min(1),
});

export type Layers = z.infer<typeof layers>;
export type LayerRow = z.infer<typeof row>;
export type LayerSpan = z.infer<typeof span>;
