// The credits of shows and of what is in them, and of people and characters across all shows.
import { billingsOf, roleLinesOf, worksOf } from '../../model/appearances';
import { showStart } from '../../model/calendar';
import { castBlocks } from '../../model/castings';
import { crewLists as crewBlocks } from '../../model/crew';
import { byPlace } from '../../model/entity';
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { groupBy } from '../../model/group';
import { showAt, type Casting as Line, type Show } from '../../model/shows';
import type { Casting, Credit, Role } from '../guide';
import { containerOf, entityAround, itemsOf, type Context } from './context';
import { castingOf, castingsOf, crewOf } from './credits';
import { kept } from './kept';
import { sortedInTime } from './time';

/** Castings and credits, in billing order. */
export interface Listed {
  readonly castings: readonly Casting[];
  readonly crew: readonly Credit[];
}

/** What stands in the block of an entry of a show. */
export const listedAt = kept((context, place: Entity): Listed => {
  const items = itemsOf(context, place);
  return {
    castings: items.flatMap((item) => castingsOf(context, item)),
    crew: items.flatMap((item) => crewOf(context, item)),
  };
});

/** What stands in a show above its episodes. */
export const listedAbove = kept((context, { key }: Entity): Listed => {
  const { dataset } = context;
  const isAbove = (item: Item): boolean => !containerOf(context, entityAround(context, item), 'episode');
  return {
    castings: castBlocks(dataset, key)
      .filter(isAbove)
      .flatMap((item) => castingsOf(context, item)),
    crew: crewBlocks(dataset, key)
      .filter(isAbove)
      .flatMap((item) => crewOf(context, item)),
  };
});

/** The roles of all castings of a show, wherever in it they stand. */
export const rolesIn = kept((context, { key }: Entity): readonly Role[] =>
  castBlocks(context.dataset, key).flatMap((item) => castingsOf(context, item).flatMap(({ roles }) => roles)),
);

/** The castings of a person or a group in all shows. */
export const castingsBy = kept((context, performer: Entity): readonly Casting[] => {
  const lines = new Set(billingsOf(context.dataset, performer).map(({ casting }) => casting));
  return byShow(context, [...lines], ownerOf).flatMap(([, own]) =>
    own.map((line) => castingOf(context, line)),
  );
});

/** What a person or a group has done behind the camera in all shows. */
export const creditsBy = kept((context, entity: Entity): readonly Credit[] => {
  const items = new Set(worksOf(context.dataset, entity).map(({ credit }) => credit.value.field.item));
  return byShow(context, [...items], ({ scope }) => scope.owner)
    .flatMap(([, own]) => own.flatMap((item) => crewOf(context, item)))
    .filter(({ person }) => person.ref === entity.key);
});

/** The castings of a character in the order of the seasons that they begin in; dubbed versions last. */
export const castingsAs = kept((context, character: Entity): readonly Casting[] => {
  const lines = roleLinesOf(context.dataset, character).map(({ casting }) => casting);
  return byShow(context, lines, ownerOf).flatMap(([show, own]) =>
    sortedInTime(
      context,
      show,
      own.map((line) => ({ line, casting: castingOf(context, line) })),
    ),
  );
});

function ownerOf({ item }: Line): string | undefined {
  return item.scope.owner;
}

/** The earlier shows first, those without a date last. */
function byShow<T>(
  { dataset }: Context,
  all: readonly T[],
  ownerOf: (one: T) => string | undefined,
): readonly (readonly [show: Show, own: readonly T[]])[] {
  const groups = [...groupBy(all, ownerOf)].flatMap(([key, own]) => {
    const show = showAt(dataset, key);
    return show ? [{ show, own, start: showStart(show)?.first ?? '~' }] : [];
  });
  if (groups.length > 1)
    groups.sort((a, b) =>
      a.start === b.start ? byPlace(a.show.entity, b.show.entity) : a.start < b.start ? -1 : 1,
    );
  return groups.map(({ show, own }) => [show, own] as const);
}
