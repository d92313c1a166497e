import { z } from 'astro/zod';
import { isRealDate } from '../lib/dates.ts';

/** Ids stand in addresses for ever: lower-case letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is made of a-z, 0-9 and single hyphens');

/** A date as precise as the source is: year, month or day. Quote it in YAML, or YAML makes another type of it. */
export const partialDate = z
  .string({ error: 'a date must be a quoted string: "2012", "2012-04" or "2012-04-09"' })
  .refine(isRealDate, { error: 'no such date: write "YYYY", "YYYY-MM" or "YYYY-MM-DD" with a day that exists', abort: true });

/** A full day. */
export const day = partialDate.refine((d) => d.length === 10, 'a full day is needed: "YYYY-MM-DD"');

/** eu = European Union, European Economic Area and Switzerland; row = rest of the world. */
export const REGIONS = ['eu', 'uk', 'us', 'row'] as const;
export const region = z.enum(REGIONS);
export type Region = z.infer<typeof region>;

/** The two threads of the site. */
export const APPS = ['facebook', 'instagram'] as const;
export const app = z.enum(APPS);

/** Markup is written in MDX files only; a string of data is plain text. */
export const plain = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !/<\/?[a-zA-Z]/.test(text), 'is plain text: no markup here');
