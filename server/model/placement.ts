// Where episodes stand among a show's runs: by their numbers; those without one by what they say (`after`,
// `before`), or else by their dates.
import type { EpisodeValue } from '../syntax/tree';
import { runStart, seasonStart } from './calendar';
import type { Dataset, Entity } from './dataset';
import { periodOf, type PartialDate } from './dates';
import { join } from './identity';
import { orderOf } from './numbers';
import { runsOf } from './resolve';
import { startOf } from './seasons';
import type { Episode, Run, Show } from './shows';
import { firstValue, valuesOf } from './values';

/** The place of a run among the show's (its own is the first, then its eras), a season, an episode. */
export type Place = readonly [run: number, season: number, episode: number];

const first = Number.NEGATIVE_INFINITY;
const last = Number.POSITIVE_INFINITY;

/** Orders places. */
export function comparePlaces(a: Place, b: Place): number {
  const differs = [0, 1, 2].find((i) => a[i] !== b[i]);
  return differs === undefined ? 0 : a[differs]! < b[differs]! ? -1 : 1;
}

/** Where an episode stands; one of which nothing is known stands last. */
export function placementOf(dataset: Dataset, show: Show, episode: Episode): Place {
  const own = show.runs.findIndex(({ key }) => key === episode.run);
  if (episode.numbering) return [own, episode.season ?? first, orderOf(episode.numbering.text)];
  const stated =
    statedPlace(dataset, show, episode, 'after') ?? statedPlace(dataset, show, episode, 'before');
  return stated ?? datedPlace(show, episode, own);
}

function statedPlace(
  dataset: Dataset,
  { runs }: Show,
  { entity }: Episode,
  word: 'after' | 'before',
): Place | undefined {
  const value = firstValue(entity, word);
  const atom = value?.atom;
  if (atom?.type !== 'episode') return undefined;
  const key = runAt(dataset, atom, value!.field.item.scope);
  const run = runs.findIndex((one) => one.key === key);
  const sign = word === 'after' ? 1 : -1;
  // Right behind the episode, and before what has a letter, like 192a.
  const place = atom.number === undefined ? sign * last : orderOf(atom.number) + sign * 0.0005;
  return run < 0 ? undefined : [run, atom.season, place];
}

/** The key of the run that an episode's mark means. */
function runAt(
  dataset: Dataset,
  { path, season }: EpisodeValue,
  scope: Parameters<typeof runsOf>[1]['scope'],
): string | undefined {
  const runs = runsOf(dataset, { path, scope });
  return runs.find((run) => dataset.entities.has(join(run, `s${season}`))) ?? runs[0];
}

/** Behind what began before it. What stands in no era may belong to any of them. */
function datedPlace({ runs }: Show, { entity }: Episode, own: number): Place {
  const date = startOf(entity) ?? filmedOn(entity);
  const free = own === 0 && runs.length > 1;
  if (!date) return [free ? runs.length : own, last, last];
  const place = free ? runs.findLastIndex((run, i) => i > 0 && hasBegun(runStart(run), date)) : own;
  const run = runs[Math.max(place, 0)];
  return [Math.max(place, 0), run ? seasonAt(run, date) : first, last];
}

function filmedOn(entity: Entity): PartialDate | undefined {
  return valuesOf(entity, 'filmed')
    .map(({ atom }) => periodOf(atom)?.from)
    .find(Boolean);
}

function hasBegun(start: PartialDate | undefined, date: PartialDate): boolean {
  return start !== undefined && start.first <= date.first;
}

/** The last season that had begun by a date. */
function seasonAt({ seasons }: Run, date: PartialDate): number {
  const begun = seasons.filter((season) => season.number > 0 && hasBegun(seasonStart(season), date));
  return begun.at(-1)?.number ?? first;
}
