// A horizon: how far someone has watched, or a day up to which things are known. What lies beyond it is
// left out by cut.ts.
import type { Dataset } from '../dataset';
import { readDate, type PartialDate } from '../dates';
import { orderOf } from '../numbers';
import { comparePlaces, placementOf, type Place } from '../placement';
import { startOf } from '../seasons';
import { seasonStart, showStart } from '../calendar';
import { showsOf, type Episode, type Run, type Show } from '../shows';

export interface Horizon {
  /** As it was asked for: `s1e4`, `ballard.s1e4`, `2025-07-20`. */
  readonly text: string;
  /** For each show's key the last place that has been seen; shows without one are seen whole. */
  readonly limits: ReadonlyMap<string, Limit>;
  /** The last day that is known, where a day was asked for. ISO 8601. */
  readonly day: string | undefined;
}

export interface Limit {
  readonly show: Show;
  /** In the order of `show.runs`. */
  readonly place: Place;
  /** The last day on which something within the limit began; ISO 8601, undefined where no date says so. */
  readonly day: string | undefined;
}

const last = Number.POSITIVE_INFINITY;
const nothing: Place = [-1, last, last];

/**
 * Understands `s1e4`, `s1`, `ballard.s1e4`, several of them with commas between, or a date.
 * @returns the horizon, or a sentence that says what is wrong with it
 */
export function readHorizon(dataset: Dataset, text: string): Horizon | string {
  const trimmed = text.trim();
  const date = /^\d/.test(trimmed) ? readDate({ text: trimmed }) : undefined;
  if (typeof date === 'string') return date;
  if (date) return datedHorizon(dataset, trimmed, date);
  const limits = new Map<string, Limit>();
  for (const mark of trimmed.split(/\s*,\s*/)) {
    const limit = limitAt(dataset, mark);
    if (typeof limit === 'string') return limit;
    limits.set(limit.show.entity.key, limit);
  }
  return { text: trimmed, limits, day: undefined };
}

const forms = 'write `s1e4`, `s1`, `ballard.s1e4`, or a date like `2025-07-20`';

function limitAt(dataset: Dataset, mark: string): Limit | string {
  const [, path, season, episode] =
    /^(?:([\p{L}_][\p{L}\p{M}\p{Nd}_.-]*)\.)?s(\d+)(?:e(\d+(?:\.\d+)?[a-z]?))?$/u.exec(mark) ?? [];
  if (season === undefined) return `\`${mark}\` is no episode, season or date; ${forms}`;
  const found = runNamed(dataset, path, Number(season));
  if (typeof found === 'string') return found;
  const { show, run } = found;
  const place: Place = [
    show.runs.indexOf(run),
    Number(season),
    episode === undefined ? last : orderOf(episode),
  ];
  return missing(run, Number(season), episode) ?? { show, place, day: dayOf(dataset, show, place) };
}

/** The show or era of a path; without a path the only show, and the first of its runs with the season. */
function runNamed(
  dataset: Dataset,
  path: string | undefined,
  season: number,
): { readonly show: Show; readonly run: Run } | string {
  const shows = [...showsOf(dataset).values()];
  if (path === undefined && shows.length !== 1)
    return shows.length === 0
      ? 'the dataset has no show'
      : `name the show, like \`${shows[0]!.entity.key}.s1\`: there are ${shows.length} in the dataset`;
  const named = path === undefined ? shows : shows.filter(({ runs }) => runs.some(({ key }) => key === path));
  const [show] = named;
  if (!show)
    return `there is no show \`${path}\`; there is ${shows.map(({ entity }) => entity.key).join(', ')}`;
  const own =
    path === undefined || path === show.entity.key ? show.runs : show.runs.filter(({ key }) => key === path);
  const run = own.find(({ seasons }) => seasons.some(({ number }) => number === season)) ?? own[0]!;
  return { show, run };
}

/** A sentence where the run has no such season or episode. */
function missing({ entity, seasons }: Run, number: number, episode: string | undefined): string | undefined {
  const season = seasons.find((one) => one.number === number);
  if (!season) {
    const known = seasons.map((one) => one.number).join(', ');
    return `\`${entity.name}\` has no season ${number}; it has ${known === '' ? 'none' : known}`;
  }
  const { episodes } = season;
  if (episode === undefined || episodes.length === 0 || episodes.some((one) => isNumbered(one, episode)))
    return undefined;
  return `season ${number} of \`${entity.name}\` has no episode ${episode}; it has ${episodes.length}`;
}

function isNumbered({ numbering }: Episode, number: string): boolean {
  if (!numbering) return false;
  return numbering.text === number || (numbering.from <= Number(number) && Number(number) <= numbering.to);
}

/** The last day on which an episode within a place was first shown. */
function dayOf(dataset: Dataset, show: Show, place: Place): string | undefined {
  const days = episodesOf(show)
    .filter(({ season }) => season !== 0)
    .filter((episode) => comparePlaces(placementOf(dataset, show, episode), place) <= 0)
    .flatMap(({ entity }) => startOf(entity)?.last ?? []);
  const [, number] = place;
  const season = show.runs[place[0]]?.seasons.find((one) => one.number === number);
  const start = season && seasonStart(season)?.last;
  return [...days, ...(start ? [start] : [])].sort().at(-1);
}

/** Every episode of a show, in the order of its runs. */
export function episodesOf({ runs }: Show): readonly Episode[] {
  return runs.flatMap(({ seasons, episodes }) => [
    ...seasons.flatMap((season) => season.episodes),
    ...episodes,
  ]);
}

function datedHorizon(dataset: Dataset, text: string, { last: day }: PartialDate): Horizon {
  const limits = [...showsOf(dataset).values()].map((show): readonly [string, Limit] => [
    show.entity.key,
    { show, place: placeOn(dataset, show, day), day },
  ]);
  return { text, limits: new Map(limits), day };
}

/** The last place of a show that had surely been shown by a day. */
function placeOn(dataset: Dataset, show: Show, day: string): Place {
  const start = showStart(show);
  const episodes = episodesOf(show).filter(({ season }) => season !== 0);
  const aired = episodes
    .filter(({ entity }) => isBy(startOf(entity), day))
    .map((episode) => placementOf(dataset, show, episode));
  const seasons = show.runs.flatMap((run, i) =>
    run.seasons
      .filter((season) => season.number > 0 && isBy(seasonStart(season), day))
      .filter((season) => !season.episodes.some(({ entity }) => startOf(entity)))
      .map((season): Place => [i, season.number, last]),
  );
  const seen = [...aired, ...seasons].sort(comparePlaces).at(-1);
  if (seen) return seen;
  const isDated = start !== undefined || episodes.some(({ entity }) => startOf(entity));
  return !isDated || isBy(start, day) ? undated(show, isDated) : nothing;
}

/** Nothing says when its parts were shown: a show that had begun is seen whole, unless a part has a date. */
function undated(show: Show, isDated: boolean): Place {
  const hasDates = isDated && episodesOf(show).some(({ entity }) => startOf(entity));
  return hasDates ? nothing : [show.runs.length, last, last];
}

function isBy(date: PartialDate | undefined, day: string): boolean {
  return date !== undefined && date.last <= day;
}
