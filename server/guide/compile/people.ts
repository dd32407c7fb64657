// People and characters: themselves, and all their credits across the shows.
import type { Entity } from '../../model/dataset';
import type { Character, Link, Person } from '../guide';
import { entryOf, type Compiler } from './entries';
import { linkTo } from './names';
import { relationsOf } from './relations';
import { saidAt, tidy, uniqueBy } from './tidy';

export function personOf(compiler: Compiler, entity: Entity): Person {
  const { byPerson } = compiler.credits;
  const { castings = [], crew = [] } = byPerson.get(entity.key) ?? {};
  return { ...entryOf(compiler, entity), castings, credits: crew };
}

export function characterOf(compiler: Compiler, entity: Entity): Character {
  const castings = compiler.credits.byCharacter.get(entity.key) ?? [];
  const home = compiler.dataset.entities.get(entity.container);
  const shows: readonly Link[] = castings.flatMap(({ show, reprising, at }) =>
    [show, ...reprising].map((link) => saidAt(link, at)),
  );
  return tidy({
    ...entryOf(compiler, entity),
    home: home && linkTo(compiler, home),
    castings,
    appearances: uniqueBy(shows, ({ ref }) => ref),
    relations: relationsOf(compiler, entity),
  });
}
