// An entity as an item of a call or type hierarchy. The item carries the entity's key, so that it can be
// asked about later, when the text may have changed.
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver-types';
import type { Dataset, Entity } from '../../model/dataset';
import { fileOf, rangeOf } from '../place';
import { definitionSite, type Site } from '../sites';
import { containerTitle, symbolKinds, titleOf } from '../symbols/titles';

/** What an item keeps of its entity. */
export interface HierarchyData {
  readonly key: string;
}

/** The item of an entity at a site, by default where it is defined. */
export function itemOf(
  dataset: Dataset,
  entity: Entity,
  site: Site | undefined = definitionSite(entity),
): (CallHierarchyItem & TypeHierarchyItem) | undefined {
  const file = site && fileOf(dataset, site.uri);
  if (!file) return undefined;
  const data: HierarchyData = { key: entity.key };
  const around = containerTitle(dataset, entity);
  return {
    name: titleOf(entity),
    kind: symbolKinds[entity.kind],
    detail: around === '' ? entity.kind : `${entity.kind} · ${around}`,
    uri: site.uri,
    range: rangeOf(file, site.whole),
    selectionRange: rangeOf(file, site.words),
    data,
  };
}

/** The items of several entities, each once. */
export function itemsOf(
  dataset: Dataset,
  entities: Iterable<Entity>,
): (CallHierarchyItem & TypeHierarchyItem)[] {
  return [...new Set(entities)].flatMap((entity) => itemOf(dataset, entity) ?? []);
}
