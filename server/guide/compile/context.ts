// What every part of the compiler needs: the dataset, and quick ways to what stands around a statement.
import type { KindName } from '../../../grammar/schema';
import { fileAt, type Dataset, type Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { once } from '../../model/once';
import type { Span } from '../../syntax/tree';
import type { At } from '../value';
import { Written } from './written';

export class Context {
  /** @param hasPlaces true where every statement is to say in which file and where it is written */
  constructor(
    readonly dataset: Dataset,
    private readonly hasPlaces: boolean,
  ) {}

  /** Where a statement is written, if the guide is to say so. */
  at(uri: string, span: Span): At | undefined {
    return this.hasPlaces ? new Written(uri, span) : undefined;
  }

  /** What is written in a place of a file. It belongs to a statement, on which whoever asks depends already. */
  textOf(uri: string, { start, end }: Span): string {
    return fileAt(this.dataset, uri)?.slice(start, end) ?? '';
  }
}

/** The context of a dataset: the same for all its states. */
export function contextOf(dataset: Dataset, hasPlaces: boolean): Context {
  return hasPlaces ? placed(dataset) : plain(dataset);
}

const plain = once((dataset: Dataset) => new Context(dataset, false));
const placed = once((dataset: Dataset) => new Context(dataset, true));

/** What an item declares. */
export function entityOf(
  { dataset }: Pick<Context, 'dataset'>,
  { key, container, id }: Item,
): Entity | undefined {
  return key === undefined ? undefined : dataset.members.get(container)?.get(id);
}

/** What an item declares, or else what the nearest item around it declares. */
export function entityAround(context: Pick<Context, 'dataset'>, item: Item | undefined): Entity | undefined {
  for (let at = item; at; at = at.parent) {
    const entity = entityOf(context, at);
    if (entity) return entity;
  }
  return undefined;
}

/** What stands in the blocks of an entity and belongs to no entity within it: first each block itself. */
export function itemsOf(context: Context, { items, conflicts }: Entity): readonly Item[] {
  const found: Item[] = [];
  const add = (item: Item): void => {
    found.push(item);
    for (const child of item.children) if (!entityOf(context, child)) add(child);
  };
  for (const item of [...items, ...conflicts]) add(item);
  return found;
}

/** The entity of one of these kinds that another is, or is a member of. */
export function containerOf(
  { dataset }: Context,
  entity: Entity | undefined,
  ...kinds: readonly KindName[]
): Entity | undefined {
  let at = entity;
  while (at && !kinds.includes(at.kind))
    at = at.container === '' ? undefined : dataset.entities.get(at.container);
  return at;
}

/** The show to which a season, an episode or a part belongs; a show itself. */
export function showAround(context: Context, entity: Entity | undefined): Entity | undefined {
  return containerOf(context, entity, 'show');
}
