// The names and numbers in use in the head of one declaration and directly in its block.
import { fileAt, type Dataset } from './dataset';
import type { FileFacts, Item, NumberUse, Use } from './facts';
import { groupBy } from './group';
import { once } from './once';

/** The names in use in one declaration, in the order of the text. */
export function usesOf(dataset: Dataset, item: Item): readonly Use[] {
  const file = fileAt(dataset, item.uri);
  return (file && usesIn(file).get(item)) ?? none;
}

/** The seasons and episodes in use, by their numbers, in one declaration, in the order of the text. */
export function numberUsesOf(dataset: Dataset, item: Item): readonly NumberUse[] {
  const file = fileAt(dataset, item.uri);
  return (file && numberUsesIn(file).get(item)) ?? none;
}

const none: readonly never[] = [];

const usesIn = once(({ uses }: FileFacts) => groupBy(uses, ({ item }) => item));
const numberUsesIn = once(({ numberUses }: FileFacts) => groupBy(numberUses, ({ item }) => item));
