// The folders and files of a library: one folder for each show, or run of a show, with one for each season.
import type { Era, Episode, Season, Show } from '../../guide/guide';
import { uniqueFileNames } from '../names';

/** A show, or an era whose seasons are counted anew. */
export type Library = Show | Era;

/** The folder of each show, by its id. Those of one name have their ids behind it. */
export function foldersOf(shows: readonly Show[]): ReadonlyMap<string, string> {
  const all = shows.flatMap((show) => [
    { id: show.id, name: show.name },
    ...show.eras.map(({ id, name }) => ({ id, name: `${show.name} - ${name}` })),
  ]);
  return uniqueFileNames(all);
}

/** The folder of a season: `Season 01`. */
export function seasonFolder({ number }: Season): string {
  return `Season ${padded(number)}`;
}

/** The whole numbers of an episode, or undefined where it has another or none. */
export function numbersOf({ number = '' }: Episode): readonly [first: number, last: number] | undefined {
  const [, first, last] = /^(\d+)(?:–(\d+))?$/.exec(number) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last ?? first)];
}

/** The name of an episode's file: `Lantern Bay - S01E01-E02`. */
export function episodeFile(
  folder: string,
  season: number,
  [first, last]: readonly [number, number],
): string {
  const end = last === first ? '' : `-E${padded(last)}`;
  return `${folder} - S${padded(season)}E${padded(first)}${end}.nfo`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
