/**
 * Parameters of a widget as plain data, and the codec between them and an address.
 * State = defaults < the figure's preset < the address. Only differences are written, in the declared order.
 */
interface Common {
  /** One line for the documentation table. */
  meaning: string;
  /** Whether it may stand in an address. */
  public: boolean;
  /** Earlier public names; they stay readable for ever. */
  was?: readonly string[];
}
export interface ChoiceParam extends Common {
  kind: 'choice';
  values: readonly [string, ...string[]];
  default: string;
}
export interface NumberParam extends Common {
  kind: 'number';
  min: number;
  max: number;
  step: number;
  default: number;
}
/** An id of the widget's data, or "" for none; whether it exists is for the model's `settle` to say. */
export interface IdParam extends Common {
  kind: 'id';
  default: string;
}
export type ParamSpec = ChoiceParam | NumberParam | IdParam;
export type ParamTable = Readonly<Record<string, ParamSpec>>;

/** What a parameter's value is: a number for a number, one of the choices for a choice, a string for an id. */
type ValueOf<S extends ParamSpec> = S extends { kind: 'number' }
  ? number
  : S extends { kind: 'choice'; values: readonly (infer V extends string)[] }
    ? V
    : string;
/** The values that belong to a table. */
export type Values<P extends ParamTable> = { [K in keyof P]: ValueOf<P[K]> };
export type AnyValues = Record<string, string | number>;

/** What was read from an address: the values, and the names or values that were ignored (for a quiet note). */
export interface Read<V> {
  values: V;
  ignored: string[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MARKS = /^(?:fbclid|igsh|igshid|gclid|utm_[a-z0-9_]*)$/i;
const LONGEST = 80;

/** The default values of a table. */
export function defaults<P extends ParamTable>(table: P): Values<P> {
  return Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, spec.default])) as Values<P>;
}

/** The value that a text stands for, or undefined if the parameter does not allow it. Numbers must lie on the grid of their step. */
export function readValue(spec: ParamSpec, text: string): string | number | undefined {
  if (text.length > LONGEST) return undefined;
  if (spec.kind === 'choice') return spec.values.includes(text) ? text : undefined;
  if (spec.kind === 'id') return text === '' || ID.test(text) ? text : undefined;
  if (!/^-?\d{1,9}(?:\.\d{1,6})?$/.test(text)) return undefined;
  return allowedNumber(spec, Number(text)) ? Number(text) : undefined;
}

function allowedNumber(spec: NumberParam, value: number): boolean {
  const steps = (value - spec.min) / spec.step;
  return value >= spec.min && value <= spec.max && Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** Preset values laid over the defaults. Throws RangeError, naming the parameter, if the table does not allow one. */
export function withPreset<P extends ParamTable>(table: P, preset: AnyValues): Values<P> {
  const values: AnyValues = { ...defaults(table) };
  for (const [name, value] of Object.entries(preset)) {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!spec) throw new RangeError(`there is no parameter "${name}"; there are: ${Object.keys(table).join(', ')}`);
    const read = readValue(spec, String(value));
    if (read === undefined) throw new RangeError(`parameter "${name}" does not allow "${String(value)}"`);
    values[name] = read;
  }
  return values as Values<P>;
}

function specOf(table: ParamTable, name: string): [string, ParamSpec] | undefined {
  for (const [current, spec] of Object.entries(table)) {
    if (spec.public && (current === name || spec.was?.includes(name))) return [current, spec];
  }
  return undefined;
}

/**
 * Reads the entries of an address's query (`new URLSearchParams(…)`) over base values. Never throws: what it does not know or allow is listed in `ignored`.
 * Marks that other sites add (fbclid, igsh, gclid, utm_…) are dropped without a word; so are the names in `reserved`.
 */
export function readAddress<P extends ParamTable>(
  table: P,
  entries: Iterable<readonly [string, string]>,
  base: Values<P>,
  reserved: readonly string[] = [],
): Read<Values<P>> {
  const values: AnyValues = { ...base };
  const ignored: string[] = [];
  const seen = new Set<string>();
  for (const [name, text] of entries) {
    if (MARKS.test(name) || reserved.includes(name)) continue;
    const found = specOf(table, name);
    const value = found && !seen.has(found[0]) ? readValue(found[1], text) : undefined;
    if (!found || value === undefined) {
      ignored.push(name.slice(0, LONGEST));
      continue;
    }
    seen.add(found[0]);
    values[found[0]] = value;
  }
  return { values: values as Values<P>, ignored };
}

/** The query (without "?") that leads from base to values: differences only, in the declared order. Values need no escaping. */
export function writeAddress<P extends ParamTable>(table: P, values: Values<P>, base: Values<P>): string {
  return Object.entries(table)
    .filter(([name, spec]) => spec.public && values[name] !== base[name])
    .map(([name]) => `${name}=${String(values[name])}`)
    .join('&');
}
