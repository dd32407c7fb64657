// Work that is done once for each thing of a dataset, for what a thing alone does not tell.
import type { Dataset } from './dataset';
import { once } from './once';

/** Wraps a pure function of a dataset and of a thing in it, so that each result is found only once. */
export function onceIn<K extends object, V>(
  make: (dataset: Dataset, thing: K) => V,
): (dataset: Dataset, thing: K) => V {
  const within = once((dataset: Dataset) => once((thing: K) => make(dataset, thing)));
  return (dataset, thing) => within(dataset)(thing);
}
