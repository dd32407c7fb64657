// Which episodes exist, as far as the seasons say: only a count tells that a list has come to its end.
import type { Dataset } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { resolveNumber, runsOf } from '../model/resolve';
import { showsOf, type Season } from '../model/shows';
import { firstValue } from '../model/values';
import { mayHideNumbers } from './broken';
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
  if (mayHideNumbers(season.entity.items)) return undefined;
  if (numbered.some(({ from, to }) => from <= number && number <= to)) return undefined;
  const last = Math.max(0, ...numbered.map(({ to }) => to));
  const declared = firstValue(season.entity, 'episodes')?.atom;
  if (declared?.type !== 'number' || number <= Math.max(declared.value, last)) return undefined;
  return `it has ${declared.value}`;
}
