import type { Evidence } from '../../evidence/evidence.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Fact } from '../../schemas/fact.ts';
import { compareDates } from '../../lib/dates.ts';
import { word, type Words } from '../../lib/words.ts';
import type { AppName, GrowthData, MarkKind, Panel, PanelName, Point, Series, Source } from './types.ts';

type EvidenceLike = Pick<Evidence, 'facts' | 'sources' | 'datasets' | 'words'>;
type Row = Dataset['rows'][number];

interface Look {
  app: AppName;
  /** Value of the column "app". */
  of: string;
  measure: string;
  mark: MarkKind;
  dash: string;
}

/** All series of a panel in the order in which they are stepped through; a row that fits none is an error. */
const LOOKS: Readonly<Record<PanelName, readonly Look[]>> = {
  users: [
    { app: 'facebook', of: 'facebook', measure: 'monthly', mark: 'disc', dash: '' },
    { app: 'facebook', of: 'facebook', measure: 'daily', mark: 'triangle', dash: '1.5 2.5' },
    { app: 'instagram', of: 'instagram', measure: 'registered', mark: 'diamond', dash: '5 3' },
    { app: 'instagram', of: 'instagram', measure: 'users', mark: 'cross', dash: '' },
    { app: 'instagram', of: 'instagram', measure: 'monthly', mark: 'disc', dash: '' },
    { app: 'instagram', of: 'instagram', measure: 'daily', mark: 'triangle', dash: '1.5 2.5' },
    { app: 'both', of: 'family', measure: 'daily-people', mark: 'square', dash: '' },
  ],
  revenue: [
    { app: 'both', of: 'company', measure: 'revenue', mark: 'step', dash: '' },
    { app: 'both', of: 'company', measure: 'advertising', mark: 'openstep', dash: '' },
    { app: 'instagram', of: 'instagram', measure: 'instagram-year', mark: 'step', dash: '' },
    { app: 'instagram', of: 'instagram', measure: 'instagram-first-half', mark: 'openstep', dash: '' },
  ],
};
const FIRST_HALF = 'instagram-first-half';
/** A value of the axis is this many millions. */
const DIVIDE: Readonly<Record<PanelName, number>> = { users: 1, revenue: 1000 };
const UNITS: Readonly<Record<string, number>> = { 'million-people': 1, 'billion-people': 1000, 'usd-million': 1, 'usd-billion': 1000 };

/** What the browser needs, from the evidence. Throws RangeError, naming file and row, where a row cannot be drawn or its fact says something else. */
export function build(evidence: EvidenceLike): GrowthData {
  const words = evidence.words.get('growth') ?? {};
  const used = new Map<string, number>();
  const panels = { users: panel('users', evidence, words, used), revenue: panel('revenue', evidence, words, used) };
  const sources = [...used.keys()].map((id): Source => {
    const source = evidence.sources.get(id);
    if (!source) throw new RangeError(`content/data/: there is no source "${id}"`);
    return { title: source.title, publisher: source.publisher, url: source.url };
  });
  const keys = ['title', 'desc', 'span', 'million', 'billion', 'linear', 'log', 'named'] as const;
  const say = Object.fromEntries(keys.map((key) => [key, word(words, key)])) as GrowthData['say'];
  return { panels, sources, say };
}

function panel(name: PanelName, { datasets, facts }: EvidenceLike, words: Words, used: Map<string, number>): Panel {
  const rows = datasets.get(name)?.rows;
  if (!rows) throw new RangeError(`content/data/${name}.yaml: is missing`);
  const looks = LOOKS[name];
  const points = new Map<Look, Point[]>(looks.map((look) => [look, []]));
  for (const [i, row] of rows.entries()) {
    const where = `content/data/${name}.yaml: row ${i + 1}`;
    const look = looks.find(({ of, measure }) => row.app === of && row.measure === measure);
    if (!look) throw new RangeError(`${where}: the growth curves know no measure "${String(row.measure)}" of "${String(row.app)}"`);
    points.get(look)?.push(point(row, look, where, facts, used));
  }
  const series = looks.flatMap((look): Series[] => {
    const own = (points.get(look) ?? []).sort((a, b) => compareDates(a.date, b.date));
    const twice = own.find(({ id }, i) => own[i + 1]?.id === id);
    if (twice) throw new RangeError(`content/data/${name}.yaml: two rows for ${twice.id}`);
    const { app, of, measure, mark, dash } = look;
    const texts = {
      name: word(words, `app-${of}`),
      measure: word(words, `measure-${measure}`),
      said: word(words, `said-${measure}`),
    };
    return own.length === 0 ? [] : [{ id: idOf(look), app, ...texts, mark, dash, points: own }];
  });
  return { unit: word(words, `unit-${name}`), divide: DIVIDE[name], name: word(words, name), how: word(words, `how-${name}`), series };
}

function point(row: Row, look: Look, where: string, facts: ReadonlyMap<string, Fact>, used: Map<string, number>): Point {
  const { date, value, sources, fact, note } = row;
  if (typeof date !== 'string' || typeof value !== 'number' || value <= 0 || !Array.isArray(sources) || sources.length === 0)
    throw new RangeError(`${where}: needs a date, a value above zero and sources`);
  if (typeof fact === 'string' && !states(facts.get(fact), value))
    throw new RangeError(`${where}: the fact "${fact}" does not have the value ${value} million`);
  const half = look.measure === FIRST_HALF;
  return {
    id: `${idOf(look)}-${date}`,
    date: half ? `${date}-01` : date,
    ...(half ? { end: `${date}-06` } : {}),
    value,
    ...(typeof note === 'string' ? { note } : {}),
    sources: sources.map((id) => {
      const n = used.get(id) ?? used.size;
      used.set(id, n);
      return n;
    }),
    ...(typeof fact === 'string' ? { fact } : {}),
  };
}

function idOf({ of, measure }: Look): string {
  return measure.startsWith(of) ? measure : `${of}-${measure}`;
}

/** Whether a fact has a value, in millions, among its own. */
function states(fact: Fact | undefined, value: number): boolean {
  return Object.values(fact?.values ?? {}).some((own) => Math.abs(own.value * (UNITS[own.unit] ?? NaN) - value) < 0.001);
}
