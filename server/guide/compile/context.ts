// What every part of the compiler needs: the dataset, and quick ways to what stands around a statement.
import type { KindName } from '../../../grammar/schema';
import type { Dataset, Entity } from '../../model/dataset';
import type { Item, NumberUse, Use } from '../../model/facts';
import type { EpisodeValue, NumberValue, Path, Span } from '../../syntax/tree';
import type { At } from '../value';

export interface Context {
  readonly dataset: Dataset;
  /** The text of each file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly uses: ReadonlyMap<Path, Use>;
  readonly numberUses: ReadonlyMap<EpisodeValue | NumberValue, NumberUse>;
  /** Where a statement is written, if the guide is to say so. */
  readonly at: (uri: string, span: Span) => At | undefined;
}

export function contextOf(dataset: Dataset, places: boolean): Context {
  const { files } = dataset;
  return {
    dataset,
    texts: new Map(files.map(({ uri, text }) => [uri, text])),
    uses: new Map(files.flatMap(({ uses }) => uses.map((use) => [use.path, use] as const))),
    numberUses: new Map(files.flatMap(({ numberUses }) => numberUses.map((use) => [use.node, use] as const))),
    at: (uri, { start, end }) => (places ? { uri, start, end } : undefined),
  };
}

/** What an item declares, or else what the nearest item around it declares. */
export function entityAround({ dataset }: Context, item: Item | undefined): Entity | undefined {
  for (let at = item; at; at = at.parent) {
    const entity = at.key === undefined ? undefined : dataset.members.get(at.container)?.get(at.id);
    if (entity) return entity;
  }
  return undefined;
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
