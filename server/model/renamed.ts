// A dataset as it would be if one thing had another id. Nothing is put together anew but what its old and its new
// id mean. All keys are those of the dataset as it is, so that what is found in either can be compared.
import { revised } from '../syntax/anchor';
import type { Id, Path } from '../syntax/tree';
import type { Dataset } from './dataset';
import { Entity } from './entity';
import { draftsOf, groupOfUse } from './groups';
import { inPlaceOf } from './identity';
import type { Item } from './items';
import { Namesakes } from './namesakes';
import { usesOfId } from './occurrences';
import { resolvePath } from './resolve';
import { universesOf } from './universes';

/** An id where it stands for a thing, and the declaration in whose head or block that is. */
export interface Written {
  readonly item: Item;
  readonly id: Id;
}

/** Every place that declares or names a thing by its id. */
export function writtenIds(dataset: Dataset, entity: Entity): readonly Written[] {
  const declared = declarationsOf(entity).map((item) => ({ item, id: item.node.label.path!.ids[0]! }));
  const used = usesOfId(dataset, entity.id).flatMap((use) => {
    const found = resolvePath(dataset, use);
    return use.path.ids.filter((_, i) => found[i] === entity).map((id) => ({ item: use.item, id }));
  });
  return [...declared, ...used];
}

/** Every declaration of its id in the same place, be it as another kind. */
export function declarationsOf({ items, conflicts }: Entity): readonly Item[] {
  return [...items, ...conflicts];
}

/** What would be if a thing had another id. */
export class Renamed {
  /** The dataset as it would be. */
  readonly dataset: Dataset;
  /** The declarations in whose heads and blocks something may mean something else than before. */
  readonly items: readonly Item[];
  private readonly to: string;
  private readonly places: ReadonlySet<Id>;
  /** True where shows would belong to other universes: then any name may mean something else. */
  private readonly isEverywhere: boolean;
  private readonly settled = new Map<string, Namesakes>();

  constructor(
    private readonly before: Dataset,
    private readonly entity: Entity,
    written: readonly Written[],
    private readonly id: string,
  ) {
    this.to = inPlaceOf(entity.id, id);
    this.places = new Set(written.map((one) => one.id));
    const near = [entity.id, this.to].flatMap((one) => usesOfId(before, one));
    this.isEverywhere = near.some(
      ({ targets, path: { ids } }) => targets.includes('universe') && this.keyOf(ids[0]!) !== ids[0]!.text,
    );
    this.items = this.isEverywhere
      ? before.files.flatMap(({ items }) => items)
      : [...new Set(near.map(({ item }) => item))];
    // Those that are neither shows nor universes say nothing of this.
    const universes = this.isEverywhere
      ? universesOf(before.entities.values(), (id) => this.keyOf(id))
      : before.universes;
    this.dataset = { ...before, universes, namesakes: { get: (one) => this.namesakes(one) } };
  }

  /** A path as it would be written. */
  path(path: Path): Path {
    return revised(path, { ids: path.ids.map((id) => revised(id, { text: this.textOf(id) })) });
  }

  private textOf(id: Id): string {
    return this.places.has(id) ? this.id : id.text;
  }

  /** What an id would mean to those who take it for a key: which show belongs to which universe. */
  private keyOf(id: Id): string {
    const text = this.textOf(id);
    const { key, container } = this.entity;
    if (container !== '') return text;
    // Nothing would have the old key, and nothing has this one.
    return text === this.id ? key : text === key ? '.' : text;
  }

  private namesakes(id: string): Namesakes | undefined {
    if (!this.isEverywhere && id !== this.to && id !== this.entity.id) return this.before.namesakes.get(id);
    const known = this.settled.get(id) ?? this.settle(id);
    this.settled.set(id, known);
    return known;
  }

  /** Everything that would have an id, found as a dataset finds it. */
  private settle(id: string): Namesakes {
    const { before, entity, to } = this;
    const namesakes = new Namesakes();
    const ids = id === to ? [to, entity.id] : [id];
    const items = ids
      .flatMap((one) => before.namesakes.get(one)?.all() ?? [])
      .filter((one) => (one === entity ? to : one.id) === id)
      .flatMap(declarationsOf);
    const uses = ids
      .flatMap((one) => usesOfId(before, one))
      .filter((use) => groupOfUse(use) !== undefined && this.textOf(use.path.ids[0]!) === id);
    for (const draft of draftsOf(items, uses, this.dataset.universes, id)) {
      const isIt = draft.container === entity.container && id === to;
      const found = new Entity(isIt ? entity.key : draft.key, draft.kind, draft.container, id);
      found.update(draft);
      namesakes.put(found);
    }
    return namesakes;
  }
}
