// How far a show or an era reaches in time: the dates that it states, and those of all that came out in it.
import type { Entity } from '../model/dataset';
import { isBefore, yearsBetween, type PartialDate } from '../model/dates';
import { once } from '../model/once';
import type { Run } from '../model/runs';
import type { Show } from '../model/shows';
import { isQualified, showingsOf, statedIn, type Stated } from './moments';
import { isShown } from './numbers';

/** The dates of a show or an era, and of all that came out in it. */
export interface Extent {
  readonly entity: Entity;
  readonly stated: readonly Stated[];
  readonly runs: readonly Run[];
  /** For each regular season and episode, its dates; episodes that lie outside of their seasons are left out. */
  readonly regular: readonly (readonly Stated[])[];
  /** The dates of everything, specials and previews included. */
  readonly all: readonly Stated[];
}

/** The extents of a show and its eras, of those that state their dates. */
export const extentsOf: (show: Show) => readonly Extent[] = once(({ runs }) =>
  runs.flatMap((run, i) => {
    const stated = statedIn(run.entity, 'runs');
    if (stated.length === 0 || stated.some(({ value }) => isQualified(value))) return [];
    const within = i === 0 ? runs : [run];
    const regular = within
      .flatMap(regularIn)
      .map(showingsOf)
      .filter((showings) => showings.length > 0 && !showings.every(isStray));
    return [{ entity: run.entity, stated, runs: within, regular, all: within.flatMap(allIn) }];
  }),
);

/** True for the date of an episode that lies outside of its season, which is a mistake of its own. */
function isStray({ from, to = from, value }: Stated): boolean {
  const { parent, kind } = value.field.item;
  if (kind?.name !== 'episode' || !parent || !from || !to) return false;
  return showingsOf(parent).some(
    (season) =>
      season.range &&
      ((season.from && isBefore(to, season.from)) || (season.to && isBefore(season.to, from))),
  );
}

function regularIn({ seasons, episodes }: Run): readonly Entity[] {
  const numbered = seasons.filter(({ number }) => number > 0);
  const shown = [...numbered.flatMap((season) => season.episodes), ...episodes].filter(
    (episode) => episode.numbering && isShown(episode),
  );
  return [...numbered, ...shown].map(({ entity }) => entity);
}

function allIn({ entity, seasons, episodes }: Run): readonly Stated[] {
  const listed = [...seasons, ...episodes, ...seasons.flatMap((season) => season.episodes)].map(
    (one) => one.entity,
  );
  const inner = [entity, ...listed].flatMap(({ children }) => children);
  const pieces = inner.filter(({ kind }) => kind?.name === 'part' || kind?.name === 'release');
  const eras = inner.filter(({ kind }) => kind?.name === 'era');
  return [
    ...listed.flatMap(showingsOf),
    ...pieces.flatMap((piece) => [...showingsOf(piece), ...statedIn(piece, 'date')]),
    ...eras.flatMap((era) => statedIn(era, 'runs')),
  ];
}

/** True where a date is so long after another that it must be of something else. */
export function isLongAfter(date: PartialDate, end: PartialDate): boolean {
  return isBefore(end, date) && yearsBetween(end.last, date.first) >= 5;
}
