// What dates in forms of other places and languages stand for: `27/01/2008`, `January 27, 2008`, `circa 1967`.
import { readDate } from '../model/dates';

/**
 * The dates of the language that a text may have been meant to be, the likeliest first.
 * @param after for the end of a range, its start
 */
export function datesMeant(text: string, after = ''): readonly string[] {
  return [...new Set([...numericDates(text, after), ...spokenDate(text)])].filter((guess) =>
    guess.split('..').every(exists),
  );
}

/** The period that a text may have been meant to be, like `2008 to 2013`, or else its dates. */
export function periodsMeant(text: string): readonly string[] {
  const ends = text.split(/\s+(?:-|to|till|until|through)\s+|\s*(?:[–—]|\.{2,})\s*/i);
  if (ends.length !== 2) return datesMeant(text);
  const [from, to] = ends.map((end) => (/^(?:present|now)$/i.test(end) ? 'present' : datesMeant(end)[0]));
  return from === undefined || from === 'present' || to === undefined ? [] : [`${from}..${to}`];
}

function exists(text: string): boolean {
  return text === 'tba' || typeof readDate({ text }) === 'object';
}

function numericDates(text: string, after: string): readonly string[] {
  const [, a = '', b = '', c = ''] = /^(\d+)\D(\d+)(?:\D(\d+))?$/.exec(text) ?? [];
  if (a.length === 4 && c === '') {
    // `2014-21` means years where the second is later and written with two digits.
    const end = a.slice(0, 2) + b;
    return [`${a}-${two(b)}`, ...(b.length === 2 && end > a ? [`${a}..${end}`] : [])];
  }
  if (a.length === 4) return [Number(b) > 12 ? `${a}-${two(c)}-${two(b)}` : `${a}-${two(b)}-${two(c)}`];
  if (c.length === 4) return [`${c}-${two(b)}-${two(a)}`, `${c}-${two(a)}-${two(b)}`];
  return /^\d\d$/.test(text) ? [after.slice(0, 2) + text] : [text.toLowerCase()];
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A date in words, as far as it is one: its year and what it says besides. */
function spokenDate(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s,.]+/)
    .filter((word) => !/^$|^of$|^the$|day$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const rest = words.filter((word) => word !== year);
  if (year === undefined || rest.length > 2) return [];
  const month = rest.find((word) => monthOf(word) > 0);
  const day = rest.find((word) => /^\d\d?$/.test(word));
  if (month === undefined) return rest.length === 1 ? withoutMonth(year, rest[0]!) : [];
  const written = `${year}-${two(String(monthOf(month)))}`;
  if (rest.length === 1) return [written];
  return day === undefined ? [] : [`${written}-${two(day)}`];
}

/** From 1; 0 for what is no month. */
function monthOf(word: string): number {
  return word.length < 3
    ? 0
    : months.findIndex((month) => month.startsWith(word.replace(/^sept$/, 'sep'))) + 1;
}

function withoutMonth(year: string, word: string): readonly string[] {
  return /^(?:c|ca|circa|about|around|approx)$/.test(word) ? [`${year}~`] : [`${year}-${word}`];
}
