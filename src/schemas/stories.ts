import { z } from 'astro/zod';
import { fact } from './fact.ts';
import { day, id } from './common.ts';

/** A place on the timeline, of the same form as in a fact. */
const place = fact.shape.timeline.unwrap();

/** One entry of content/data/stories.yaml: the events that a preset of the timeline tells, by the ids of their facts. */
export const story = z
  .strictObject({
    /** The value of the timeline's parameter `story` that shows it. */
    id,
    /** First and last day of its picture, both inclusive. */
    from: day,
    to: day,
    /** The facts of the story; the picture puts them in order of time. */
    facts: z.array(id).min(2, 'a story has at least two events'),
    /** Places for facts that are dated to a month or year only and have none of their own. They are shown in this story alone. */
    places: z.record(id, place).optional(),
  })
  .superRefine((entry, ctx) => {
    if (entry.to <= entry.from) ctx.addIssue({ code: 'custom', path: ['to'], message: 'must come after from' });
    for (const name of Object.keys(entry.places ?? {})) {
      if (!entry.facts.includes(name))
        ctx.addIssue({ code: 'custom', path: ['places'], message: `"${name}" is not among the facts of the story` });
    }
    for (const [i, name] of entry.facts.entries()) {
      if (entry.facts.indexOf(name) !== i) ctx.addIssue({ code: 'custom', path: ['facts'], message: `"${name}" stands there twice` });
    }
  });

/** content/data/stories.yaml. */
export const stories = z.array(story).superRefine((list, ctx) => {
  for (const [i, entry] of list.entries()) {
    if (list.findIndex((other) => other.id === entry.id) !== i)
      ctx.addIssue({ code: 'custom', path: [i, 'id'], message: `story "${entry.id}" stands there twice` });
  }
});

export type Story = z.infer<typeof story>;
