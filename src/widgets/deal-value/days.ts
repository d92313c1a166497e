/** Facts behind each day: where its share price and its published total stand, and what was known then and is known now. */
export interface DaySpec {
  /** ISO date. */
  id: string;
  price?: { fact: string; value: string };
  /** `decimals`: how exactly the fact's statement says it; `exact`: the statement says so without "about". */
  total: { fact: string; value: string; decimals: number; exact?: boolean };
  /** Key of the words and the fact that carries them. */
  then: readonly (readonly [string, string])[];
  now: readonly (readonly [string, string])[];
}

/** The fact that gives the cash and the exact number of shares. */
export const TERMS_FACT = 'deal-exact-shares';

export const DAYS: readonly DaySpec[] = [
  {
    id: '2012-04-09',
    total: { fact: 'deal-announced-2012-04-09', value: 'announced_value', decimals: 0 },
    then: [
      ['known-announced', 'deal-announced-2012-04-09'],
      ['known-quarter', 'deal-announced-2012-04-09'],
    ],
    now: [
      ['known-exact', TERMS_FACT],
      ['known-fixed', 'deal-value-fixed-shares'],
      ['known-closed', 'deal-closed-2012-08-31'],
    ],
  },
  {
    id: '2012-04-23',
    price: { fact: 'deal-terms-s1a-2012-04-23', value: 'share_price' },
    total: { fact: 'deal-terms-s1a-2012-04-23', value: 'value', decimals: 0 },
    then: [
      ['known-terms', 'deal-terms-s1a-2012-04-23'],
      ['known-fee', 'deal-break-fee'],
    ],
    now: [
      ['known-count', TERMS_FACT],
      ['known-final', 'deal-final-price-10q'],
    ],
  },
  {
    id: '2012-05-18',
    price: { fact: 'facebook-ipo-2012-05-18', value: 'offer_price' },
    total: { fact: 'deal-value-2012-05-18', value: 'value', decimals: 0 },
    then: [
      ['known-ipo', 'facebook-ipo-2012-05-18'],
      ['known-terms-before', 'deal-terms-s1a-2012-04-23'],
    ],
    now: [
      ['known-may', 'facebook-ipo-2012-05-18'],
      ['known-fell', 'deal-value-fixed-shares'],
    ],
  },
  {
    id: '2012-08-22',
    price: { fact: 'deal-value-2012-08-22', value: 'share_price' },
    total: { fact: 'deal-value-2012-08-22', value: 'value', decimals: 1, exact: true },
    then: [
      ['known-worth', 'deal-value-2012-08-22'],
      ['known-review', 'ftc-closed-2012-08-22'],
    ],
    now: [
      ['known-suit', 'ftc-suit-2020-12-09'],
      ['known-ruling', 'judgment-2025-11-18'],
    ],
  },
  {
    id: '2012-08-29',
    price: { fact: 'deal-value-2012-08-29', value: 'share_price' },
    total: { fact: 'deal-value-2012-08-29', value: 'value', decimals: 0 },
    then: [
      ['known-hearing', 'california-hearing-2012-08-29'],
      ['known-noon', 'deal-value-2012-08-29'],
    ],
    now: [
      ['known-arithmetic', 'deal-value-2012-08-29'],
      ['known-closed', 'deal-closed-2012-08-31'],
    ],
  },
  {
    id: '2012-08-31',
    price: { fact: 'deal-closed-2012-08-31', value: 'share_price' },
    total: { fact: 'deal-closed-2012-08-31', value: 'value', decimals: 0 },
    then: [
      ['known-close-price', 'deal-closed-2012-08-31'],
      ['known-reviewed', 'ftc-closed-2012-08-22'],
    ],
    now: [
      ['known-completed', 'deal-close-announced-2012-09-06'],
      ['known-final', 'deal-final-price-10q'],
      ['known-accounts', 'deal-purchase-accounting-521'],
    ],
  },
];

/** Words that stand inside the picture or its description; the rest stay in the payload's words. */
export const PICTURE_WORDS = [
  'title',
  'desc',
  'descDay',
  'descOpen',
  'labelValue',
  'labelOpen',
  'labelPrice',
  'labelOpenPrice',
  'unit',
  'note-shares',
  'note-cash',
  'note-published',
  'note-gap',
  'supposedMark',
  'supposedPrice',
  'supposedValue',
] as const;
