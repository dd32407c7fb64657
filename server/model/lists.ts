// Lists that are kept for long.

/** A list to keep: one that has grown has room for more, and most are empty. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

const none: readonly never[] = [];

/** True for lists of records whose parts are the same, one by one. */
export function sameRecords<T extends object>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((one, i) => isSameRecord(one, now[i]!));
}

function isSameRecord<T extends object>(one: T, other: T): boolean {
  return Object.keys(one).every((name) => Object.is(one[name as keyof T], other[name as keyof T]));
}
