// What lies beyond a horizon: places, stretches, blocks and dates.
import type { Qualifier } from '../../syntax/tree';
import { coverageOf, type Coverage, type Position } from '../coverage';
import type { Dataset } from '../dataset';
import { periodOf, type PartialDate } from '../dates';
import type { Scope } from '../identity';
import type { Item } from '../items';
import { orderOf } from '../numbers';
import { comparePlaces, placementOf } from '../placement';
import { startOf } from '../seasons';
import { episodesOf, type Horizon, type Limit } from './horizon';

const first = Number.NEGATIVE_INFINITY;

/** True where a place of a run, by its key, has not been seen. Specials are seen with what was shown by then. */
export function isPlaceBeyond({ limits }: Horizon, run: string, [season, episode]: Position): boolean {
  const limit = limitWith(limits, run);
  if (!limit) return false;
  if (season === 0) return isSpecialBeyond(limit, run, episode);
  const at = limit.show.runs.findIndex(({ key }) => key === run);
  return comparePlaces([at, season, episode], limit.place) > 0;
}

function limitWith(limits: Horizon['limits'], run: string): Limit | undefined {
  const own = limits.get(run);
  if (own) return own;
  return [...limits.values()].find(({ show }) => show.runs.some(({ key }) => key === run));
}

function isSpecialBeyond({ show, day }: Limit, run: string, place: number): boolean {
  const specials = episodesOf(show).filter((one) => one.run === run && one.season === 0);
  const meant = Number.isFinite(place)
    ? specials.filter(({ numbering }) => numbering && orderOf(numbering.text) === place)
    : specials;
  return meant.length > 0 && !meant.some(({ entity }) => isKnownBy(startOf(entity), day));
}

function isKnownBy(date: PartialDate | undefined, day: string | undefined): boolean {
  return date !== undefined && day !== undefined && date.first <= day;
}

/** True where all of a coverage has not been seen. */
export function isCoverageBeyond(horizon: Horizon, coverage: Coverage): boolean {
  if (!coverage || coverage.length === 0) return false;
  return coverage.every(({ run, from }) => isPlaceBeyond(horizon, run, from));
}

/** True where qualifiers say that a statement holds only for what has not been seen, or only later. */
export function isScopeBeyond(
  dataset: Dataset,
  horizon: Horizon,
  qualifiers: readonly Qualifier[],
  scope: Scope,
): boolean {
  const isScoped = qualifiers.some(({ type }) => type === 'in');
  if (isScoped && isCoverageBeyond(horizon, coverageOf(dataset, qualifiers, scope))) return true;
  return qualifiers.some(
    (one) => one.type === 'dated' && one.word !== 'until' && isPointBeyond(horizon, one, scope),
  );
}

/** True where the date or the episode behind `on`, `from` or `until` lies beyond. */
export function isPointBeyond(
  horizon: Horizon,
  { point }: Extract<Qualifier, { type: 'dated' }>,
  { run = '' }: Scope,
): boolean {
  if (point?.type !== 'episode') return isLater(horizon, point);
  return isPlaceBeyond(horizon, point.path?.ids.map(({ text }) => text).join('.') ?? run, positionOf(point));
}

/** A mark's position; a season's is its beginning. */
export function positionOf({ season, number }: { season: number; number: string | undefined }): Position {
  return [season, number === undefined ? first : orderOf(number)];
}

/** True for a date that is surely after the day of the horizon. */
export function isLater({ day }: Horizon, point: { readonly type: string } | undefined): boolean {
  if (day === undefined || !point) return false;
  const from = periodOf(point)?.from;
  return from !== undefined && from.first > day;
}

/** True where a block stands for what has not been seen: a season, an episode, an era; or says so itself. */
export function isItemBeyond(dataset: Dataset, horizon: Horizon, item: Item): boolean {
  const { kind, node, parent, scope } = item;
  if (isScopeBeyond(dataset, horizon, node.qualifiers, scope)) return true;
  const run = parent?.scope.run ?? '';
  if (kind?.name === 'season' && scope.season !== undefined)
    return isPlaceBeyond(horizon, run, [scope.season, first]) && !isToldBy(horizon, item);
  if (kind?.name === 'era') return isPlaceBeyond(horizon, item.key ?? '', [first, first]);
  if (kind?.name === 'episode') return isEpisodeBeyond(dataset, horizon, item);
  return kind?.name === 'show' && isShowBeyond(horizon, item);
}

/** True for a season that was spoken of by the day of the horizon: announced, ordered, filmed. */
function isToldBy({ day }: Horizon, { fields }: Item): boolean {
  if (day === undefined) return false;
  const values = fields.filter(({ row }) => row && row.group !== 'job').flatMap(({ node }) => node.values);
  return values.some(({ atom }) => isKnownBy(periodOf(atom)?.from, day));
}

function isEpisodeBeyond(dataset: Dataset, horizon: Horizon, item: Item): boolean {
  const { run = '', season } = item.scope;
  const numbering = item.numbering;
  if (numbering && season !== undefined)
    return isPlaceBeyond(horizon, run, [season, orderOf(numbering.text)]);
  const limit = limitWith(horizon.limits, run);
  const episode = limit && episodesOf(limit.show).find(({ entity }) => entity.key === item.key);
  return episode !== undefined && comparePlaces(placementOf(dataset, limit!.show, episode), limit!.place) > 0;
}

/** A show of which nothing was shown by a day, nor announced. */
function isShowBeyond({ limits, day }: Horizon, item: Item): boolean {
  const limit = limits.get(item.key ?? '');
  if (day === undefined || !limit || limit.place[0] >= 0) return false;
  const told = limit.show.entity.fields.filter(({ node }) => node.name.text === 'announced');
  return !told.some(({ node }) => node.values.some(({ atom }) => isKnownBy(periodOf(atom)?.from, day)));
}
