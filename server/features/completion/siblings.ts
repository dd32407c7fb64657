// The episodes before the one at the cursor, from which the next number or date in a row follows.
import type { Entity } from '../../model/dataset';
import { showsOf } from '../../model/shows';
import type { Context } from './slot';

/** The episodes of the season before the one around, the last first. */
export function episodesBefore({ dataset, item }: Context): readonly Entity[] {
  if (item?.kind?.name !== 'episode' || item.key === undefined) return [];
  const runs = showsOf(dataset).get(item.scope.owner ?? '')?.runs ?? [];
  const run = runs.find(({ key }) => key === item.scope.run);
  const season = run?.seasons.find(({ number }) => number === item.scope.season);
  const episodes = season?.episodes.map(({ entity }) => entity) ?? [];
  const at = episodes.findIndex(({ key }) => key === item.key);
  return episodes.slice(0, Math.max(0, at)).reverse();
}
