// The numbers of episodes, as they are counted: `3`, `3.5` between 3 and 4, `192a` right behind 192.

/** Where a number stands among others; a letter puts it behind the bare number. */
export function orderOf(number: string): number {
  const suffix = /[a-z]$/.exec(number)?.[0];
  return Number.parseFloat(number) + (suffix === undefined ? 0 : (suffix.charCodeAt(0) - 96) / 1000);
}
