// How much of a show a statement is about: all of it, or stretches of seasons and episodes, as its
// place and its `in` say. Stretches are compared without knowing which episodes are listed.
import type { EpisodeValue, InQualifier, Path, Point, Qualifier, RangeValue, Span } from '../syntax/tree';
import type { Dataset } from './dataset';
import { join, type Scope } from './identity';
import type { Item, NumberUse } from './items';
import { orderOf } from './numbers';
import { runsOf, targetOf } from './resolve';

/** A place in a run: season, then episode within it. */
export type Position = readonly [season: number, episode: number];

export interface Stretch {
  /** The key of the show or era whose seasons are counted. */
  readonly run: string;
  /** Both ends belong to it. */
  readonly from: Position;
  readonly to: Position;
  /** Where it is written; undefined where it follows from the block around. */
  readonly span: Span | undefined;
}

/**
 * Undefined stands for everything that the statement's show has; no stretch at all for what has no place
 * among the numbers.
 */
export type Coverage = readonly Stretch[] | undefined;

const first = Number.NEGATIVE_INFINITY;
const last = Number.POSITIVE_INFINITY;

/** What a statement with these qualifiers covers, where it stands in this scope. */
export function coverageOf(dataset: Dataset, qualifiers: readonly Qualifier[], scope: Scope): Coverage {
  const stated = qualifiers.filter((qualifier) => qualifier.type === 'in');
  if (stated.length === 0) return around(scope);
  return stated.flatMap((qualifier) => stretchesOf(dataset, qualifier, scope));
}

/** The same for a statement of this block, whose own `in` holds for statements that have none. */
export function coverageIn(dataset: Dataset, qualifiers: readonly Qualifier[], item: Item): Coverage {
  const all = qualifiers.some(({ type }) => type === 'in') ? qualifiers : headQualifiers(item);
  if (all.some(({ type }) => type === 'in')) return coverageOf(dataset, all, item.scope);
  return isAside(item) ? [] : around(item.scope);
}

/** The qualifiers of a declaration's head. */
export function headQualifiers({ node }: Item): readonly Qualifier[] {
  return node.qualifiers;
}

/** True within an episode without a number: a film or an unaired pilot has no place among the others. */
function isAside(item: Item): boolean {
  if (item.kind?.name === 'episode') return !item.isNumbered;
  return item.parent !== undefined && isAside(item.parent);
}

/**
 * The scope that was asked about last: what stands one after the other in an episode shares what it covers. (`once`
 * would leave it in the scope, of which those within are copies with some parts changed.)
 */
let lastScope: Scope | undefined;
let lastAround: Coverage;

function around(scope: Scope): Coverage {
  if (scope === lastScope) return lastAround;
  [lastScope, lastAround] = [scope, coveredBy(scope)];
  return lastAround;
}

function coveredBy({ owner, run, season, episode }: Scope): Coverage {
  if (run === undefined) return undefined;
  const stretch = (from: Position, to: Position): Coverage => [{ run, from, to, span: undefined }];
  if (season === undefined) return run === owner ? undefined : stretch([first, first], [last, last]);
  if (episode === undefined) return stretch([season, first], [season, last]);
  const [one = '', other] = episode.split('..');
  const from: Position = [season, orderOf(one)];
  return stretch(from, other === undefined ? from : [season, orderOf(other)]);
}

function stretchesOf(dataset: Dataset, qualifier: InQualifier, scope: Scope): readonly Stretch[] {
  const seasons = qualifier.seasons.flatMap((one) => seasonStretch(dataset, one, qualifier.path, scope));
  const episodes = qualifier.episodes.map((one) => episodeStretch(dataset, one, scope));
  return [...seasons, ...episodes, ...pathStretch(dataset, qualifier, scope)];
}

function seasonStretch(
  dataset: Dataset,
  seasons: InQualifier['seasons'][number],
  path: Path | undefined,
  scope: Scope,
): readonly Stretch[] {
  if (seasons.type === 'malformed') return [];
  const [from, to] =
    seasons.type === 'range'
      ? [seasonAt(seasons.from), seasonAt(seasons.to)]
      : [seasons.value, seasons.value];
  const run = runWith(dataset, { path, scope }, from ?? to);
  return [{ run, from: [from ?? first, first], to: [to ?? last, last], span: seasons }];
}

/** In a show with eras a season's number means the first run that has it. */
function runWith(
  dataset: Dataset,
  where: Pick<NumberUse, 'path' | 'scope'>,
  season: number | undefined,
): string {
  const runs = runsOf(dataset, where);
  return runs.find((run) => dataset.entities.has(join(run, `s${season ?? 1}`))) ?? runs[0] ?? '';
}

function seasonAt(point: Point | undefined): number | undefined {
  return point?.type === 'number' ? point.value : undefined;
}

function episodeStretch(dataset: Dataset, episodes: EpisodeValue | RangeValue, scope: Scope): Stretch {
  const from = episodes.type === 'range' ? episodes.from : episodes;
  const to = episodes.type === 'range' ? episodes.to : episodes;
  const path = from.type === 'episode' ? from.path : undefined;
  const run = path ? targetOf(dataset, path, scope, ['show', 'era'])?.key : scope.run;
  return {
    run: run ?? '',
    from: positionAt(from, first),
    to: to ? positionAt(to, last) : [last, last],
    span: episodes,
  };
}

/** The position of an episode; of a season alone its beginning or its end. */
function positionAt(point: Point, edge: number): Position {
  if (point.type === 'number') return [point.value, edge];
  if (point.type !== 'episode') return [edge, edge];
  return [point.season, point.number === undefined ? edge : orderOf(point.number)];
}

/** `in classic`: a whole era; an episode with an id of its own has no place among the numbers. */
function pathStretch(dataset: Dataset, { path, seasons }: InQualifier, scope: Scope): readonly Stretch[] {
  const found = path && seasons.length === 0 && targetOf(dataset, path, scope, ['era', 'order', 'episode']);
  if (!found || found.kind !== 'era') return [];
  return [{ run: found.key, from: [first, first], to: [last, last], span: path }];
}

/** Orders places in a run. */
export function compare([season, episode]: Position, [otherSeason, otherEpisode]: Position): number {
  return season === otherSeason ? order(episode, otherEpisode) : order(season, otherSeason);
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True where a stretch ends before it begins. */
export function isEmpty(stretch: Stretch): boolean {
  return compare(stretch.to, stretch.from) < 0;
}

/** True where two coverages have an episode in common. */
export function overlap(a: Coverage, b: Coverage): boolean {
  if (!a || !b) return a?.length !== 0 && b?.length !== 0;
  return a.some((one) => b.some((other) => stretchesOverlap(one, other)));
}

function stretchesOverlap(a: Stretch, b: Stretch): boolean {
  return a.run === b.run && compare(a.from, b.to) <= 0 && compare(b.from, a.to) <= 0;
}

/** True where a coverage takes in a season, or a part of it. */
export function touchesSeason(coverage: Coverage, run: string, season: number): boolean {
  return overlap(coverage, [{ run, from: [season, first], to: [season, last], span: undefined }]);
}

/** A coverage in words: `season 1`, `seasons 2–4`, `s1e3–s1e7`; empty for everything. */
export function inWords(coverage: Coverage): string {
  const stretches = coverage ?? [];
  const whole = stretches.filter(({ from, to }) => from[1] === first && to[1] === last);
  const seasons = whole
    .filter(({ to }) => to[0] !== first)
    .map(({ from, to }) => seasonWords(from[0], to[0]));
  const many = whole.length > 1 || whole.some(({ from, to }) => from[0] !== to[0]);
  const episodes = stretches.filter((one) => !whole.includes(one)).map(episodeWords);
  const all = whole.some(({ from, to }) => from[0] === first && to[0] === last);
  const words = all || seasons.length === 0 ? [] : [`${many ? 'seasons' : 'season'} ${seasons.join(', ')}`];
  return [...words, ...episodes].join(', ');
}

function seasonWords(from: number, to: number): string {
  if (from === to) return String(from);
  return to === last ? `${from}–` : `${from}–${to}`;
}

function episodeWords({ from, to }: Stretch): string {
  const mark = ([season, episode]: Position): string =>
    `s${season}${Number.isFinite(episode) ? `e${episode}` : ''}`;
  return compare(from, to) === 0 ? mark(from) : `${mark(from)}–${mark(to)}`;
}
