// The ways through a guide that every exporter goes: its entries, wherever they stand, their fields, and
// its credits, each once. Looks at shapes, so that a list that a guide comes to have is walked as well.
import type { Block, Casting, Credit, Entry, Guide, Programme, Relation, Season, Show } from './guide';
import type { Fact, Scope, Value } from './value';

/** An entry with the list that it stands in: one of the guide, or of another entry. */
export interface Placed {
  readonly entry: Entry;
  readonly list: string;
  readonly parent?: Entry;
}

/** True for a list of entries that is not empty. */
export function isEntries(value: unknown): value is readonly Entry[] {
  return isBlocks(value) && value.every((one) => 'id' in one);
}

/** True for a list, not empty, of what has facts. */
export function isBlocks(value: unknown): value is readonly Block[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && 'facts' in one)
  );
}

/** The entries that stand in a guide, or within an entry, by the name of their list. */
export function listsOf(
  owner: Guide | Entry,
): readonly (readonly [list: string, entries: readonly Entry[]])[] {
  return Object.entries(owner).flatMap(([list, value]) => (isEntries(value) ? [[list, value] as const] : []));
}

/** All entries of a guide, each before those within it. */
export function placedEntries(owner: Guide | Entry): readonly Placed[] {
  const parent = 'id' in owner ? { parent: owner } : {};
  return listsOf(owner).flatMap(([list, entries]) =>
    entries.flatMap((entry) => [{ entry, list, ...parent }, ...placedEntries(entry)]),
  );
}

/** The blocks of all entries, each once, by ids made of their place, their kind and a number. */
export function blocksIn(guide: Guide): ReadonlyMap<string, Block> {
  const lists = placedEntries(guide).flatMap(({ entry }) => Object.values(entry).filter(isBlocks));
  const counts = new Map<string, number>();
  return new Map(
    once(lists.filter((list) => !isEntries(list)).flat()).map((block) => {
      const head = `${block.place.ref ?? ''}/${block.kind}`;
      const count = (counts.get(head) ?? 0) + 1;
      counts.set(head, count);
      return [`${head}-${count}`, block];
    }),
  );
}

/** The values of some fields of an entry or a block. */
export function valuesOf(
  { facts }: { readonly facts: readonly Fact[] },
  ...fields: readonly string[]
): readonly Value[] {
  return fields.flatMap((field) => facts.find((fact) => fact.field === field)?.values ?? []);
}

/** A show with everything in it that has a cast and a crew. */
export function programmesOf(show: Show): readonly Programme[] {
  const within = placedEntries(show).map(({ entry }) => entry);
  return [show, ...within.filter((entry): entry is Programme => 'cast' in entry)];
}

/** The castings of a show, each once, in billing order. */
export function castingsOf(show: Show): readonly Casting[] {
  return once(programmesOf(show).flatMap(({ cast }) => cast.flatMap(({ castings }) => castings)));
}

/** The credits of a show's crew, each once. */
export function creditsOf(show: Show): readonly Credit[] {
  return once(programmesOf(show).flatMap(({ crew }) => crew.flatMap(({ credits }) => credits)));
}

/** The castings that stand in the block of an entry. */
export function ownCastings(programme: Programme): readonly Casting[] {
  const all = programme.cast.flatMap(({ castings }) => castings);
  return all.filter(({ place }) => place.ref === programme.id);
}

/** The credits that stand in the block of an entry. */
export function ownCredits(programme: Programme): readonly Credit[] {
  const all = programme.crew.flatMap(({ credits }) => credits);
  return all.filter(({ place }) => place.ref === programme.id);
}

/** True where a statement in an entry's block holds for all of the entry, and for nothing else. */
export function holdsForAll(scope: Scope | undefined, { kind, ...entry }: Programme): boolean {
  if (!scope) return true;
  const { number, season } = entry as { readonly number?: string | number; readonly season?: number };
  const point = kind === 'season' ? [number, undefined] : kind === 'episode' ? [season, number] : undefined;
  const [stretch, ...others] = scope.stretches;
  const { from, to } = stretch ?? {};
  const ends = [from, to].map((end) => [end?.season, end?.episode?.replace('..', '–')]);
  return (
    others.length === 0 && point !== undefined && ends.every(([a, b]) => a === point[0] && b === point[1])
  );
}

/** The reviews of a show, a season or an episode as a whole, wherever in the show they stand. */
export function reviewsOf(show: Show, programme: Programme): readonly Block[] {
  if (programme.kind === 'show' || programme.kind === 'era')
    return programme.reviews.filter(({ scope, place }) => !scope && place.ref === programme.id);
  const all = once([...programme.reviews, ...show.reviews]);
  return all.filter(({ scope }) => scope && holdsForAll(scope, programme));
}

/** What characters say of each other, with who says it. What follows from what the other says is left out. */
export function relationsOf(guide: Guide): readonly { readonly of: string; readonly relation: Relation }[] {
  return guide.characters.flatMap(({ id: of, relations }) =>
    relations.filter(({ derived }) => !derived).map((relation) => ({ of, relation })),
  );
}

/** The seasons of a show, those of its eras included. */
export function seasonsOf(show: Show): readonly Season[] {
  return [show, ...show.eras].flatMap(({ seasons }) => seasons);
}

/** The first of those that say the very same. */
export function once<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one] as const).reverse()).values()].reverse();
}
