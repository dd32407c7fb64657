// Things by their names, folded, and by who names them: what several rules on names and ids ask.
import type { Dataset, Entity } from '../model/dataset';
import type { Use } from '../model/facts';
import { entityIndex } from '../model/indexes';
import { usesOfId } from '../model/occurrences';
import { once } from '../model/once';
import { resolve } from '../model/resolve';
import { fold } from './fold';

/** The name of something with all that spelling may vary taken out. */
export const foldedName: (entity: Entity) => string = once(({ name }) => fold(name));

/** The people of a folded name. */
export const peopleNamed = entityIndex<Entity>((entity) => [[foldedName(entity), entity]], 'person');

/** The characters of a folded name, wherever they live. */
export const charactersNamed = entityIndex<Entity>((entity) => [[foldedName(entity), entity]], 'character');

/** Everywhere that something is named, in prose too. */
export function usesNaming(dataset: Dataset, entity: Entity): readonly Use[] {
  return usesOfId(dataset, entity.id).filter((use) => resolve(dataset, use) === entity);
}
