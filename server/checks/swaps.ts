// Finds the credits that have the character before `as` and the performer after it, by their ids or by
// their names.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Item, Scope } from '../model/items';
import { followPath, lookUp, reach } from '../model/resolve';
import { isSelf } from '../model/uses';
import type { Credit, Reference, Text } from '../syntax/tree';
import { Census } from './census';

/** A credit the wrong way round. */
export interface Swap {
  readonly uri: string;
  readonly scope: Scope;
  readonly credit: Credit;
  /** What the ids before and after `as` mean as they stand. */
  readonly before: Entity;
  readonly after: Entity;
  /** The character that was meant before `as`, and the performer after it, where they are known elsewhere. */
  readonly character: Entity | undefined;
  readonly person: Entity | undefined;
}

const found = new WeakMap<Dataset, ReadonlyMap<Credit, Swap>>();

/** The swapped credits of a dataset, in its order. */
export function swapsOf(dataset: Dataset): ReadonlyMap<Credit, Swap> {
  const swaps = found.get(dataset) ?? findSwaps(dataset);
  found.set(dataset, swaps);
  return swaps;
}

function findSwaps(dataset: Dataset): ReadonlyMap<Credit, Swap> {
  const lines = dataset.files.flatMap(({ items }) => items.flatMap((item) => linesOf(dataset, item)));
  const census = new Census(dataset, lines);
  const swaps = lines.flatMap((line): Swap[] => {
    const character = characterOf(dataset, census, line);
    const swap: Swap = { ...line, character, person: personOf(dataset, census, line) };
    return isSwapped(census, swap) ? [swap] : [];
  });
  return new Map(swaps.map((swap) => [swap.credit, swap]));
}

type Line = Omit<Swap, 'character' | 'person'>;

/** The credits of a block whose first performer and first role both mean something. */
function linesOf(dataset: Dataset, { uri, scope, credits }: Item): readonly Line[] {
  return credits.flatMap((credit) => {
    const before = meant(dataset, credit.performers[0], scope, performers);
    const after = meant(dataset, credit.roles[0], scope, characters);
    return before && after ? [{ uri, scope, credit, before, after }] : [];
  });
}

const performers: readonly KindName[] = ['person', 'group'];
const characters: readonly KindName[] = ['character'];

function meant(
  dataset: Dataset,
  player: Reference | Text | undefined,
  scope: Scope,
  targets: readonly KindName[],
): Entity | undefined {
  if (player?.type !== 'reference' || isSelf(player)) return undefined;
  return followPath(dataset, player.path, scope, targets).at(-1);
}

function characterOf(dataset: Dataset, census: Census, { before, scope }: Line): Entity | undefined {
  const byId = lookUp(dataset, before.id, scope, characters);
  if (byId?.kind === 'character') return byId;
  const byName = reach(dataset, scope).map((container) => census.characterIn(container, before));
  return byName.find(Boolean);
}

function personOf(dataset: Dataset, census: Census, { after }: Line): Entity | undefined {
  const byId = dataset.members.get('')?.get(after.id);
  return byId && performers.includes(byId.kind) ? byId : census.personNamed(after);
}

function isSwapped(census: Census, swap: Swap): boolean {
  const { before, after, character, person } = swap;
  if (before.kind === 'character' && performers.includes(after.kind)) return true;
  if (before.kind === 'person' && after.kind === 'character' && census.speaksAgainst(before, after))
    return true;
  if (!census.isNew(before, after) || before === after) return false;
  if (character && person) return true;
  if (character) return /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(after.name);
  return person !== undefined && (after === person || census.playsIn(person, swap.scope));
}
