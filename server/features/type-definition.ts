// Go to type definition: from a thing to what it is one of. A character is a form of another, or one of a
// show's; an episode is one of a season's, a season of a show's or an era's, a show of a universe's. A
// person, and whatever else belongs to nothing, is what it is: its own definition.
import type { LocationLink } from 'vscode-languageserver-types';
import type { Dataset, Entity } from '../model/dataset';
import { relationsFrom } from '../model/relations';
import { showsOf } from '../model/shows';
import { namedAt } from './named';
import type { Place } from './place';
import { definitionSite, linksTo } from './sites';

/** Where that is defined which the thing at a place is one of. */
export function typeDefinition(place: Place): LocationLink[] {
  const named = namedAt(place);
  if (!named) return [];
  const sites = typesOf(place.dataset, named.entity).flatMap((entity) => definitionSite(entity) ?? []);
  return linksTo(place, named.span, sites);
}

function typesOf(dataset: Dataset, entity: Entity): readonly Entity[] {
  const found = entity.kind === 'character' ? typesOfCharacter(dataset, entity) : keysAround(dataset, entity);
  const types = found.flatMap((type) =>
    typeof type === 'string' ? (dataset.entities.get(type) ?? []) : type,
  );
  return types.length > 0 ? types : [entity];
}

/** The character of whom this is a form; else the show or universe that it belongs to; else the shows that cast it. */
function typesOfCharacter(dataset: Dataset, entity: Entity): readonly (Entity | string)[] {
  const relations = relationsFrom(dataset, entity);
  const origins = relations.filter(({ field }) => field.name === 'variant-of').map(({ to }) => to);
  if (origins.length > 0) return origins;
  if (entity.container !== '') return [entity.container];
  return [...showsOf(dataset).values()]
    .filter(({ castings }) => castings.some(({ roles }) => roles.some((role) => role.entity === entity)))
    .map((show) => show.entity);
}

/** The block around the declaration, or the show that it is a member of; of a show its universes. */
function keysAround(dataset: Dataset, { key, kind, items, container }: Entity): readonly string[] {
  if (kind === 'show') return dataset.universes.get(key) ?? [];
  return [items[0]?.parent?.key ?? container];
}
