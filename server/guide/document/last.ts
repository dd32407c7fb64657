// Functions of an object that keep their last result with it, for as long as the object is there.

/**
 * Wraps a pure function of an object and of a text, which says what else its result follows from: asked again with
 * both, it gives the same result.
 */
export function lastOf<Thing extends object, Result>(
  make: (thing: Thing, by: string) => Result,
): (thing: Thing, by: string) => Result {
  const known = new WeakMap<Thing, { readonly by: string; readonly result: Result }>();
  return (thing, by) => {
    const last = known.get(thing);
    if (last?.by === by) return last.result;
    const result = make(thing, by);
    known.set(thing, { by, result });
    return result;
  };
}
