/** Which of the two apps an event concerns; `both` for the whole company. */
export type AppName = 'facebook' | 'instagram' | 'both';

/** One event, as it travels to the browser. */
export interface TimelineEvent {
  /** Id of the fact. */
  id: string;
  label: string;
  lane: string;
  app: AppName;
  /** 1 to 5: decides which labels are shown when room is short. */
  weight: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** Last day, month or year of what took longer (inclusive). */
  end?: string;
  text: string;
  /** Left out: confirmed. */
  status?: 'disputed';
  /** Left out: documented. */
  kind?: 'measured';
  /** Number of sources. */
  sources: number;
  /** Day, month or year in which it became public, where that was later and a source says so. */
  public?: string;
  /** Only in the picture of what was known then, where the event stands at its publication: when it happened. */
  happened?: string;
  /** Belongs to stories only, not to the whole timeline: too vaguely dated. */
  inStoriesOnly?: true;
}

/** What the browser gets. Names come from content/words, so that the model holds no words. */
export interface TimelineData {
  events: readonly TimelineEvent[];
  lanes: readonly { id: string; name: string }[];
  /** The window of each story, both days inclusive, and the ids of its events in order of time; "all" is the whole timeline and lists none. */
  stories: Readonly<Record<string, { from: string; to: string; events: readonly string[] }>>;
  apps: Readonly<Record<AppName, string>>;
  /** Days on which the two threads begin and where they join; `known` is how far our knowledge reaches. */
  threads: { facebook: string; instagram: string; joined: string; known: string };
  /** Words that are drawn or that describe the drawing; `title`, `desc` and `span` are templates. */
  say: Readonly<Record<'title' | 'desc' | 'span' | 'joined' | 'disputed' | 'vague' | 'span-mark' | 'fold' | 'tie', string>>;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A text of the picture; `y` is the baseline of its first line. */
export interface Note {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  text: string;
}

/** The label of one event. */
export interface Label {
  /** Index of the event in `view.events`. */
  n: number;
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'end';
  /** A short date in front, where days matter; else empty. */
  date: string;
  lines: readonly string[];
  strong: boolean;
  /** Room that it takes, in units of the drawing. */
  box: Box;
}

/** What stands for one event, or for several that lie too close to be told apart. */
export interface Spot {
  /** Indexes of events, in order of time. */
  events: readonly number[];
  /** Index of the lane in `view.lanes`. */
  lane: number;
  /** Centre of the mark. */
  x: number;
  y: number;
  box: Box;
}

/** All marks of one kind as one path. */
export interface Ink {
  app: AppName;
  /** Marks: the event is disputed. Bars: the date is known to the month or year only. */
  open: boolean;
  d: string;
}

export interface LaneView {
  id: string;
  name: string;
  notes: readonly Note[];
}

/** The chosen event in the picture. */
export interface Flag {
  n: number;
  /** Line from the axis to the mark. */
  leader: string;
  /** Ring around the mark. */
  ring: Box;
  /** Line below its label, where that stands beside the mark; else empty. */
  under: string;
  /** Text beside the line; empty where the label itself says all. */
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  box: Box;
}

export interface LegendItem {
  kind: AppName | 'disputed' | 'vague' | 'span-mark' | 'fold' | 'tie';
  /** Left end of the mark. */
  x: number;
  /** Middle of the line. */
  y: number;
  /** The mark. */
  d: string;
  /** Where the text begins. */
  tx: number;
  text: string;
}

/** Everything that Drawing.svelte draws. */
export interface TimelineView {
  arrangement: 'wide' | 'narrow';
  width: number;
  height: number;
  /** Size of the text, and distance of two lines. */
  size: number;
  line: number;
  title: string;
  desc: string;
  /** Events of the window, in order of time: what the table and the stepper go through. */
  events: readonly TimelineEvent[];
  /** Index of the chosen event in `events`, −1 for none. */
  chosen: number;
  lanes: readonly LaneView[];
  /** Rules between lanes or columns. */
  rules: string;
  /** Lines of the time grid. */
  grid: string;
  ticks: readonly Note[];
  threads: readonly { app: AppName; d: string }[];
  threadNotes: readonly (Note & { app: AppName })[];
  bars: readonly Ink[];
  marks: readonly Ink[];
  /** Lines from marks to labels that stand apart from them. */
  leaders: string;
  spots: readonly Spot[];
  /** Lines from what became public later, at its publication, back to its day. */
  ties: string;
  /** First day shown, and the day after the last, as day numbers; the units along the axis at which they stand. */
  days: { from: number; to: number };
  plot: { lo: number; hi: number };
  /** Indexes of the events that the search finds, and what marks them. */
  hits: readonly number[];
  hitMarks: string;
  labels: readonly Label[];
  flag: Flag | undefined;
  legend: readonly LegendItem[];
  /** Names for the table and the sentences. */
  names: Pick<TimelineData, 'lanes' | 'apps'> & { span: string };
}

/** What does not depend on the chosen event; worked out once for each window, lanes and story. */
export type Still = Omit<TimelineView, 'title' | 'desc' | 'names' | 'chosen' | 'labels' | 'leaders' | 'flag' | 'hits' | 'hitMarks'>;

/** A picture with everything placed, which only waits for an event to be chosen: its index, −1 for none. */
export interface Arranged {
  still: Still;
  choose: (chosen: number) => Pick<TimelineView, 'labels' | 'leaders' | 'flag'>;
}
