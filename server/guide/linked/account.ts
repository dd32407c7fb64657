// What a writer of linked data tells about what it takes out of a guide. An export keeps the account, to report
// what is lost; a page of the site has all the rest beside it, and needs none.

export interface Account {
  /** Takes a value, or properties of a statement, to be written. A property that is not there is nothing. */
  readonly carry: <T extends object>(thing: T, ...properties: readonly KeysOf<T>[]) => T;
  /** Says why something, or a property of it, is not written. */
  readonly refuse: <T extends object>(thing: T, why: string, property?: KeysOf<T>) => void;
  /** Takes a value to where it can no longer be told from others. */
  readonly blur: <T extends object>(thing: T, why: string, property?: KeysOf<T>) => T;
}

/** What can tell whether it has an id. */
export type Ids = Pick<ReadonlySet<string>, 'has'>;

export type KeysOf<T> = T extends unknown ? keyof T & string : never;

/** For those who report nothing. */
export const noAccount: Account = {
  carry: (thing) => thing,
  refuse: () => undefined,
  blur: (thing) => thing,
};
