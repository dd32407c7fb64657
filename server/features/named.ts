// From a place to the thing that is named there, and from a thing to the places that name it: what
// navigation, highlights and hierarchies start with. What a word means besides is target.ts's business.
import type { Dataset, Entity } from '../model/dataset';
import type { Use } from '../model/facts';
import { usesOfId } from '../model/occurrences';
import { resolve } from '../model/resolve';
import type { Span } from '../syntax/tree';
import type { Place } from './place';
import { targetAt } from './target';

/** Something with a name of its own, and the word at a place that names it. */
export interface Named {
  readonly entity: Entity;
  readonly span: Span;
}

/** What the word at a place names or declares; undefined for every other word. */
export function namedAt(place: Place): Named | undefined {
  const target = targetAt(place);
  if (target?.type !== 'use' && target?.type !== 'number' && target?.type !== 'label') return undefined;
  const { entity, span } = target;
  return entity && { entity, span };
}

/** The uses of a whole path, of whatever file, that mean an entity, in the order of the dataset. */
export function usesOf(dataset: Dataset, entity: Entity): readonly Use[] {
  return usesOfId(dataset, entity.id).filter(
    (use) => use.path.ids.at(-1)?.text === entity.id && resolve(dataset, use) === entity,
  );
}

/** The entity that a key kept in an item of a hierarchy stands for; anything else stands for nothing. */
export function entityOf(dataset: Dataset, data: unknown): Entity | undefined {
  const key = typeof data === 'object' && data !== null && 'key' in data ? data.key : undefined;
  return typeof key === 'string' ? dataset.entities.get(key) : undefined;
}
