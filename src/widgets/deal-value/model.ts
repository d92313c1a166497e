import { writeDate } from '../../lib/dates.ts';
import { digits } from '../../lib/format.ts';
import type { ParamTable, Values } from '../../lib/params.ts';
import { fill, word, type Terms } from '../../lib/words.ts';
import type { Cell, Frame, Model, Table } from '../contract.ts';
import { dollars, exactly, worth } from './arithmetic.ts';
import { pictureOf } from './layout.ts';
import type { Data, DayData, DayView, Known, Supposed, View } from './types.ts';

export type * from './types.ts';

export const params = {
  day: { kind: 'id', default: '2012-08-31', public: true, meaning: 'The chosen day, YYYY-MM-DD; one of those with a published price.' },
  suppose: {
    kind: 'choice',
    values: ['no', 'yes'],
    default: 'no',
    public: true,
    meaning: 'Whether a share price of the reader’s own is worked out beside the published ones; yes if a price other than 25 is given.',
  },
  price: {
    kind: 'number',
    min: 10,
    max: 45,
    step: 0.5,
    default: 25,
    public: true,
    meaning: 'The reader’s own share price in dollars: a supposition, not a fact.',
  },
} as const satisfies ParamTable;

type Chosen = Values<typeof params>;

/** A day that the data lack becomes the last one; a price that is not the default is a supposition. Never throws. */
function settle(values: Chosen, data: Data): { values: Chosen; ignored: string[] } {
  const known = data.days.some(({ id }) => id === values.day);
  const suppose = values.price === params.price.default ? values.suppose : 'yes';
  return {
    values: { ...values, suppose, day: known ? values.day : (data.days.at(-1)?.id ?? '') },
    ignored: known || data.days.length === 0 ? [] : ['day'],
  };
}

function derive(values: Chosen, data: Data, frame: Frame): View {
  const days = data.days.map((day) => dayView(day, data));
  const chosen = days.findIndex(({ id }) => id === values.day);
  const supposed = values.suppose === 'yes' ? suppose(values.price, data) : undefined;
  const deal = { cash: digits(data.cash), shares: digits(data.shares, 0), fact: data.termsFact };
  const say = (key: string, terms: Terms): string => fill(word(data.words, key), terms);
  const list = days.map(({ value, written, published, terms }) =>
    value === undefined
      ? say('descOpen', { date: written, published: published.text })
      : say('descDay', { date: written, value: terms.value }),
  );
  return {
    title: say('title', { from: days[0]?.written ?? '', until: days.at(-1)?.written ?? '' }),
    desc: say('desc', { list: list.join(' ') }),
    days,
    chosen,
    supposed,
    deal,
    picture: pictureOf({ days, chosen, supposed, cash: data.cash, deal, say }, frame),
    sentences: [
      ...days.filter(({ id }) => id === values.day).map((day) => sentence(day, deal)),
      ...(supposed ? [{ key: 'sumSupposed', terms: { ...deal, ...supposed.terms } }] : []),
    ],
  };
}

function dayView(day: DayData, { cash, shares }: Data): DayView {
  const value = day.price && worth(cash, shares, day.price.value);
  const written = writeDate(day.id);
  return {
    ...day,
    written,
    short: written.replace(/ \d{4}$/, ''),
    value,
    terms: { price: day.price ? dollars(day.price.value) : '', value: value === undefined ? '' : exactly(value) },
  };
}

function suppose(price: number, { cash, shares }: Data): Supposed {
  const value = worth(cash, shares, price);
  return { price, value, terms: { price: dollars(price), value: exactly(value) } };
}

function sentence({ label, written, value, published, terms }: DayView, deal: View['deal']): { key: string; terms: Terms } {
  const all = { label, date: written, published: published.text, ...deal, ...terms };
  return { key: value === undefined ? 'sumOpen' : 'sumDay', terms: all };
}

/** The place in `days` that many steps from the chosen day; the ends are ends. */
export function stepped({ days, chosen }: View, by: number): number {
  return Math.max(0, Math.min(days.length - 1, chosen + by));
}

/** All days, chosen or not; the supposition comes last, without a fact. */
function rows({ days, supposed, deal }: View): Table {
  const told = (known: readonly Known[]): Cell => ({
    text: known.map(({ text }) => text).join(' '),
    facts: [...new Set(known.map(({ fact }) => fact))],
  });
  return {
    columns: ['colDay', 'colPrice', 'colCash', 'colShares', 'colValue', 'colPublished', 'colFact', 'colThen', 'colNow'],
    rows: [
      ...days.map(({ written, price, value, published, then, now, terms }): Cell[] => {
        const split = (text: string): Cell => (value === undefined ? { text: '–' } : { text, facts: [deal.fact] });
        return [
          { text: written },
          price ? { text: terms.price, facts: [price.fact] } : { text: '–' },
          split(deal.cash),
          split(deal.shares),
          { text: value === undefined ? '–' : terms.value },
          { text: published.text, facts: [published.fact] },
          { text: published.statement, facts: [published.fact] },
          told(then),
          told(now),
        ];
      }),
      ...(supposed ? [supposedRow(supposed, deal)] : []),
    ],
  };
}

function supposedRow({ terms }: Supposed, { cash, shares }: View['deal']): Cell[] {
  const texts = ['?', terms.price, cash, shares, terms.value, '–', '–', '–', '–'];
  return texts.map((text) => ({ text }));
}

/** What 300 million dollars and 22,999,412 shares were worth, day by day. */
export const model: Model<typeof params, Data, View> = {
  name: 'deal-value',
  params,
  settle,
  derive,
  rows,
  summary: (view) => view.sentences,
};
