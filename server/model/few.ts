// Sets of which most are empty or have one member: these take no room of their own, and only large ones are a Set.

/** None, one, or several things, each once, in the order in which they came. */
export type Few<T extends object> = T | readonly T[] | Set<T> | undefined;

/** With more members than these, looking through them costs more than a Set. */
const most = 32;

/** The set with one more thing. The set of before is spent. */
export function withOne<T extends object>(few: Few<T>, one: T): Few<T> {
  if (few === undefined || few === one) return one;
  if (isLarge(few)) return few.add(one);
  if (!isList(few)) return [few, one];
  if (few.includes(one)) return few;
  // A list that grows by itself, spread or pushed to, makes room for many more, which most never need.
  return few.length === most ? new Set(few).add(one) : few.toSpliced(few.length, 0, one);
}

/** The set without a thing. The set of before is spent. */
export function withoutOne<T extends object>(few: Few<T>, one: T): Few<T> {
  if (few === one || few === undefined) return undefined;
  if (isLarge(few)) {
    few.delete(one);
    return few.size > 0 ? few : undefined;
  }
  if (!isList(few)) return few;
  const rest = few.filter((other) => other !== one);
  return rest.length > 1 ? rest.slice() : rest[0];
}

/** Visits every member. */
export function eachOf<T extends object>(few: Few<T>, visit: (one: T) => void): void {
  if (few === undefined) return;
  if (isLarge(few) || isList(few)) for (const one of few) visit(one);
  else visit(few);
}

/** All members. */
export function listOf<T extends object>(few: Few<T>): readonly T[] {
  if (few === undefined) return none;
  return isList(few) ? few : isLarge(few) ? [...few] : [few];
}

const none: readonly never[] = [];

function isList<T extends object>(few: T | readonly T[] | Set<T>): few is readonly T[] {
  return Array.isArray(few);
}

function isLarge<T extends object>(few: T | readonly T[] | Set<T>): few is Set<T> {
  return few instanceof Set;
}
