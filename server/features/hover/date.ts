// A date in words, with the day of the week or the days that it can mean.
import { dateWords, rangeWords, unknownDate } from '../../guide/compile/dates';
import { readDate, type PartialDate } from '../../model/dates';
import type { DateValue, NumberValue } from '../../syntax/tree';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The Markdown of a hover over a date. */
export function hoverDate(value: DateValue | NumberValue): string {
  const date = readDate(value);
  if (date === undefined) return `**${unknownDate}** · the date is not known yet`;
  if (typeof date === 'string') return `**\`${value.text}\`** · ${date}`;
  const precision = date.precision === 'quarter' ? 'part of the year' : date.precision;
  const roughly = date.approximate ? ', roughly' : '';
  if (date.precision === 'day') return `**${dateWords(date)}**, a ${weekdayOf(date.first)}${roughly}`;
  return `**${dateWords(date)}** · exact to the ${precision}${roughly}: ${spanWords(date)}`;
}

function weekdayOf(day: string): string {
  return weekdays[new Date(day).getUTCDay()] ?? '';
}

/** From the first to the last day that is meant. */
function spanWords({ first, last }: PartialDate): string {
  const [from, to] = [first, last].map((day) => readDate({ text: day }));
  return typeof from === 'object' && typeof to === 'object' ? rangeWords(from, to) : '';
}
