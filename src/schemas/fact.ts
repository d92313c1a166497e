import { z } from 'astro/zod';
import { app, day, id, partialDate, plain, region } from './common.ts';

/** Lanes of the timeline. */
export const LANES = ['deals', 'products', 'infrastructure', 'ads', 'privacy', 'law'] as const;

/** Units that a value may carry; the words of each are in lib/format.ts. */
export const UNITS = [
  'usd',
  'usd-million',
  'usd-billion',
  'eur',
  'eur-million',
  'eur-billion',
  'gbp',
  'gbp-million',
  'eur-per-month',
  'gbp-per-month',
  'usd-per-month',
  'people',
  'million-people',
  'billion-people',
  'shares',
  'million-shares',
  'usd-per-share',
  'percent',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'year',
  'count',
  'million',
  'billion',
  'ratio',
  'bits',
  'milliseconds',
  'terabytes',
  'petabytes',
  'megawatts',
  'gigawatts',
] as const;
export type Unit = (typeof UNITS)[number];

const position = z.strictObject({
  /** The person or body that says so, as a reader would name it. */
  who: plain,
  /** What it says, in our words. */
  says: plain,
  /** Where it says so. */
  sources: z.array(id).min(1, 'a position needs a source'),
});

const timeline = z.strictObject({
  /** At most 42 characters, sentence case: what happened. No year, the axis has it. */
  label: plain.max(42, 'a timeline label has at most 42 characters'),
  /** Which lane it stands in. */
  lane: z.enum(LANES),
  /** Which of the two apps it concerns; the whole company = both. */
  apps: z.array(app).min(1),
  /** 1 (a detail) to 5 (without it the story makes no sense): decides which labels are shown when room is short. */
  weight: z.int().min(1).max(5),
});

/** One entry of content/facts/<topic>.yaml: one checkable statement. The file name is its topic. */
export const fact = z
  .strictObject({
    /** Stands in the address /facts/<id>/ for ever. */
    id,
    /** Earlier ids of this fact; their addresses lead here. */
    was: z.array(id).optional(),
    /** One checkable statement in our own words, at most 300 characters. */
    statement: plain.max(300, 'a statement has at most 300 characters: split it'),
    /** When it happened, as precisely as the sources say. */
    event: partialDate.optional(),
    /** Last day of an event that took more than one day (inclusive). */
    eventEnd: partialDate.optional(),
    /**
     * When the event became public, where that was after it happened and a source says so (an e-mail that a court or a committee
     * published years later). Left out: at once, or no source says.
     */
    public: partialDate.optional(),
    /** Since when the statement holds. The date of a document that says so is not it. */
    from: partialDate.optional(),
    /** When it stopped holding (exclusive). */
    until: partialDate.optional(),
    /** For what is still moving: how far our knowledge reaches. */
    asOf: partialDate.optional(),
    /** The day on which one of us last held the statement against its sources. */
    checked: day,
    /** Where it holds; left out = everywhere. */
    regions: z.array(region).min(1).optional(),
    /** documented: a company, court, filing or newspaper says so. measured: researchers or a regulator measured it. */
    kind: z.enum(['documented', 'measured']),
    /** disputed needs at least two positions, and gets no verdict of ours. */
    status: z.enum(['confirmed', 'disputed'], {
      error: 'status is "confirmed" or "disputed"; an unconfirmed fact is not published: read a source first',
    }),
    positions: z.array(position).optional(),
    /** Best source first. Never a weak one. */
    sources: z.array(id).min(1, 'a fact needs at least one source'),
    /** Numbers of the statement by name, so that prose, tables and charts print them from here. */
    values: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.strictObject({ value: z.number(), unit: z.enum(UNITS) })).optional(),
    /** Its place on the timeline; needed when the event is dated to the day. */
    timeline: timeline.optional(),
  })
  .superRefine((entry, ctx) => {
    const wrong = (path: string, message: string): void => {
      ctx.addIssue({ code: 'custom', path: [path], message });
    };
    if (entry.status === 'disputed' && (entry.positions?.length ?? 0) < 2) {
      wrong('positions', 'a disputed fact needs at least two attributed positions');
    }
    if (entry.status === 'confirmed' && entry.positions) wrong('positions', 'only a disputed fact has positions');
    if (entry.event?.length === 10 && !entry.timeline) wrong('timeline', 'an event dated to the day needs a timeline entry');
    if (entry.timeline && !entry.event) wrong('event', 'a timeline entry needs the date of its event');
    if (entry.eventEnd && (!entry.event || entry.eventEnd < entry.event)) wrong('eventEnd', 'must come after event');
    if (entry.public && (!entry.event || entry.public <= entry.event)) wrong('public', 'must come after event');
    if (entry.from && entry.until && entry.until <= entry.from) wrong('until', 'must come after from (it is exclusive)');
  });

export type Fact = z.infer<typeof fact> & { topic: string };
