// Work that is done once for each thing of a dataset, for what a thing alone does not tell.
import type { Dataset } from './dataset';
import { once } from './once';

/**
 * Wraps a pure function of a dataset and of a thing in it, so that each result is found only once.
 * @param same says of a new result whether it is as good as the old one
 */
export function onceIn<K extends object, V>(
  make: (dataset: Dataset, thing: K) => V,
  same?: (before: V, now: V) => boolean,
): (dataset: Dataset, thing: K) => V {
  const within = once((dataset: Dataset) => once((thing: K) => make(dataset, thing), same));
  return (dataset, thing) => within(dataset)(thing);
}
