// The lines of cast: who plays whom, in which seasons, as the block around and the line say.
import type { KindName } from '../../grammar/schema';
import { performers } from '../../grammar/schema/kind-lists';
import type { Credit, Qualifier, Reference, Text } from '../syntax/tree';
import { coverageIn, headQualifiers, type Coverage } from './coverage';
import type { Dataset, Entity } from './dataset';
import type { Item } from './facts';
import { itemIndex } from './indexes';
import { onceIn } from './once-in';
import { targetOf } from './resolve';
import { isSelf } from './uses';

/** One line of cast. */
export interface Casting {
  readonly uri: string;
  readonly credit: Credit;
  /** The `cast` block that it stands in. */
  readonly item: Item;
  /** `main`, or the words of a category in quotes. */
  readonly category: string;
  readonly performers: readonly Player[];
  readonly roles: readonly Player[];
  readonly coverage: Coverage;
  /** Those of the block, which hold for all its lines, and its own. */
  readonly qualifiers: readonly Qualifier[];
  /** The shows that the performers reprise their roles from. */
  readonly reprising: readonly Entity[];
}

/** A performer or a role, as it is written and what it means. */
export interface Player {
  readonly node: Reference | Text;
  /** Undefined for a job in quotes, for `self`, and for names that mean nothing. */
  readonly entity: Entity | undefined;
  readonly self: boolean;
}

/** A line where it stands: the same object for as long as the line and its block are the same. */
export interface Line {
  readonly credit: Credit;
  readonly item: Item;
}

const lines = new WeakMap<Credit, Line>();

export function lineOf(credit: Credit, item: Item): Line {
  const known = lines.get(credit);
  if (known?.item === item) return known;
  const line = { credit, item };
  lines.set(credit, line);
  return line;
}

const blocks = itemIndex(
  (item) => (item.scope.owner === undefined ? [] : [[item.scope.owner, item] as const]),
  'cast',
);

/** The `cast` blocks of a show or a universe, by its key, in the order of the dataset. */
export function castBlocks(dataset: Dataset, owner: string): readonly Item[] {
  return blocks(dataset, owner);
}

/** A line of cast in a block; undefined in what is no block of cast. */
export function castingAt(dataset: Dataset, item: Item, credit: Credit): Casting | undefined {
  return item.kind?.name === 'cast' ? castingOf(dataset, lineOf(credit, item)) : undefined;
}

/** The lines of cast in a block; none in what is no block of cast. */
export function castingsOf(dataset: Dataset, item: Item): readonly Casting[] {
  return item.kind?.name === 'cast' ? castingsIn(dataset, item) : none;
}

const none: readonly Casting[] = [];

const castingsIn = onceIn((dataset, item: Item) =>
  item.credits.map((credit) => castingOf(dataset, lineOf(credit, item))),
);

const castingOf = onceIn((dataset, { credit, item }: Line): Casting => ({
  uri: item.uri,
  credit,
  item,
  category: categoryOf(item),
  performers: credit.performers.map((node) => playerOf(dataset, node, item, performers)),
  roles: credit.roles.map((node) => playerOf(dataset, node, item, roles)),
  coverage: coverageIn(dataset, credit.qualifiers, item),
  qualifiers: qualifiersOf(item, credit),
  reprising: reprisedShows(dataset, credit, item),
}));

const roles: readonly KindName[] = ['character'];

/** The category of a `cast` block: an id, or the words in quotes. */
export function categoryOf({ node: { label } }: Item): string {
  return label.path?.ids[0]?.text ?? label.name?.text ?? '';
}

function qualifiersOf(item: Item, { qualifiers }: Credit): readonly Qualifier[] {
  const around = headQualifiers(item);
  return around.length === 0 ? qualifiers : [...around, ...qualifiers];
}

function playerOf(
  dataset: Dataset,
  node: Reference | Text,
  item: Item,
  targets: readonly KindName[],
): Player {
  if (node.type === 'text' || isSelf(node)) return { node, entity: undefined, self: isSelf(node) };
  const entity = targetOf(dataset, node.path, item.scope, targets);
  return { node, entity: entity && targets.includes(entity.kind) ? entity : undefined, self: false };
}

function reprisedShows(dataset: Dataset, credit: Credit, item: Item): readonly Entity[] {
  const paths = credit.qualifiers.flatMap((qualifier) =>
    qualifier.type === 'reprising' ? qualifier.shows : [],
  );
  return paths.flatMap((path) => {
    const show = targetOf(dataset, path, item.scope, ['show']);
    return show?.kind === 'show' ? [show] : [];
  });
}
