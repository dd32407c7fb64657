// Shows as people think of them: runs of seasons with their episodes, the cast in billing order, the crew. Who
// asks for one of these depends on none of the others.
import { castBlocks, castingsOf, type Casting } from './castings';
import { crewLists, crewOf, type CrewCredit } from './crew';
import type { Dataset, Entity } from './dataset';
import { entityIndex, type Entries, type Index } from './indexes';
import type { Item } from './items';
import type { Numbering } from './numbering';
import { once } from './once';
import { onceIn } from './once-in';
import { runsIn, type Run } from './runs';

export { categoryOf, type Casting, type Player } from './castings';
export type { CrewCredit } from './crew';
export type { Numbering } from './numbering';
export type { Episode, Run, Season } from './runs';

export class Show {
  constructor(
    private readonly dataset: Dataset,
    readonly entity: Entity,
  ) {}

  /** Its own run, then its eras in the order in which they are declared. */
  get runs(): readonly Run[] {
    return runsIn(this.dataset, this.entity);
  }

  /** The lines of its cast, in billing order. */
  get castings(): readonly Casting[] {
    return castOf(this.dataset, this.entity);
  }

  get crew(): readonly CrewCredit[] {
    return crewOfShow(this.dataset, this.entity);
  }
}

const castOf = onceIn((dataset, { key }: Entity) =>
  castBlocks(dataset, key).flatMap((item) => castingsOf(dataset, item)),
);

const crewOfShow = onceIn((dataset, { key }: Entity) =>
  crewLists(dataset, key).flatMap((item) => crewOf(dataset, item)),
);

const showOf = onceIn((dataset, entity: Entity) => new Show(dataset, entity));

const showEntities = entityIndex((entity) => [['', entity]], 'show');

/** All shows of a dataset by their keys, in the order of the dataset. */
export const showsOf: (dataset: Dataset) => ReadonlyMap<string, Show> = once(
  (dataset) => new Map(showEntities(dataset, '').map((entity) => [entity.key, showOf(dataset, entity)])),
);

/** One show of a dataset, by its key. */
export function showAt(dataset: Dataset, key: string | undefined): Show | undefined {
  const entity = key === undefined ? undefined : dataset.entities.get(key);
  return entity?.kind === 'show' ? showOf(dataset, entity) : undefined;
}

/** An index to which every show may contribute. */
export function showIndex<Value>(entries: Entries<Show, Value>): Index<Value> {
  return entityIndex((entity, dataset) => entries(showOf(dataset, entity), dataset), 'show');
}

/** The number of an episode or a part, or undefined where it has none. */
export function numberingOf({ numbering }: Item): Numbering | undefined {
  return numbering;
}
