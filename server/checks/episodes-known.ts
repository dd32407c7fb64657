// Which episodes exist, as far as the seasons say: by listing them all, or by telling how many there are.
import type { Dataset } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { resolveNumber, runsOf } from '../model/resolve';
import { showsOf, type Season } from '../model/shows';
import { firstValue } from '../model/values';
import { code } from './words';

/** Says of the use of an episode's number what is wrong where there is no such episode; of a season's, nothing. */
export function unknownEpisode(dataset: Dataset): (use: NumberUse) => string | undefined {
  const seasons = new Map<string, Season>();
  const runNames = new Map<string, string>();
  for (const { entity, runs } of showsOf(dataset).values())
    for (const run of runs) {
      runNames.set(run.key, run.key === entity.key ? entity.name : `${entity.name}: ${run.entity.name}`);
      for (const season of run.seasons) seasons.set(`${run.key} ${season.number}`, season);
    }
  return (use) => {
    const { number } = use;
    if (number === undefined || resolveNumber(dataset, use)) return undefined;
    const found = runsOf(dataset, use).flatMap((run) => seasons.get(`${run} ${use.season}`) ?? []);
    const limits = found.map((season) => limitOf(season, Number.parseFloat(number)));
    if (limits.length === 0 || limits.includes(undefined)) return undefined;
    const name = runNames.get(found[0]!.run) ?? '';
    return `season ${use.season} of ${code(name)} has no episode ${number}; ${limits[0]!}`;
  };
}

/** What a season has instead of an episode of this number; undefined where the episode may well exist. */
function limitOf(season: Season, number: number): string | undefined {
  const numbered = season.episodes.flatMap(({ numbering }) => numbering ?? []);
  if (numbered.some(({ from, to }) => from <= number && number <= to)) return undefined;
  const last = Math.max(0, ...numbered.map(({ to }) => to));
  const declared = firstValue(season.entity, 'episodes')?.atom;
  if (declared?.type === 'number')
    return number > Math.max(declared.value, last) ? `it has ${declared.value}` : undefined;
  return listsAll(numbered, last) ? `it lists 1 to ${last}` : undefined;
}

/** True where every number up to the last one is listed, and more than a pilot: a list that is meant to be whole. */
function listsAll(
  numbered: readonly { readonly from: number; readonly to: number }[],
  last: number,
): boolean {
  const listed = new Set(numbered.flatMap(({ from, to }) => range(Math.ceil(from), Math.floor(to))));
  return last > 2 && range(1, last).every((number) => listed.has(number));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to, 10_000) - from + 1) }, (_, i) => from + i);
}
