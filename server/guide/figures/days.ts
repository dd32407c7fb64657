// Days as numbers, for what is drawn along time.
import type { PartialDate } from '../../model/dates';
import { dateWords, rangeWords } from '../compile/dates';
import type { At, DateData, Fact, Value } from '../value';
import { placeOf } from './links';

/** The days from 1 January 1970. @param iso `2025-07-09` */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** The ISO date of a day. */
export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The days between two dates, where both are known to the day. */
export function daysBetween(from: DateData, to: DateData): number | undefined {
  const exact = from.precision === 'day' && to.precision === 'day' && !from.approximate && !to.approximate;
  return exact ? dayOf(to.first) - dayOf(from.first) : undefined;
}

export function valuesOf(facts: readonly Fact[], ...fields: readonly string[]): readonly Value[] {
  return facts.filter(({ field }) => fields.includes(field)).flatMap(({ values }) => values);
}

/** From one date to another. */
export interface Span {
  readonly from: DateData;
  /** Undefined where it goes on, or where it is not said when it ends. */
  readonly to?: DateData;
  readonly text: string;
  readonly at?: At;
}

/** The stretch of time that a value says: a single date is its own end. */
export function spanOf(value: Value): Span | undefined {
  if (value.type === 'date')
    return value.date && { from: value.date, to: value.date, text: value.text, ...placeOf(value.at) };
  if (value.type !== 'period' || !value.from) return undefined;
  const { from, to, text, at } = value;
  return { from, ...(to && { to }), text, ...placeOf(at) };
}

/** The date of a value that is no period. */
export function dateOf(value: Value): DateData | undefined {
  return value.type === 'date' ? value.date : undefined;
}

/** When something was first shown; a date of broadcast comes before one of release. */
export function shownOn(facts: readonly Fact[]): DateData | undefined {
  const spans = [...valuesOf(facts, 'aired'), ...valuesOf(facts, 'released')].flatMap(
    (value) => spanOf(value) ?? [],
  );
  return spans[0]?.from;
}

export function earlier(a: DateData, b: DateData): DateData {
  return b.first < a.first ? b : a;
}

export function later(a: DateData, b: DateData): DateData {
  return b.last > a.last ? b : a;
}

/** Two dates in words; one, where they are the same. */
export function spanWords(from: DateData, to: DateData): string {
  const [a, b] = [partial(from), partial(to)];
  return from.first === to.first && from.last === to.last ? dateWords(a) : rangeWords(a, b);
}

function partial({ first, last, precision, approximate }: DateData): PartialDate {
  return { text: '', first, last, precision, approximate: approximate === true };
}
