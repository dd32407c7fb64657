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
  const within = forDataset((dataset) => once((thing: K) => make(dataset, thing), same));
  return (dataset, thing) => within(dataset)(thing);
}

/**
 * Wraps a function of a dataset whose result is good for as long as the dataset lives, like an index that follows it.
 * There is one dataset and there are many of these, so each remembers the dataset and not the other way round.
 */
export function forDataset<V extends object>(make: (dataset: Dataset) => V): (dataset: Dataset) => V {
  const known = new WeakMap<Dataset, V>();
  return ({ base }) => {
    const found = known.get(base);
    if (found !== undefined) return found;
    const value = make(base);
    known.set(base, value);
    return value;
  };
}
