// Finds the credits that have the character before `as` and the performer after it, by their ids or by
// their names.
import type { Dataset, Entity } from '../model/dataset';
import type { Item } from '../model/items';
import { onceIn } from '../model/once-in';
import { lookUp, reach } from '../model/resolve';
import { isNew, playsIn, speaksAgainst } from './census';
import { characters, linesOf, performers, type Line } from './lines';
import { charactersNamed, foldedName, peopleNamed } from './namesakes';

/** A credit the wrong way round. */
export interface Swap extends Line {
  /** The character that was meant before `as`, and the performer after it, where they are known elsewhere. */
  readonly character: Entity | undefined;
  readonly person: Entity | undefined;
}

/** The swapped credits of a block, in the order of the text. */
export function swapsIn(dataset: Dataset, item: Item): readonly Swap[] {
  return item.credits.length === 0 ? none : swaps(dataset, item);
}

const none: readonly never[] = [];

const swaps = onceIn((dataset, item: Item): readonly Swap[] =>
  linesOf(dataset, item).flatMap((line) => {
    const swap = { character: characterOf(dataset, line), person: personOf(dataset, line), ...line };
    return isSwapped(dataset, swap) ? [swap] : [];
  }),
);

function characterOf(dataset: Dataset, { before, scope }: Line): Entity | undefined {
  const byId = lookUp(dataset, before.id, scope, characters);
  if (byId?.kind === 'character') return byId;
  const named = charactersNamed(dataset, foldedName(before));
  if (named.length === 0) return undefined;
  return reach(dataset, scope)
    .map((container) => named.find((one) => one.container === container))
    .find(Boolean);
}

function personOf(dataset: Dataset, { after }: Line): Entity | undefined {
  const byId = dataset.namesakes.get(after.id)?.within('');
  if (byId && performers.includes(byId.kind)) return byId;
  return peopleNamed(dataset, foldedName(after))[0];
}

function isSwapped(dataset: Dataset, swap: Swap): boolean {
  const { before, after, character, person } = swap;
  if (before.kind === 'character' && performers.includes(after.kind)) return true;
  if (speaksAgainst(dataset, swap)) return true;
  if ((!character && !person) || before === after || !isNew(dataset, swap)) return false;
  if (character && person) return true;
  if (character) return /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(after.name);
  return person !== undefined && (after === person || playsIn(dataset, person, swap.scope));
}
