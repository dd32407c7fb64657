// Shows, characters and universes as a hierarchy of what comes from what: above a show stand the shows
// that it comes from and its universes, above a character the one of whom it is another form.
import type { TypeHierarchyItem } from 'vscode-languageserver-types';
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { relationsFrom, relationsTo } from '../model/relations';
import { itemOf, itemsOf } from './hierarchies/items';
import { entityOf, namedAt } from './named';
import type { Place } from './place';

const kinds: ReadonlySet<KindName> = new Set<KindName>(['show', 'era', 'character', 'universe']);

/** The fields that name what something comes from. */
const origins: ReadonlySet<string> = new Set([
  'spinoff-of',
  'sequel-of',
  'prequel-of',
  'reboot-of',
  'remake-of',
  'revival-of',
  'variant-of',
  'part-of',
]);

/** The item at a place; null where nothing with a hierarchy is named. */
export function prepareTypeHierarchy(place: Place): TypeHierarchyItem[] | null {
  const named = namedAt(place);
  const item = named && kinds.has(named.entity.kind) && itemOf(place.dataset, named.entity);
  return item ? [item] : null;
}

/** What an item comes from. */
export function supertypes(dataset: Dataset, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const entity = entityOf(dataset, item.data);
  if (!entity) return [];
  const relations = relationsFrom(dataset, entity);
  const named = relations.filter(({ field }) => origins.has(field.name)).map(({ to }) => to);
  const universes = dataset.universes.get(entity.key) ?? [];
  return itemsOf(dataset, [...named, ...existing(dataset, universes)]);
}

/** What comes from an item. */
export function subtypes(dataset: Dataset, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const entity = entityOf(dataset, item.data);
  if (!entity) return [];
  const relations = relationsTo(dataset, entity.key);
  const naming = relations.filter(({ field }) => origins.has(field.name)).map(({ from }) => from);
  const members = [...dataset.universes].filter(([, universes]) => universes.includes(entity.key));
  const keys = members.map(([show]) => show);
  return itemsOf(dataset, [...naming, ...existing(dataset, keys)]);
}

function existing(dataset: Dataset, keys: readonly string[]): readonly Entity[] {
  return keys.flatMap((key) => dataset.entities.get(key) ?? []);
}
