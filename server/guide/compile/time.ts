// Castings and episodes in the order of time, as far as a show's seasons and dates tell it.
import { startOf } from '../../model/seasons';
import { comparePlaces, placementOf, type Place } from '../../model/placement';
import type { Casting as Line, Episode, Show } from '../../model/shows';
import type { Casting } from '../guide';
import { containerOf, entityAround, type Context } from './context';

/** The castings of a show by the first season or episode that they cover; dubbed versions last. */
export function sortedInTime(
  context: Context,
  show: Show,
  lines: readonly { readonly line: Line; readonly casting: Casting }[],
): readonly Casting[] {
  const placed = lines.map(({ line, casting }) => ({ casting, place: beginningOf(context, show, line) }));
  const dubbed = ({ casting }: (typeof placed)[number]): number => (casting.dub ? 1 : 0);
  return placed
    .sort((a, b) => dubbed(a) - dubbed(b) || comparePlaces(a.place, b.place))
    .map(({ casting }) => casting);
}

const earliest: Place = [Number.NEGATIVE_INFINITY, 0, 0];

/** Where a casting begins; one that covers the whole show does so before all others. */
function beginningOf(context: Context, show: Show, { coverage, item }: Line): Place {
  if (!coverage) return earliest;
  if (coverage.length === 0) return asidePlace(context, show, item);
  const places = coverage.map(({ run, from }): Place => [
    show.runs.findIndex(({ key }) => key === run),
    ...from,
  ]);
  return places.reduce((a, b) => (comparePlaces(b, a) < 0 ? b : a));
}

/** The place of a casting in an episode without a number. */
function asidePlace(context: Context, show: Show, item: Line['item']): Place {
  const entity = containerOf(context, entityAround(context, item.parent), 'episode');
  const all = show.runs.flatMap(({ episodes, seasons }) => [
    ...episodes,
    ...seasons.flatMap((season) => season.episodes),
  ]);
  const episode = all.find((one) => one.entity === entity);
  return episode ? placementOf(context.dataset, show, episode) : earliest;
}

/** An episode with its place. */
export interface Placed {
  readonly episode: Episode;
  readonly place: Place;
}

/** Episodes in the order of their places, and of their dates where these are the same. */
export function episodesInTime(
  { dataset }: Context,
  show: Show,
  episodes: readonly Episode[],
): readonly Placed[] {
  const date = ({ episode }: Placed): string => startOf(episode.entity)?.first ?? '~';
  return episodes
    .map((episode) => ({ episode, place: placementOf(dataset, show, episode) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compare(date(a), date(b)));
}

/** The episodes of a season: those without a number behind the one that they name, or else last. */
export function episodesOfSeason(
  { dataset }: Context,
  show: Show,
  { run, number, episodes }: Show['runs'][number]['seasons'][number],
): readonly Episode[] {
  const own = show.runs.findIndex(({ key }) => key === run);
  const placeIn = (episode: Episode): number => {
    const [at, season, place] = placementOf(dataset, show, episode);
    return at === own && season === number ? place : Number.POSITIVE_INFINITY;
  };
  return episodes
    .map((episode) => ({ episode, place: placeIn(episode) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ episode }) => episode);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
