// Helpers for plain data: properties that are undefined are left out, and lists that are empty where they
// are optional.
import { groupBy } from '../../model/group';
import { joined } from '../../model/joined';
import type { At } from '../value';

type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Tidy<T> = { [K in Exclude<keyof T, Optional<T>>]: T[K] } & {
  [K in Optional<T>]?: Exclude<T[K], undefined>;
};

/** The same object without properties that are undefined. */
export function tidy<T extends object>(value: T): Tidy<T> {
  const tidied: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== undefined) tidied[key] = one;
  return tidied as Tidy<T>;
}

/** The same with the place where it is said, if that is told. */
export function saidAt<T extends object>(value: T, at: At | undefined): T & { readonly at?: At } {
  return at ? joined(value, { at }) : value;
}

/** A list, or undefined where it is empty. */
export function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The first of those that share a key. */
export function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): readonly T[] {
  return [...groupBy(all, keyOf).values()].map(([first]) => first!);
}

const apart: ReadonlySet<string> = new Set(['at', 'jobAt', 'sources']);

/** What two statements have in common that say the same: all but where it is written, and who says so. */
export function sameness(statement: object): string {
  return JSON.stringify(statement, (key, value: unknown) => (apart.has(key) ? undefined : value));
}

/** Sorts by a text without regard to case and accents; what is equal then, by `tieOf`. */
export function sortBy<T>(
  all: readonly T[],
  textOf: (one: T) => string,
  tieOf: (one: T) => string,
): readonly T[] {
  const keyed = all.map((one) => ({ one, key: foldName(textOf(one)), tie: tieOf(one) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || compare(a.tie, b.tie)).map(({ one }) => one);
}

function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
