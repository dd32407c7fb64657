// Dates as people know them: a year, a month, a day, a season of the year, roughly, or not yet. They
// are compared by the first and the last day that they can mean (ISO 8601 days, `2025-07-09`).
import type { DateValue, NumberValue, Point, RangeValue } from '../syntax/tree';
import { once } from './once';

export interface PartialDate {
  /** As it is written. */
  readonly text: string;
  /** The first and the last day that it can mean. */
  readonly first: string;
  readonly last: string;
  readonly precision: 'year' | 'quarter' | 'month' | 'day';
  readonly approximate: boolean;
}

export interface Period {
  readonly from: PartialDate | undefined;
  /** Undefined where the period is open, still goes on, or ends on a day to be announced. */
  readonly to: PartialDate | undefined;
  /** True for `2014..present` and `2014..`. */
  readonly ongoing: boolean;
}

const quarters: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['winter', [1, 3]],
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
]);

/**
 * Understands a date.
 * @returns the date, undefined for `tba`, or a sentence that says what is wrong with it
 */
export function readDate({ text }: { readonly text: string }): PartialDate | string | undefined {
  if (text === 'tba') return undefined;
  if (isPlainDay(text)) return { text, first: text, last: text, precision: 'day', approximate: false };
  const [, year, middle, day, about] = /^(\d+)(?:-(\d+|\p{L}+)(?:-(\d+))?)?(~?)$/u.exec(text) ?? [];
  if (year === undefined) return `\`${text}\` is not a date; ${forms}`;
  if (year.length !== 4) return `a year has four digits; ${forms}`;
  const date = { text, approximate: about === '~' };
  if (middle === undefined)
    return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year', ...date };
  const quarter = quarters.get(middle);
  if (quarter) return { precision: 'quarter', ...months(year, quarter), ...date };
  if (!/^\d\d$/.test(middle)) return `\`${text}\` is not a date; ${forms}`;
  if (Number(middle) < 1 || Number(middle) > 12) return noMonth(year, middle, day);
  if (day === undefined)
    return { precision: 'month', ...months(year, [Number(middle), Number(middle)]), ...date };
  const days = daysIn(Number(year), Number(middle));
  if (day.length !== 2 || Number(day) < 1) return `a day has two digits, from 01; ${forms}`;
  if (Number(day) > days) return `${monthName(Number(middle))} ${year} has ${days} days`;
  const iso = `${year}-${middle}-${day}`;
  return { first: iso, last: iso, precision: 'day', ...date };
}

/** True for most dates, which are soon understood: `2025-07-09`, a day that every month has. */
function isPlainDay(text: string): boolean {
  return text.length === 10 && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text);
}

const forms = 'dates are written `2025`, `2025-07`, `2025-07-09`, `2026-autumn`, `1967~` or `tba`';

function noMonth(year: string, middle: string, day: string | undefined): string {
  const end = `${year.slice(0, 2)}${middle}`;
  const years =
    day === undefined && end > year ? `; the years ${year} to ${end} are written \`${year}..${end}\`` : '';
  const swapped =
    day !== undefined && Number(middle) > 12 && Number(middle) <= 31 && Number(day) <= 12
      ? '; the month comes before the day'
      : '';
  return `there is no month ${middle}${years}${swapped}`;
}

function months(year: string, [from, to]: readonly [number, number]): { first: string; last: string } {
  const two = (month: number): string => String(month).padStart(2, '0');
  return { first: `${year}-${two(from)}-01`, last: `${year}-${two(to)}-${daysIn(Number(year), to)}` };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** The English name of a month, counted from 1. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** The date at a point of a value, or undefined where there is none that makes sense. */
export function dateAt(point: Point | { readonly type: string } | undefined): PartialDate | undefined {
  if (point?.type !== 'date' && point?.type !== 'number') return undefined;
  const date = readWritten(point as DateValue | NumberValue);
  return typeof date === 'object' ? date : undefined;
}

/** The same as `readDate` for what stands in a tree, found once for each place. */
export const readWritten = once(readDate);

/** A date or a range of dates as a period; a single date is a period of its own length. */
export function periodOf(value: { readonly type: string }): Period | undefined {
  if (value.type !== 'range') {
    const date = dateAt(value);
    return date && { from: date, to: date, ongoing: false };
  }
  const { from, to } = value as RangeValue;
  return { from: dateAt(from), to: dateAt(to), ongoing: to === undefined || isWord(to, 'present') };
}

function isWord(point: Point, word: string): boolean {
  return point.type === 'path' && point.ids.length === 1 && point.ids[0]!.text === word;
}

/** True where one date is surely before another, whatever days they mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return a.last < b.first && !(a.approximate || b.approximate);
}

/** Years between two days, both ISO 8601; negative where the second comes first. */
export function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 31_556_952_000;
}
