// Which seasons and episodes a scope takes in: what it says in stretches, counted on the seasons that the
// guide lists.
import { orderOf } from '../../model/numbers';
import type { EpisodePoint, Scope, ScopeStretch, Season, Show } from '../guide';
import { runsOf } from './billing';

/** A season with the run that counts it. */
export interface PlacedSeason {
  readonly run: string;
  readonly season: Season;
}

/** Some of a season: all of it, or these episodes by their order; `vague` where they cannot be told. */
export type Cover = 'all' | 'vague' | ReadonlySet<number>;

export function placedSeasons(show: Show): readonly PlacedSeason[] {
  return runsOf(show).flatMap(({ id, seasons }) => seasons.map((season) => ({ run: id, season })));
}

/** What a scope takes in of a season; undefined where that is nothing. Without a scope it is everything. */
export function coverOf(show: Show, scope: Scope | undefined, placed: PlacedSeason): Cover | undefined {
  if (!scope) return 'all';
  const covers = scope.stretches.flatMap((stretch) => coverOfStretch(show, stretch, placed) ?? []);
  return covers.length === 0 ? undefined : covers.reduce(together);
}

/** Both of two parts of one season. */
export function together(a: Cover, b: Cover): Cover {
  if (a === 'all' || b === 'all') return 'all';
  if (a === 'vague' || b === 'vague') return 'vague';
  return new Set([...a, ...b]);
}

function coverOfStretch(show: Show, stretch: ScopeStretch, { run, season }: PlacedSeason): Cover | undefined {
  const { from, to } = stretch;
  if (runMeant(show, stretch) !== run) return undefined;
  const { number } = season;
  if ((from && number < from.season) || (to && number > to.season)) return undefined;
  const first = from?.season === number ? orderIn(from) : undefined;
  const last = to?.season === number ? orderIn(to, true) : undefined;
  if (first === undefined && last === undefined) return 'all';
  return numbersBetween(season, first, last);
}

/** In a show with eras the number of a season means the first run that has it. */
function runMeant(show: Show, { run, from, to }: ScopeStretch): string {
  const number = from?.season ?? to?.season;
  if (run !== show.id || number === undefined) return run;
  return runsOf(show).find(({ seasons }) => seasons.some((one) => one.number === number))?.id ?? run;
}

/** The order of an episode; of `4–5` the first, or the last. */
function orderIn({ episode }: EpisodePoint, last = false): number | undefined {
  if (episode === undefined) return undefined;
  const numbers = episode.split(/–|\.\./);
  return orderOf(numbers[last ? numbers.length - 1 : 0]!);
}

/** The numbers between two ends that are listed, and where the list is not complete, the whole ones that are not. */
function numbersBetween(season: Season, first: number | undefined, last: number | undefined): Cover {
  const listed = season.episodes.flatMap(({ number }) => (number === undefined ? [] : [numbersOf(number)]));
  const [low, high] = [first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY];
  const within = listed.filter((own) => own.some((order) => order >= low && order <= high)).flat();
  const end = last ?? countOf(season);
  if (end === undefined) return 'vague';
  const known = new Set(listed.flat().map(Math.floor));
  const free =
    known.size >= (statedCount(season) ?? Number.POSITIVE_INFINITY) ? [] : wholeNumbers(first ?? 1, end);
  return new Set([...within, ...free.filter((order) => !known.has(Math.floor(order)))]);
}

/** The numbers of an episode: those of `4–5` are two. */
function numbersOf(number: string): readonly number[] {
  const [from = 0, to = from] = number.split('–').map(orderOf);
  return to > from ? wholeNumbers(from, to) : [from];
}

/** More episodes than this no season has. */
const most = 10_000;

function wholeNumbers(from: number, to: number): readonly number[] {
  const length = Math.max(0, Math.min(most, Math.floor(to - from) + 1));
  return Array.from({ length }, (_, i) => from + i);
}

/** How many episodes a season says that it has; where it does not, how many it lists. */
export function countOf(season: Season): number | undefined {
  return statedCount(season) ?? (season.episodes.length > 0 ? season.episodes.length : undefined);
}

function statedCount({ facts }: Season): number | undefined {
  const value = facts.find(({ field }) => field === 'episodes')?.values[0];
  return value?.type === 'number' ? value.number : undefined;
}
