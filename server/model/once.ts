// Work that is done once for each thing it is done for, and forgotten with it; and done again where what it
// was made of has changed.
import { Made, sameList, type Making } from './reactive';

/**
 * Wraps a pure function of an object, so that each object's result is found only once for as long as what it
 * has read stays as it is. A dataset that is cut out of the stream of changes counts as the one that changes.
 * @param same says of a new result whether it is as good as the old one
 */
export function once<K extends object, V>(
  make: (key: K) => V,
  same: (before: V, now: V) => boolean = Object.is,
): (key: K) => V {
  const id = ++ids;
  const making: Making<K, V> = { make, same };
  return (key) => {
    const owner: Owner = baseOf(key);
    const kept = owner[results];
    if (kept)
      for (let at = 0; at < kept.length; at += 2)
        if (kept[at] === id) {
          const found = kept[at + 1];
          return found instanceof Made ? (found.read() as V) : (found as V);
        }
    const memo = new Made(making, owner as K);
    const value = memo.read();
    // What has read nothing that changes never changes itself.
    const found = memo.dependsOnNothing ? value : memo;
    // A list that has grown by itself has room for more, which most do not need.
    owner[results] = owner[results]?.toSpliced(0, 0, id, found) ?? [id, found];
    return value;
  };
}

/** The same for functions that find lists. */
export function onceList<K extends object, V>(make: (key: K) => readonly V[]): (key: K) => readonly V[] {
  return once(make, sameList);
}

let ids = 0;

/** Where a thing keeps what has been found for it. One that says so itself keeps it in less room. */
export const results = Symbol('results');

/** Pairs of a function's number and its result. */
export type Results = readonly unknown[] | undefined;

interface Owner {
  [results]?: Results;
}

/** Lets go of what was found for a thing that is gone. */
export function forget(thing: object): void {
  for (const found of (thing as Owner)[results] ?? []) if (found instanceof Made) found.dispose();
  (thing as Owner)[results] = undefined;
}

function baseOf<K extends object>(key: K): K {
  return (key as { readonly base?: K }).base ?? key;
}
