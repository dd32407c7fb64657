// How far a season has come, and when: what the checks, the editor and the guide agree on.
import { dateAt, periodOf, type PartialDate } from './dates';
import type { Entity } from './dataset';
import { once } from './once';
import type { Season } from './shows';
import { firstValue, valuesOf, wordOf } from './values';

export type SeasonState = 'announced' | 'ordered' | 'filming' | 'released' | 'cancelled';

/**
 * How far a season has come. Its `status` decides where it has one. A season of which nothing is said
 * counts as released: most are; one that is only announced, renewed or ordered does not (`tba` is no
 * date of release).
 */
export function stateOf(season: Season): SeasonState {
  const { entity } = season;
  const status = wordOf(firstValue(entity, 'status')?.atom ?? none) ?? '';
  const stated = stages.get(status);
  if (stated) return stated;
  if (status !== 'upcoming' && isShown(season)) return 'released';
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => valuesOf(entity, name).length > 0);
  if (has('cancelled') || status === 'cancelled') return 'cancelled';
  if (has('filmed')) return 'filming';
  if (has('ordered', 'renewed')) return 'ordered';
  return has('announced', 'released', 'aired') || status === 'upcoming' ? 'announced' : 'released';
}

/** What a status alone settles; an upcoming season is as far as its fields say. */
const stages: ReadonlyMap<string, SeasonState> = new Map([
  ['announced', 'announced'],
  ['ordered', 'ordered'],
  ['filming', 'filming'],
  ['post-production', 'filming'],
  ['running', 'released'],
  ['released', 'released'],
  ['ended', 'released'],
  ['unaired', 'cancelled'],
]);

function isShown({ entity, episodes }: Season): boolean {
  return startOf(entity) !== undefined || episodes.some((episode) => startOf(episode.entity) !== undefined);
}

const none = { type: 'malformed', text: '', start: 0, end: 0 } as const;

/** The first day on which something was shown, as far as `aired` or `released` (or a show's `runs`) says. */
export const startOf: (entity: Entity) => PartialDate | undefined = once((entity) => {
  for (const name of showings)
    for (const { atom } of valuesOf(entity, name)) {
      const from = periodOf(atom)?.from;
      if (from) return from;
    }
  return undefined;
});

const showings = ['aired', 'released', 'runs'] as const;

/** The last day on which something was shown; undefined while it goes on or where nothing is said. */
export function endOf(entity: Entity): PartialDate | undefined {
  let latest: PartialDate | undefined;
  for (const name of showings)
    for (const { atom } of valuesOf(entity, name)) {
      const end = periodOf(atom)?.to;
      if (end && (!latest || latest.last < end.last)) latest = end;
    }
  return latest;
}

/** The date of a field of one date, like `born`. */
export function dateOf(entity: Entity, name: string): PartialDate | undefined {
  for (const { atom } of entity.fields.length === 0 ? [] : valuesOf(entity, name)) {
    const date = dateAt(atom);
    if (date) return date;
  }
  return undefined;
}
