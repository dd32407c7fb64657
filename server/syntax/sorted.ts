// Looks through lists that are in order, by halves: long ones are not walked for one place in them.

/** How many at the start of a list meet a condition that none behind them meets. */
export function countWhile<T>(list: readonly T[], meets: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of those that meet it. */
export function lastWhile<T>(list: readonly T[], meets: (one: T) => boolean): T | undefined {
  return list[countWhile(list, meets) - 1];
}
