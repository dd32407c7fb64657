// Credits by what they link to: shows, places, people, characters.
import { groupBy } from '../../model/group';
import type { Casting, Credit, Link } from '../guide';

/** In the order in which the shows began, and within them of the text. */
export interface Listed {
  readonly castings: readonly Casting[];
  readonly crew: readonly Credit[];
}

/** Castings and credits together, by the ids that they link to. */
export function index(
  { castings, crew }: Listed,
  ofCasting: (casting: Casting) => readonly Link[],
  ofCredit: (credit: Credit) => readonly Link[],
): ReadonlyMap<string, Listed> {
  const cast = byRef(castings, ofCasting);
  const others = byRef(crew, ofCredit);
  const keys = new Set([...cast.keys(), ...others.keys()]);
  return new Map(
    [...keys].map((key) => [key, { castings: cast.get(key) ?? [], crew: others.get(key) ?? [] }]),
  );
}

/** Things by the ids that they link to, each once for an id. */
export function byRef<T>(
  all: readonly T[],
  linksOf: (one: T) => readonly Link[],
): ReadonlyMap<string, readonly T[]> {
  const pairs = all.flatMap((one) =>
    [...new Set(linksOf(one).map(({ ref }) => ref ?? ''))].map((ref) => ({ ref, one })),
  );
  const groups = groupBy(pairs, ({ ref }) => ref);
  groups.delete('');
  return new Map([...groups].map(([ref, own]) => [ref, own.map(({ one }) => one)]));
}
