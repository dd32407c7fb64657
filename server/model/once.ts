// Work that is done once for each thing it is done for, and forgotten with it.

/** Wraps a pure function of an object that never changes, so that each object's result is found only once. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
