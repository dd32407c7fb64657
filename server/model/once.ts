// Work that is done once for each thing it is done for, and forgotten with it; and done again where what it
// was made of has changed.
import { Memo, sameList } from './reactive';

/**
 * Wraps a pure function of an object, so that each object's result is found only once for as long as what it
 * has read stays as it is. A dataset that is cut out of the stream of changes counts as the one that changes.
 * @param same says of a new result whether it is as good as the old one
 */
export function once<K extends object, V>(
  make: (key: K) => V,
  same?: (before: V, now: V) => boolean,
): (key: K) => V {
  const known = new WeakMap<object, Memo<V> | { readonly value: V }>();
  return (key) => {
    const owner = baseOf(key);
    const found = known.get(owner);
    if (found) return found instanceof Memo ? found.read() : found.value;
    const memo = new Memo(() => make(owner), same);
    const value = memo.read();
    // What has read nothing that changes never changes itself.
    known.set(owner, memo.deps ? memo : { value });
    if (memo.deps) keep(owner, memo);
    return value;
  };
}

/** The same for functions that find lists. */
export function onceList<K extends object, V>(make: (key: K) => readonly V[]): (key: K) => readonly V[] {
  return once(make, sameList);
}

/** What has been found for each thing, and may change. */
const memos = new WeakMap<object, { readonly dispose: () => void }[]>();

function keep(owner: object, memo: { readonly dispose: () => void }): void {
  const known = memos.get(owner);
  if (known) known.push(memo);
  else memos.set(owner, [memo]);
}

/** Lets go of what was found for a thing that is gone. */
export function forget(thing: object): void {
  for (const memo of memos.get(thing) ?? []) memo.dispose();
  memos.delete(thing);
}

function baseOf<K extends object>(key: K): K {
  return (key as { readonly base?: K }).base ?? key;
}
