/**
 * Dates of limited precision, as strings: "YYYY", "YYYY-MM" or "YYYY-MM-DD".
 * Days are counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar, without time zones.
 */
export type Precision = 'year' | 'month' | 'day';

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Parts {
  year: number;
  month: number | undefined;
  day: number | undefined;
}

function split(date: string): Parts | undefined {
  const match = PATTERN.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

function parts(date: string): Parts {
  const found = split(date);
  if (!found) throw new RangeError(`not a date: "${date}"`);
  return found;
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1–12). Throws RangeError for other months. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined) throw new RangeError(`no such month: ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : length;
}

/** Whether the string is a date that exists, at any of the three precisions. */
export function isRealDate(date: string): boolean {
  const found = split(date);
  if (!found) return false;
  const { year, month, day } = found;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** The precision of a date. Throws RangeError if it is none. */
export function precision(date: string): Precision {
  const { month, day } = parts(date);
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** First day that the date may mean, as a day number. "2012" → 1 January 2012. Throws RangeError if it is no date. */
export function firstDay(date: string): number {
  const { year, month = 1, day = 1 } = parts(date);
  return dayNumber(year, month, day);
}

/** First day after all that the date may mean (exclusive end), as a day number. "2012-04" → 1 May 2012. */
export function dayAfter(date: string): number {
  const { year, month, day } = parts(date);
  if (month === undefined) return dayNumber(year + 1, 1, 1);
  if (day === undefined) return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return dayNumber(year, month, day) + 1;
}

/** Day number of a calendar day. Source of the formula: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a day number as "YYYY-MM-DD". Inverse of firstDay for full days (civil_from_days of the same source). */
export function toDate(dayNo: number): string {
  const z = dayNo + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Date as a fraction of years, for positions on a time axis: "2012-07-02" → 2012.5. */
export function yearFraction(dayNo: number): number {
  const year = Number(toDate(dayNo).slice(0, 4));
  const start = dayNumber(year, 1, 1);
  return year + (dayNo - start) / (dayNumber(year + 1, 1, 1) - start);
}

/** A date written out: "2012" → "2012", "2012-04" → "April 2012", "2012-04-09" → "9 April 2012". */
export function writeDate(date: string): string {
  const { year, month, day } = parts(date);
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${date}`);
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** Order of two dates of any precision: by first day, the more precise first on a tie of first days. */
export function compareDates(a: string, b: string): number {
  return firstDay(a) - firstDay(b) || dayAfter(a) - dayAfter(b);
}
