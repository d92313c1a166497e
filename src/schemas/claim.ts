import { z } from 'astro/zod';
import { day, id, partialDate, plain } from './common.ts';

export const VERDICTS = ['accurate', 'partly-accurate', 'outdated', 'wrong', 'disputed', 'opinion-or-forecast'] as const;

/** One entry of content/claims/<topic>.yaml: a claim as it is commonly put, held against the evidence. */
export const claim = z.strictObject({
  id,
  /** The claim as commonly put, in our words. */
  claim: plain.max(240),
  verdict: z.enum(VERDICTS),
  /** Why: two to five sentences. Each number in it must stand in one of the facts. */
  reason: plain.max(700),
  /** What new evidence would change the verdict. */
  wouldChange: plain,
  /** Since when the verdict holds, where a fact dates it. */
  since: partialDate.optional(),
  /** The facts that the verdict rests on. */
  facts: z.array(id).min(1),
  /** Slug of the chapter that treats it. */
  chapter: id,
  checked: day,
});

export type Claim = z.infer<typeof claim>;
