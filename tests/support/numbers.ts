/** Finds numbers in English text, in digits and in words, and says whether one is another, rounded. */

export interface Quantity {
  /** The words as they stand. */
  text: string;
  /** Where they stand in the text. */
  start: number;
  end: number;
  /** Lowest and highest value that the words can mean: "about 3 million" stands for 2.5 to 3.5 million. */
  low: number;
  high: number;
  /** The value itself; NaN for "thousands" and the like. */
  value: number;
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const TIMES: Readonly<Record<string, number>> = { twice: 2, double: 2, thrice: 3, triple: 3, quadruple: 4 };
/** After these "one" and "two" count something; elsewhere ("the two apps", "one of them") they only point. */
const UNITS =
  'percent|hundred|thousand|million|billion|trillion|dozen|years?|months?|weeks?|hours?|days|minutes|dollars|euros|pounds|people|users|times';

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scale = Object.keys(SCALES).join('|');
const word = `(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${[...SMALL].reverse().join('|')}`;
const TOKEN = new RegExp(
  [
    String.raw`\b(?<vagueTens>tens|hundreds|thousands) of (?<vagueScale>thousand|million|billion)s\b`,
    String.raw`\b(?<vague>dozen|hundred|thousand|million|billion|trillion)s\b`,
    String.raw`\b(?:a few|several|many|some) (?<few>${scale})\b`,
    String.raw`(?<![\p{L}\d.])(?<count>${DIGITS}|\b(?:${word}|an?|half a))[ \u00a0-](?<scale>${scale})(?:[ -](?<scale2>${scale}))?\b`,
    // "from 30 to 40 million": the scale belongs to both
    String.raw`(?<![\p{L}\d.])(?<first>${DIGITS})(?= (?:to|or) (?:${DIGITS}) (?<shared>${scale})\b)`,
    String.raw`\b(?<parts>an?|one|two|three)[ -](?<part>third|quarter|fifth|tenth|half)s?(?= (?:of|as|to|less|more)\b)`,
    String.raw`\b(?<half>half)(?= (?:of|the|an?|its|their|that|this)\b)`,
    String.raw`\b(?<times>(?:twice|thrice)(?= (?:as|the|its|their|that|what)\b)|double|triple|quadruple)[ds]?\b`,
    String.raw`(?<![\p{L}\d])(?<digits>${DIGITS})`,
    String.raw`\b(?<unit>one|two)(?=[ -](?:${UNITS})\b)`,
    String.raw`(?<![-\p{L}])(?!(?:zero|one|two)\b(?!-))(?<word>${word})(?![\p{L}]|-\p{L})`,
  ].join('|'),
  'giu',
);

function ofWord(text: string): number {
  const [first = '', second] = text.toLowerCase().split('-');
  const tens = TENS.indexOf(first);
  if (tens >= 0) return (tens + 2) * 10 + (second === undefined ? 0 : SMALL.indexOf(second));
  return SMALL.indexOf(first);
}

/** Value of a plain count, and half of the place of its last digit that says something. */
function plain(text: string): { value: number; slack: number } {
  const number = /^\d/.test(text) ? Number(text.replaceAll(',', '')) : /^an?$/i.test(text) ? 1 : /^half/i.test(text) ? 0.5 : ofWord(text);
  const decimals = /^\d/.test(text) ? (text.split('.')[1]?.length ?? 0) : 0;
  // a year is never another one rounded
  if (/^(?:19|20)\d\d$/.test(text)) return { value: number, slack: 0 };
  let place = 10 ** -decimals;
  // neither are days, hours and the like: below 100 every number is meant to the unit
  if (decimals === 0 && number >= 100) while (number % (place * 10) === 0) place *= 10;
  return { value: number, slack: place / 2 };
}

function around(value: number, slack: number): Pick<Quantity, 'low' | 'high' | 'value'> {
  return { low: value - slack, high: value + slack, value };
}

function measure(groups: Readonly<Record<string, string | undefined>>): Pick<Quantity, 'low' | 'high' | 'value'> {
  const of = (name: string): string => (groups[name] ?? '').toLowerCase();
  const vague = (low: number, factor: number): Pick<Quantity, 'low' | 'high' | 'value'> => ({ low, high: low * factor, value: NaN });
  if (groups.vagueTens !== undefined)
    return vague(({ tens: 10, hundreds: 100, thousands: 1000 }[of('vagueTens')] ?? 0) * (SCALES[of('vagueScale')] ?? 0), 10);
  if (groups.vague !== undefined) return vague(SCALES[of('vague')] ?? 0, 1000);
  if (groups.few !== undefined) return vague(SCALES[of('few')] ?? 0, 10);
  if (groups.count !== undefined) {
    const { value, slack } = plain(groups.count);
    const factor = (SCALES[of('scale')] ?? 1) * (SCALES[of('scale2')] ?? 1);
    return around(value * factor, slack * factor);
  }
  if (groups.first !== undefined) {
    const { value, slack } = plain(groups.first);
    const factor = SCALES[of('shared')] ?? 1;
    return around(value * factor, slack * factor);
  }
  if (groups.part !== undefined)
    return around((/^two$/i.test(of('parts')) ? 2 : /^three$/i.test(of('parts')) ? 3 : 1) / (PARTS[of('part')] ?? 1), 0.03);
  if (groups.half !== undefined) return around(0.5, 0.03);
  if (groups.times !== undefined) return around(TIMES[of('times')] ?? 0, 0.25);
  const { value, slack } = plain(groups.digits ?? groups.unit ?? groups.word ?? '');
  return around(value, slack);
}

/** All numbers of a text, in order. Ordinals in words ("the second app") and pointing "one" and "two" are none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    ...measure(match.groups ?? {}),
  }));
}

/** How far a rounded number may lie from the exact one; half of the last place alone would let 715 million pass for a billion. */
const FARTHEST = 0.06;

/** Whether a printed quantity is an exact value, or that value rounded. Shares may be said as percent: a half of 48. */
export function isRounding(printed: Quantity, exact: number): boolean {
  const near = (value: number): boolean =>
    value >= printed.low - 1e-9 &&
    value <= printed.high + 1e-9 &&
    (Number.isNaN(printed.value) || Math.abs(value - printed.value) <= Math.abs(value) * FARTHEST + 1e-9);
  return near(exact) || (printed.value > 0 && printed.value < 1 && near(exact / 100));
}
