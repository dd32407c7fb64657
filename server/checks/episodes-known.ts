// Which episodes exist, as far as the seasons say: only a count tells that a list has come to its end.
import type { Dataset } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { once } from '../model/once';
import { resolveNumber, runsOf } from '../model/resolve';
import type { Season } from '../model/shows';
import { firstValue } from '../model/values';
import { mayHideNumbers } from './broken';
import { runAt, type RunOfShow } from './runs';
import { code } from './words';

/** What is wrong with the use of an episode's number where there is no such episode; of a season's, nothing. */
export function unknownEpisode(dataset: Dataset, use: NumberUse): string | undefined {
  const { number } = use;
  if (number === undefined || resolveNumber(dataset, use)) return undefined;
  let first: { readonly name: string; readonly limit: string } | undefined;
  for (const key of runsOf(dataset, use)) {
    const found = runAt(dataset, key);
    const season = found?.run.seasons.findLast((one) => one.number === use.season);
    if (!found || !season) continue;
    const limit = limitOf(season, Number.parseFloat(number));
    if (limit === undefined) return undefined;
    first ??= { name: nameOf(found), limit };
  }
  return first && `season ${use.season} of ${code(first.name)} has no episode ${number}; ${first.limit}`;
}

function nameOf({ show: { entity }, run }: RunOfShow): string {
  return run.key === entity.key ? entity.name : `${entity.name}: ${run.entity.name}`;
}

/** What a season has instead of an episode of this number; undefined where the episode may well exist. */
function limitOf(season: Season, number: number): string | undefined {
  const count = countOf(season);
  if (count === undefined || number <= count) return undefined;
  if (
    season.episodes.some(({ numbering }) => numbering && numbering.from <= number && number <= numbering.to)
  )
    return undefined;
  const last = Math.max(0, ...season.episodes.flatMap(({ numbering }) => numbering?.to ?? []));
  return number <= last ? undefined : `it has ${count}`;
}

/** How many episodes a season says it has; undefined where one may be hidden from us. */
const countOf = once((season: Season): number | undefined => {
  const declared = firstValue(season.entity, 'episodes')?.atom;
  return declared?.type !== 'number' || mayHideNumbers(season.entity.items) ? undefined : declared.value;
});
