import type { Evidence } from '../../evidence/evidence.ts';
import { writeDate } from '../../lib/dates.ts';
import { digits, formatValue } from '../../lib/format.ts';
import { fill, word, type Terms } from '../../lib/words.ts';
import type { Fact, Unit } from '../../schemas/fact.ts';
import { dollars } from './arithmetic.ts';
import { DAYS, PICTURE_WORDS, TERMS_FACT, type DaySpec } from './days.ts';
import type { Data, DayData } from './types.ts';

type EvidenceLike = Pick<Evidence, 'facts' | 'words'>;

/** The days of the deal from the values of their facts. Throws RangeError, naming the fact, if one or its value is missing. */
export function build({ facts, words }: EvidenceLike): Data {
  const own = words.get('deal-value') ?? {};
  const fact = (id: string): Fact => {
    const found = facts.get(id);
    if (!found) throw new RangeError(`content/facts/: the deal by day needs the fact "${id}"`);
    return found;
  };
  const say = (key: string, terms: Terms): string => fill(word(own, key), terms);
  const terms = fact(TERMS_FACT);
  return {
    cash: millions(valueOf(terms, 'cash')),
    shares: valueOf(terms, 'shares').value,
    termsFact: TERMS_FACT,
    days: DAYS.map((spec) => day(spec, fact, say)),
    words: Object.fromEntries(PICTURE_WORDS.map((key) => [key, word(own, key)])),
  };
}

function day(spec: DaySpec, fact: (id: string) => Fact, say: (key: string, terms: Terms) => string): DayData {
  const told = fact(spec.total.fact);
  const total = valueOf(told, spec.total.value);
  const text = formatValue(total.value, total.unit, spec.total.decimals);
  const known = (entries: DaySpec['then']): DayData['then'] =>
    entries.map(([key, id]) => ({ text: say(key, termsOf(fact(id))), fact: id }));
  return {
    id: spec.id,
    label: say(`label-${spec.id}`, {}),
    ...(spec.price && { price: { value: valueOf(fact(spec.price.fact), spec.price.value).value, fact: spec.price.fact } }),
    published: {
      value: millions(total),
      text: spec.total.exact === true ? text : say('about', { value: text }),
      fact: told.id,
      statement: told.statement,
    },
    then: known(spec.then),
    now: known(spec.now),
  };
}

/** What a statement may say of its fact: each value by its name, and the date of its event. */
function termsOf({ event, values = {} }: Fact): Terms {
  const written = Object.entries(values).map(([name, { value, unit }]): [string, string] => [
    // slots of words have letters only: "price_29_may_below" → "priceMayBelow"
    name.replace(/_\d+/g, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    unit === 'usd-per-share' ? dollars(value) : unit === 'shares' ? digits(value, 0) : formatValue(value, unit),
  ]);
  const { value: total } = values;
  return {
    ...Object.fromEntries(written),
    ...(total && { whole: formatValue(total.value, total.unit, 0) }),
    ...(event !== undefined && { date: writeDate(event) }),
  };
}

function valueOf({ id, values }: Fact, name: string): { value: number; unit: Unit } {
  const found = values?.[name];
  if (!found) throw new RangeError(`content/facts/: the deal by day needs the value "${name}" of the fact "${id}"`);
  return found;
}

function millions({ value, unit }: { value: number; unit: Unit }): number {
  if (unit === 'usd-billion') return value * 1000;
  if (unit === 'usd-million') return value;
  throw new RangeError(`the deal by day counts in millions of dollars, not in "${unit}"`);
}
