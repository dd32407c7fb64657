// People and characters: themselves, and all their credits across the shows.
import type { Entity } from '../../model/dataset';
import { joined } from '../../model/joined';
import type { Character, Link, Person } from '../guide';
import { entryOf } from './entries';
import { kept } from './kept';
import { castingsAs, castingsBy, creditsBy } from './listed';
import { linkTo } from './names';
import { relationsOf } from './relations';
import { saidAt, tidy, uniqueBy } from './tidy';

export const personOf = kept((context, entity: Entity): Person =>
  joined(entryOf(context, entity), {
    castings: castingsBy(context, entity),
    credits: creditsBy(context, entity),
  }),
);

export const characterOf = kept((context, entity: Entity): Character => {
  const castings = castingsAs(context, entity);
  const home = context.dataset.entities.get(entity.container);
  const shows: readonly Link[] = castings.flatMap(({ show, reprising, at }) =>
    [show, ...reprising].map((link) => saidAt(link, at)),
  );
  return tidy({
    ...entryOf(context, entity),
    home: home && linkTo(context, home),
    castings,
    appearances: uniqueBy(shows, ({ ref }) => ref),
    relations: relationsOf(context, entity),
  });
});
