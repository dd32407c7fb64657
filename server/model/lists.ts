// Lists that are kept for long.

/** A list to keep: one that has grown has room for more, and most are empty. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

const none: readonly never[] = [];
