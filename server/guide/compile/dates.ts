// Dates in words for readers: 9 July 2025, July–November 2024, autumn 2026, c. 1967, 2014–2021.
import { dateAt, monthName, readDate, type PartialDate } from '../../model/dates';
import type { Atom, DateValue, NumberValue, Point, RangeValue } from '../../syntax/tree';
import type { DateData, ValueData } from '../value';
import { tidy } from './tidy';

export const unknownDate = 'to be announced';

/** A date as data. */
function dateData({ first, last, precision, approximate }: PartialDate): DateData {
  return approximate ? { first, last, precision, approximate } : { first, last, precision };
}

/** A date in words: `9 July 2025`, `July 2024`, `autumn 2026`, `c. 1967`. */
export function dateWords(date: PartialDate): string {
  const words = parts(date).filter(Boolean).join(' ');
  return date.approximate ? `c. ${words}` : words;
}

/** Day, month (or time of the year) and year; what the date leaves open is empty. */
function parts({ text, first, precision }: PartialDate): readonly [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = first.split('-');
  if (precision === 'year') return ['', '', year];
  if (precision === 'quarter') return ['', /[a-z]+/.exec(text)?.[0] ?? '', year];
  return [precision === 'day' ? String(Number(day)) : '', monthName(Number(month)), year];
}

/** Two dates in words; what they have in common is said once: `9–16 July 2025`, `July–November 2024`. */
export function rangeWords(from: PartialDate, to: PartialDate): string {
  const [a, b] = [parts(from), parts(to)];
  if (from.approximate || to.approximate || from.precision !== to.precision || a[2] !== b[2])
    return dashed(dateWords(from), dateWords(to));
  if (from.precision === 'day')
    return a[1] === b[1]
      ? `${dashed(a[0], b[0])} ${b[1]} ${b[2]}`
      : `${dashed(`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`)} ${b[2]}`;
  return from.precision === 'year' ? dashed(a[2], b[2]) : `${dashed(a[1], b[1])} ${b[2]}`;
}

/** A dash, with spaces where either side has some: `2014–2021`, `9 July 2025 – present`. */
export function dashed(from: string, to: string): string {
  return /\s/.test(from) || (/\s/.test(to) && to !== unknownDate) ? `${from} – ${to}` : `${from}–${to}`;
}

/** A date as a value, or undefined where the atom is none. */
export function dateValue(atom: Atom): ValueData | undefined {
  if (isUnknown(atom)) return { type: 'date', text: unknownDate };
  if (atom.type !== 'date' && atom.type !== 'number') return undefined;
  const date = readDate(atom);
  if (typeof date !== 'object') return undefined;
  return { type: 'date', text: dateWords(date), date: dateData(date) };
}

/** A date or a range of dates as a value, or undefined where the atom is neither. */
export function periodValue(atom: Atom): ValueData | undefined {
  if (atom.type !== 'range') return dateValue(atom);
  const from = dateAt(atom.from);
  const to = dateAt(atom.to);
  const ongoing = isOngoing(atom);
  if (!from && !(to && isUnknown(atom.from))) return undefined;
  if (!to && !ongoing && !isUnknown(atom.to)) return undefined;
  const text = from && to ? rangeWords(from, to) : openWords(atom, from, to);
  return tidy({
    type: 'period' as const,
    text,
    from: from && dateData(from),
    to: to && dateData(to),
    ongoing: ongoing ? (true as const) : undefined,
  });
}

function openWords(
  { to: end }: RangeValue,
  from: PartialDate | undefined,
  to: PartialDate | undefined,
): string {
  const start = from ? dateWords(from) : unknownDate;
  if (!end) return `from ${start}`;
  return dashed(start, to ? dateWords(to) : isUnknown(end) ? unknownDate : 'present');
}

/** True for the word `tba`. */
function isUnknown(point: Point | Atom | undefined): boolean {
  return point?.type === 'date' && point.text === 'tba';
}

/** The word that stands in place of a date, like `present`. */
function wordIn(point: Point | Atom): string | undefined {
  const path = point.type === 'reference' ? point.path : point;
  return path.type === 'path' && path.ids.length === 1 ? path.ids[0]!.text : undefined;
}

function isOngoing({ to }: RangeValue): boolean {
  return to === undefined || wordIn(to) === 'present';
}

/** The date of `on`, `from` and `until`: in words and as data. */
export function pointDate(point: DateValue | NumberValue): { text: string; date: DateData | undefined } {
  const date = readDate(point);
  if (typeof date === 'string') return { text: point.text, date: undefined };
  return date ? { text: dateWords(date), date: dateData(date) } : { text: unknownDate, date: undefined };
}
