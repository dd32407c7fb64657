// Values as people say them, `44 minutes`, `3.29 million`, `January 27, 2008`, and how they are written.
import type { FieldRow } from '../../grammar/schema';
import { datesMeant, periodsMeant } from './date-forms';
import { isDated } from './moments';
import { code, listedCode } from './words';

/** What a field takes, in words, and what to write, the likeliest first. */
export interface Respelling {
  readonly takes: string;
  readonly written: readonly string[];
}

/** What to write for a text that says a duration, a number or a date in words; undefined where it says none. */
export function respelt(row: FieldRow, text: string): Respelling | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  const all = [duration(row, words), magnitude(row, words), grouped(row, words), dates(row, words)];
  return all.find((one) => one && one.written.length > 0);
}

/** The sentence that says so. */
export function respellingOf({ name }: FieldRow, { takes, written }: Respelling): string {
  return `${code(name)} takes ${takes}: ${listedCode(written, 'or')}`;
}

function duration({ types }: FieldRow, words: string): Respelling | undefined {
  const pattern = /^(?:(\d+) ?h(?:(?:ou)?rs?)?\.?(?: and)?)? ?(?:(\d+) ?m(?:in(?:ute)?s?)?\.?)?$/i;
  const [, hours, minutes] = (types.includes('duration') && pattern.exec(words)) || [];
  const written = `${hours ? `${hours}h` : ''}${minutes ? `${minutes}min` : ''}`;
  return { takes: 'a duration in one word', written: written === '' ? [] : [written] };
}

const magnitudes: readonly (readonly [RegExp, string])[] = [
  [/^(?:k|thousand)$/i, 'K'],
  [/^(?:m|mio|mln|millions?)\.?$/i, 'M'],
  [/^(?:b|bn|billions?)\.?$/i, 'B'],
];

function magnitude({ types }: FieldRow, words: string): Respelling | undefined {
  const [, digits, word = ''] = (types.includes('number') && /^(\d+(?:\.\d+)?) ?(\D+)$/.exec(words)) || [];
  const [, suffix] = magnitudes.find(([spelling]) => spelling.test(word)) ?? [];
  return digits && suffix ? { takes: 'a number in one word', written: [digits + suffix] } : undefined;
}

function grouped({ types }: FieldRow, words: string): Respelling | undefined {
  const counts = types.includes('number') || types.includes('count');
  if (!counts || !/^\d{1,3}(?:,\d{3})+$/.test(words)) return undefined;
  return { takes: 'a number without quotes and commas', written: [words.replaceAll(',', '')] };
}

function dates(row: FieldRow, words: string): Respelling | undefined {
  if (!isDated(row)) return undefined;
  const written = row.types.includes('period') ? periodsMeant(words) : datesMeant(words);
  const order = written.includes(words) ? '' : ', from the year down';
  return { takes: `${row.types.includes('period') ? 'dates' : 'a date'} without quotes${order}`, written };
}
