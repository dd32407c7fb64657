// How episodes are counted and their numbers read: one airing can have two numbers, and some episodes
// are counted by one author and left out by the next. So a count is a span, never a single figure.
import type { Entity } from '../model/dataset';
import type { Episode, Numbering } from '../model/shows';
import { firstValue, numberOf, valuesOf, wordOf, type FieldValue } from '../model/values';
import { isQualified } from './moments';
import { listed } from './words';

/** The least and the most that something can be counted as. */
export interface Count {
  readonly least: number;
  readonly most: number;
}

/** A count that a field states. */
export interface StatedCount {
  readonly count: number;
  readonly value: FieldValue;
}

/** No range of numbers is longer than this; a longer one is a slip, and not to be counted through. */
const longest = 100;

/** The whole numbers that an episode takes; none for `3.5`, `192a` and an episode without a number. */
export function wholeNumbers(numbering: Numbering | undefined): readonly number[] {
  if (!numbering || numbering.suffix !== '') return [];
  const { from, to } = numbering;
  if (!Number.isInteger(from) || !Number.isInteger(to)) return [];
  return Array.from({ length: Math.min(Math.max(to - from + 1, 0), longest) }, (_, i) => from + i);
}

/** True where whole numbers start at 1 and leave none out. */
export function isUnbroken(numbers: readonly number[]): boolean {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  return distinct.length > 0 && distinct.every((number, i) => number === i + 1);
}

/** No longer stretch of numbers is taken to be overlooked; and in no shorter list, which may be a choice. */
const [longestGap, shortestList] = [2, 3];

/** Where the only gap in a list is, if it is short: the numbers before and after it. Other lists are picked ones. */
export function gapIn(numbers: readonly number[]): readonly [before: number, after: number] | undefined {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const gaps = distinct.flatMap((after, i) => {
    const before = distinct[i - 1] ?? after - 1;
    return after > before + 1 ? [[before, after] as const] : [];
  });
  const [gap] = gaps;
  if (!gap || gaps.length > 1 || distinct.length < shortestList) return undefined;
  return gap[1] - gap[0] - 1 <= longestGap ? gap : undefined;
}

const outside = new Set([
  'announced',
  'upcoming',
  'unaired',
  'dvd-only',
  'web-only',
  'unfinished',
  'withdrawn',
]);

/** True where an episode came out in its turn, as far as its status says. */
export function isShown({ entity }: Episode): boolean {
  const status = firstValue(entity, 'status');
  return !(status && outside.has(wordOf(status.atom) ?? ''));
}

/** How many episodes a list holds. */
export function countEpisodes(episodes: readonly Episode[]): Count {
  const counts = episodes.map(countEpisode);
  return addCounts(counts);
}

function countEpisode(episode: Episode): Count {
  const whole = wholeNumbers(episode.numbering).length;
  const most = Math.max(whole, overallLength(episode.entity), 1);
  return { least: whole > 0 && isShown(episode) ? 1 : 0, most };
}

/** Two where `overall: 53..54` counts one airing twice. */
function overallLength(entity: Entity): number {
  const atom = firstValue(entity, 'overall')?.atom;
  if (atom?.type !== 'range' || atom.from.type !== 'number' || atom.to?.type !== 'number') return 1;
  return Math.min(atom.to.value - atom.from.value + 1, longest);
}

export function addCounts(counts: readonly Count[]): Count {
  return {
    least: counts.reduce((sum, { least }) => sum + least, 0),
    most: counts.reduce((sum, { most }) => sum + most, 0),
  };
}

/** True where a figure cannot be what was counted. */
export function isOff(figure: number, { least, most }: Count): boolean {
  return figure < least || figure > most;
}

/** `9`, `8 or 9`, `8 to 12`. */
export function countInWords({ least, most }: Count): string {
  if (least === most) return String(least);
  return `${least} ${most - least === 1 ? 'or' : 'to'} ${most}`;
}

/** What to do about a figure that is not what is listed: the list may be the one that lacks something. */
export function howToSettle(figure: number, { most }: Count): string {
  if (figure > most) return '; list the others, or put a note behind the number';
  return '; correct the number, or put a note behind it';
}

/**
 * The count that a field of an entity states: undefined where it states none, several, or one whose
 * note or scope says that it is a case of its own.
 */
export function statedCount(entity: Entity, name: string): StatedCount | undefined {
  const [value, ...more] = valuesOf(entity, name);
  const count = value && numberOf(value.atom);
  if (!value || count === undefined || more.length > 0 || isQualified(value)) return undefined;
  return { count, value };
}

/** True where a field states a count, however it is qualified. */
export function hasCount(entity: Entity, name: string): boolean {
  return valuesOf(entity, name).length > 0;
}

/** Numbers in their order, three or more in a row drawn together: `1 and 2`, `1 to 4`, `1 to 3 and 5`. */
export function numbersInWords(numbers: readonly number[]): string {
  const rows: number[][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.at(-1) === number - 1) row.push(number);
    else rows.push([number]);
  }
  const words = rows.map((row) => (row.length < 3 ? row : [`${row[0]!} to ${row.at(-1)!}`]));
  return listed(words.flat().map(String));
}
