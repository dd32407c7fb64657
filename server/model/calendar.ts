// When what a statement covers was shown, as far as seasons, episodes and shows are dated. Nothing is
// guessed: where a date or a part of the list is missing, there is no answer. Every credit asks for these days, so
// each of them is found once.
import type { Coverage, Position } from './coverage';
import { periodOf, type PartialDate } from './dates';
import type { Entity } from './dataset';
import { orderOf } from './numbers';
import { once } from './once';
import { endOf, startOf } from './seasons';
import type { Episode, Run, Season, Show } from './shows';
import { firstValue, numberOf, valuesOf } from './values';

/** A day, and the show, era, season or episode that began or ended on it. */
export interface Moment {
  readonly date: PartialDate;
  readonly entity: Entity;
}

/** How the beginning, or the end, of each of them is found. */
interface Edge {
  readonly episode: (episode: Entity) => PartialDate | undefined;
  readonly season: (season: Season) => PartialDate | undefined;
  readonly run: (run: Run) => PartialDate | undefined;
  readonly show: (show: Show) => PartialDate | undefined;
}

/** For each stretch of a coverage, when its first season or episode was over. */
export function firstEnds(show: Show, coverage: Coverage): readonly Moment[] {
  return moments(show, coverage, ending, (from) => from);
}

/**
 * The first day on which anything of a show was over, as an ISO 8601 day: an episode, a season, a run or all of it. No
 * `firstEnds` of the show are earlier. Undefined where nothing has a known end.
 */
export const earliestEnd: (show: Show) => string | undefined = once((show) =>
  leastOf([showEnd(show)?.last, ...show.runs.map(earliestEndOfRun)]),
);

const earliestEndOfRun: (run: Run) => string | undefined = once((run) =>
  leastOf([runEnd(run)?.last, ...run.seasons.map(earliestEndOfSeason)]),
);

const earliestEndOfSeason: (season: Season) => string | undefined = once((season) =>
  leastOf([seasonEnd(season)?.last, ...season.episodes.map(({ entity }) => endOf(entity)?.last)]),
);

function leastOf(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}

/** For each stretch of a coverage, when all of it was over. */
export function lastEnds(show: Show, coverage: Coverage): readonly Moment[] {
  return moments(show, coverage, ending, (_, to) => to);
}

/** For each stretch of a coverage, when its first season or episode began. */
export function firstStarts(show: Show, coverage: Coverage): readonly Moment[] {
  return moments(show, coverage, beginning, (from) => from);
}

/** For each stretch of a coverage, when its last season or episode began; of an open stretch, its first. */
export function lastStarts(show: Show, coverage: Coverage): readonly Moment[] {
  return moments(show, coverage, beginning, (from, to) => (Number.isFinite(to[0]) ? to : from));
}

function moments(
  show: Show,
  coverage: Coverage,
  edge: Edge,
  pick: (from: Position, to: Position) => Position,
): readonly Moment[] {
  if (!coverage) return moment(show.entity, edge.show(show));
  return coverage.flatMap(({ run: key, from, to }) => {
    const run = show.runs.find((one) => one.key === key);
    return run ? momentIn(run, pick(from, to), edge) : [];
  });
}

function momentIn(run: Run, [number, place]: Position, edge: Edge): readonly Moment[] {
  if (!Number.isFinite(number)) return moment(run.entity, edge.run(run));
  const season = run.seasons.find((one) => one.number === number);
  if (!season) return [];
  const episode = Number.isFinite(place) ? season.episodes.find((one) => isAt(one, place)) : undefined;
  const date = episode && edge.episode(episode.entity);
  return episode && date ? moment(episode.entity, date) : moment(season.entity, edge.season(season));
}

function moment(entity: Entity, date: PartialDate | undefined): readonly Moment[] {
  return date ? [{ date, entity }] : [];
}

function isAt({ numbering }: Episode, place: number): boolean {
  if (!numbering) return false;
  return (numbering.from <= place && place <= numbering.to) || orderOf(numbering.text) === place;
}

/** When a show began: as it says, or else with the first of its seasons. */
export const showStart: (of: Show) => PartialDate | undefined = once(({ entity, runs }: Show) => {
  return startOf(entity) ?? runs.map(runStart).find(Boolean);
});

/** When a run began: as it says, or else with its first season. */
export const runStart: (of: Run) => PartialDate | undefined = once(({ entity, seasons }: Run) => {
  const first = seasons.find(({ number }) => number === 1);
  return startOf(entity) ?? (first && seasonStart(first));
});

/** When a season began: as it says, or else with its first episode. */
export const seasonStart: (of: Season) => PartialDate | undefined = once(({ entity, episodes }: Season) => {
  const [first] = episodes;
  return startOf(entity) ?? (first?.numbering?.from === 1 ? startOf(first.entity) : undefined);
});

/** When a show was over; undefined while it goes on, and where that is not known. */
export const showEnd: (of: Show) => PartialDate | undefined = once(({ entity, runs }: Show) => {
  if (saysWhen(entity)) return goesOn(entity) ? undefined : endOf(entity);
  return latest(runs.filter(({ seasons }) => seasons.length > 0).map(runEnd));
});

const runEnd: (of: Run) => PartialDate | undefined = once(({ entity, seasons }: Run) => {
  if (saysWhen(entity)) return goesOn(entity) ? undefined : endOf(entity);
  const count = firstValue(entity, 'seasons');
  const isPartial = count !== undefined && (numberOf(count.atom) ?? 0) > seasons.length;
  return isPartial ? undefined : latest(seasons.map(seasonEnd));
});

/** When a season was over; undefined while it goes on, and where that is not known. */
export const seasonEnd: (of: Season) => PartialDate | undefined = once(({ entity, episodes }: Season) => {
  if (saysWhen(entity)) return goesOn(entity) ? undefined : endOf(entity);
  const count = firstValue(entity, 'episodes');
  const isPartial = count !== undefined && (numberOf(count.atom) ?? 0) > episodes.length;
  return isPartial ? undefined : latest(episodes.map((episode) => endOf(episode.entity)));
});

function saysWhen(entity: Entity): boolean {
  return ['runs', 'aired', 'released'].some((name) => valuesOf(entity, name).length > 0);
}

function goesOn(entity: Entity): boolean {
  return ['runs', 'aired', 'released'].some((name) =>
    valuesOf(entity, name).some(({ atom }) => periodOf(atom)?.ongoing),
  );
}

/** The latest of dates that are all known. */
function latest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  if (dates.length === 0 || dates.includes(undefined)) return undefined;
  return (dates as readonly PartialDate[]).reduce((a, b) => (a.last < b.last ? b : a));
}

const beginning: Edge = { episode: startOf, season: seasonStart, run: runStart, show: showStart };
const ending: Edge = { episode: endOf, season: seasonEnd, run: runEnd, show: showEnd };
