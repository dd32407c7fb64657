// The names and numbers in use in the head of one declaration and directly in its block.
import type { Dataset } from './dataset';
import type { Item, NumberUse, Use } from './facts';
import { namedIn } from './uses';

/** The names in use in one declaration, in the order of the text. */
export function usesOf(_dataset: Dataset, item: Item): readonly Use[] {
  return namedIn(item).uses;
}

/** The seasons and episodes in use, by their numbers, in one declaration, in the order of the text. */
export function numberUsesOf(_dataset: Dataset, item: Item): readonly NumberUse[] {
  return namedIn(item).numberUses;
}
