import type { Evidence } from '../../evidence/evidence.ts';
import { LANES, type Fact } from '../../schemas/fact.ts';
import { word } from '../../lib/words.ts';
import { dayAfter, firstDay } from '../../lib/dates.ts';
import { STORIES } from './model.ts';
import { FIRST, inTime, LAST } from './select.ts';
import type { TimelineData, TimelineEvent } from './view.ts';

type EvidenceLike = Pick<Evidence, 'facts' | 'stories' | 'words'>;

/** Facts that date the two threads along the axis. */
const THREADS = { facebook: 'fb-founded-2004', instagram: 'ig-launch-2010', joined: 'deal-closed-2012-08-31' } as const;

/** What the browser needs, from the evidence. Throws RangeError, naming file and entry, if a story or a thread cannot be told. */
export function build({ facts, stories, words }: EvidenceLike): TimelineData {
  const events = [...facts.values()].flatMap((fact) =>
    fact.timeline && fact.event !== undefined ? [entry(fact, fact.event, fact.timeline)] : [],
  );
  const known = new Map(events.map((event) => [event.id, event]));
  const told: Record<string, TimelineData['stories'][string]> = { all: { from: FIRST, to: LAST, events: [] } };
  for (const { id, from, to, facts: ids, places } of stories) {
    const where = `content/data/stories.yaml: story "${id}"`;
    if (id === 'all' || !STORIES.some((name) => name === id))
      throw new RangeError(`${where}: the timeline knows these stories: ${STORIES.slice(1).join(', ')}`);
    for (const [name, place] of Object.entries(places ?? {})) {
      const fact = facts.get(name);
      if (fact?.event === undefined) throw new RangeError(`${where}: there is no fact "${name}" with the date of an event`);
      if (fact.timeline) throw new RangeError(`${where}: fact "${name}" has a place on the timeline of its own; take it out of "places"`);
      const event = { ...entry(fact, fact.event, place), inStoriesOnly: true as const };
      known.set(name, event);
    }
    const found = ids.map((name) => {
      const event = known.get(name);
      if (!event) throw new RangeError(`${where}: fact "${name}" has no place on the timeline; give it one there or under "places"`);
      return event;
    });
    const outside = found.find((event) => firstDay(event.date) > firstDay(to) || dayAfter(event.end ?? event.date) <= firstDay(from));
    if (outside) throw new RangeError(`${where}: fact "${outside.id}" lies outside of ${from} to ${to}`);
    told[id] = { from, to, events: found.sort(inTime).map((event) => event.id) };
  }
  const missing = STORIES.find((name) => !told[name]);
  if (missing !== undefined) throw new RangeError(`content/data/stories.yaml: story "${missing}" is missing`);
  const [site, own] = [words.get('en') ?? {}, words.get('timeline') ?? {}];
  return {
    events: [...known.values()].sort(inTime),
    lanes: LANES.map((id) => ({ id, name: word(site, `lane-${id}`) })),
    stories: told,
    apps: { facebook: word(own, 'facebook'), instagram: word(own, 'instagram'), both: word(own, 'both') },
    threads: { ...threadDates(facts), known: [...facts.values()].reduce((last, { checked }) => (checked > last ? checked : last), '') },
    say: {
      title: word(own, 'title'),
      desc: word(own, 'desc'),
      span: word(own, 'span'),
      joined: word(own, 'joined'),
      disputed: word(own, 'legend-disputed'),
      vague: word(own, 'legend-vague'),
      'span-mark': word(own, 'legend-span'),
      fold: word(own, 'legend-fold'),
      tie: word(own, 'legend-tie'),
    },
  };
}

function entry(fact: Fact, date: string, { label, lane, apps, weight }: NonNullable<Fact['timeline']>): TimelineEvent {
  const [app] = apps;
  return {
    id: fact.id,
    label,
    lane,
    app: apps.includes('facebook') && apps.includes('instagram') ? 'both' : (app ?? 'both'),
    weight,
    date,
    ...(fact.eventEnd === undefined ? {} : { end: fact.eventEnd }),
    ...(fact.public === undefined ? {} : { public: fact.public }),
    text: fact.statement,
    ...(fact.status === 'disputed' ? { status: fact.status } : {}),
    ...(fact.kind === 'measured' ? { kind: fact.kind } : {}),
    sources: fact.sources.length,
  };
}

function threadDates(facts: ReadonlyMap<string, Fact>): Record<keyof typeof THREADS, string> {
  const date = (id: string): string => {
    const event = facts.get(id)?.event;
    if (event === undefined) throw new RangeError(`content/facts/: the timeline needs the fact "${id}" with the date of its event`);
    return event;
  };
  return { facebook: date(THREADS.facebook), instagram: date(THREADS.instagram), joined: date(THREADS.joined) };
}
