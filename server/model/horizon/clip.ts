// Qualifiers that reach over a horizon, drawn back to it: `in seasons 1..4` becomes `in season 1`.
import { revised } from '../../syntax/anchor';
import type { EpisodeValue, InQualifier, NumberValue, Qualifier, RangeValue } from '../../syntax/tree';
import { orderOf } from '../numbers';
import type { Scope } from '../identity';
import { isPlaceBeyond, isPointBeyond, positionOf } from './beyond';
import type { Run } from '../shows';
import type { Horizon, Limit } from './horizon';

const first = Number.NEGATIVE_INFINITY;

/** Qualifiers of a statement that lies within the horizon, at least in part. */
export function clipQualifiers(
  horizon: Horizon,
  qualifiers: readonly Qualifier[],
  scope: Scope,
): readonly Qualifier[] {
  const clipped = qualifiers.flatMap((one): readonly Qualifier[] => {
    if (one.type === 'in') return clipIn(horizon, one, scope);
    return one.type === 'dated' && isPointBeyond(horizon, one, scope) ? [] : [one];
  });
  return clipped.every((one, i) => one === qualifiers[i]) && clipped.length === qualifiers.length
    ? qualifiers
    : clipped;
}

/** Nothing of it may be left: then the statement holds for what has been seen, or would be hidden itself. */
function clipIn(horizon: Horizon, stated: InQualifier, { run: around = '' }: Scope): readonly InQualifier[] {
  const run = stated.path?.ids.map(({ text }) => text).join('.') ?? around;
  const seasons = stated.seasons.flatMap((one) => clipSeasons(horizon, one, runFor(horizon, run)));
  const episodes = stated.episodes.flatMap((one) => clipEpisodes(horizon, one, around));
  if (seasons.length === 0 && episodes.length === 0 && !stated.path) return [];
  return [revised(stated, { seasons, episodes })];
}

/** A path may be shorter than the key of what it means. */
function runFor({ limits }: Horizon, path: string): string {
  const runs = [...limits.values()].flatMap(({ show }) => show.runs.map(({ key }) => key));
  return runs.find((key) => key === path) ?? runs.find((key) => key.endsWith(`.${path}`)) ?? path;
}

type Seasons = InQualifier['seasons'][number];

function clipSeasons(horizon: Horizon, seasons: Seasons, run: string): readonly Seasons[] {
  if (seasons.type === 'malformed') return [seasons];
  const isBeyond = (season: number): boolean => isPlaceBeyond(horizon, run, [season, first]);
  if (seasons.type === 'number') return isBeyond(seasons.value) ? [] : [seasons];
  const { from, to } = seasons;
  if (from.type !== 'number') return [seasons];
  if (isBeyond(from.value)) return [];
  if (to ? to.type === 'number' && !isBeyond(to.value) : isLast(horizon, run)) return [seasons];
  const end = lastSeason(horizon, run, from.value);
  return end === undefined ? [seasons] : [shortened(seasons, from, end)];
}

/** True where no season of a run lies beyond: what goes on from here tells nothing. */
function isLast(horizon: Horizon, run: string): boolean {
  const seasons = runIn(horizon, run)?.run.seasons ?? [];
  return !seasons.some(({ number }) => isPlaceBeyond(horizon, run, [number, Number.POSITIVE_INFINITY]));
}

/** A run with the limit of its show. */
function runIn({ limits }: Horizon, key: string): { readonly limit: Limit; readonly run: Run } | undefined {
  for (const limit of limits.values()) {
    const run = limit.show.runs.find((one) => one.key === key);
    if (run) return { limit, run };
  }
  return undefined;
}

/** The last season that has been seen, at least in part; undefined where all may have been. */
function lastSeason(horizon: Horizon, key: string, from: number): number | undefined {
  const found = runIn(horizon, key);
  if (!found || found.limit.show.runs.indexOf(found.run) !== found.limit.place[0]) return undefined;
  return Math.max(from, found.limit.place[1]);
}

function shortened(range: RangeValue, from: NumberValue, season: number): NumberValue | RangeValue {
  if (from.value === season) return from;
  return revised(range, { to: revised(from, { text: String(season), value: season }) });
}

function clipEpisodes(
  horizon: Horizon,
  episodes: EpisodeValue | RangeValue,
  run: string,
): readonly (EpisodeValue | RangeValue)[] {
  if (episodes.type === 'episode') return isBeyond(horizon, episodes, run) ? [] : [episodes];
  const { from, to } = episodes;
  if (from.type !== 'episode') return [episodes];
  if (isBeyond(horizon, from, run)) return [];
  if (to ? to.type === 'episode' && !isBeyond(horizon, to, run) : isLast(horizon, runOf(horizon, from, run)))
    return [episodes];
  const end = lastEpisode(horizon, from, run);
  return [end ? revised(episodes, { to: end }) : episodes];
}

function isBeyond(horizon: Horizon, episode: EpisodeValue, around: string): boolean {
  return isPlaceBeyond(horizon, runOf(horizon, episode, around), positionOf(episode));
}

function runOf(horizon: Horizon, { path }: EpisodeValue, around: string): string {
  return path ? runFor(horizon, path.ids.map(({ text }) => text).join('.')) : around;
}

/** The last episode that has been seen, written like the first of the range. */
function lastEpisode(horizon: Horizon, from: EpisodeValue, around: string): EpisodeValue | undefined {
  const found = runIn(horizon, runOf(horizon, from, around));
  if (!found || found.limit.show.runs.indexOf(found.run) !== found.limit.place[0]) return undefined;
  const [, season, place] = found.limit.place;
  if (!Number.isFinite(place)) return revised(from, { season, number: undefined });
  const episodes = found.run.seasons.find(({ number }) => number === season)?.episodes;
  const named = episodes?.find(({ numbering }) => numbering && orderOf(numbering.text) === place)?.numbering;
  return revised(from, { season, number: named?.text ?? String(place) });
}
