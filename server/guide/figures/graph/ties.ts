// The relations of a dataset one by one, and those of two characters put together.
import { relations as rows } from '../../../../grammar/schema';
import { groupBy } from '../../../model/group';
import { once } from '../../../model/once';
import { qualifiersOf } from '../../document/lines';
import type { Character, Relation } from '../../guide';
import type { At, Link } from '../../value';
import type { Tie } from '../figure';
import { linkOf, placeOf } from '../links';

const rowsByName = new Map(rows.map((row) => [row.name, row]));

/** The kinds of relations, in the schema's order. */
export const kinds: readonly string[] = [...new Set(rows.map(({ kind }) => kind))];

/** A relation, with the schema's name for it. */
export interface NamedTie extends Tie {
  readonly name: string;
  readonly fromRef: string;
  readonly toRef: string;
}

/** What is to be known of a character. */
export type Somebody = Pick<Character, 'id' | 'name' | 'kind' | 'relations' | 'at'>;

/** The characters of a guide. */
export interface Everybody {
  readonly characters: readonly Somebody[];
}

/** The characters of a guide and their relations, found once for the figures of all its shows. */
interface Everyone {
  /** For each character, where it stands in the guide. */
  readonly order: ReadonlyMap<string, number>;
  readonly ties: readonly NamedTie[];
  /** For each character, where its ties stand in `ties`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const everyoneIn = once(({ characters }: Everybody): Everyone => {
  const known = new Map(characters.map((character) => [character.id, character]));
  const ties = characters.flatMap((character) => tiesFrom(character, known));
  const numbered = ties.flatMap(({ fromRef, toRef }, i) => [
    { ref: fromRef, i },
    { ref: toRef, i },
  ]);
  const places = [...groupBy(numbered, ({ ref }) => ref)].map(
    ([ref, own]) => [ref, own.map(({ i }) => i)] as const,
  );
  const order = new Map(characters.map(({ id }, i) => [id, i]));
  return { order, ties, places: new Map(places) };
});

/** The relations of a character to others, as it states them. */
function tiesFrom(character: Somebody, known: ReadonlyMap<string, Somebody>): readonly NamedTie[] {
  return character.relations.flatMap((relation) => {
    const other = known.get(relation.target.ref ?? '');
    if (relation.derived || !other || other === character) return [];
    return [tieOf(relation, linkOf(character), linkOf(other))];
  });
}

/** Every relation that one of some characters has with another, in the order of the guide. */
export function tiesAround(guide: Everybody, refs: ReadonlySet<string>): readonly NamedTie[] {
  const { ties, places } = everyoneIn(guide);
  const found = new Set([...refs].flatMap((ref) => places.get(ref) ?? []));
  return [...found].sort((a, b) => a - b).map((i) => ties[i]!);
}

/** The characters with some ids, in the order of the guide. */
export function charactersAmong(guide: Everybody, refs: Iterable<string>): readonly Somebody[] {
  const { order } = everyoneIn(guide);
  const found = [...refs].flatMap((ref) => order.get(ref) ?? []).sort((a, b) => a - b);
  return found.map((i) => guide.characters[i]!);
}

function tieOf(relation: Relation, from: Link, to: Link): NamedTie {
  const { relation: name, label, kind, at } = relation;
  const details = qualifiersOf(relation, true);
  return {
    from,
    to,
    kind,
    relation: label,
    details,
    name,
    fromRef: from.ref ?? '',
    toRef: to.ref ?? '',
    ...placeOf(at),
  };
}

/** True where a relation is the same seen from both ends. */
function isMutual({ name }: NamedTie): boolean {
  return rowsByName.get(name)?.inverse === name;
}

/** True where two ties say the same from both ends: `mother-of` and `daughter-of`. */
function agree(one: NamedTie, other: NamedTie): boolean {
  const inverse = rowsByName.get(rowsByName.get(one.name)?.inverse ?? '');
  return one.fromRef === other.toRef && inverse?.inverse === rowsByName.get(other.name)?.inverse;
}

/** The ties of one kind between two characters. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly arrows: readonly ('from' | 'to')[];
  /** A line for each tie: `mother of`, `friend`. */
  readonly lines: readonly string[];
  readonly words: string;
  /** Where the first of them is said. */
  readonly at?: At;
}

/** Puts ties together by pair and kind; what both ends say stands there once. */
export function bundlesOf(ties: readonly NamedTie[]): readonly Bundle[] {
  const groups = new Map<string, NamedTie[]>();
  for (const tie of ties) {
    const key = [...[tie.fromRef, tie.toRef].sort(), tie.kind].join(' ');
    const own = groups.get(key) ?? [];
    if (!own.some((one) => agree(one, tie))) groups.set(key, [...own, tie]);
  }
  return [...groups.values()].map((own) => bundleOf(own));
}

function bundleOf(ties: readonly NamedTie[]): Bundle {
  const [{ fromRef: from, toRef: to, kind, at }] = ties as [NamedTie];
  const directed = ties.filter((tie) => !isMutual(tie));
  const arrows = (['from', 'to'] as const).filter((end) =>
    directed.some((tie) => (tie.toRef === to ? 'to' : 'from') === end),
  );
  return {
    from,
    to,
    kind,
    arrows,
    lines: [...new Set(ties.map(shortLabel))],
    words: ties.map(tieWords).join('; '),
    ...placeOf(at),
  };
}

/** `mother of` beside an arrow; what needs no arrow needs no `of` either: `friend`. */
function shortLabel(tie: NamedTie): string {
  const label = isMutual(tie) ? tie.relation.replace(/ of$/, '') : tie.relation;
  return tie.details.includes('former') ? `former ${label}` : label;
}

/** `Tutu: grandmother of Renée Ballard (until season 2)`. */
function tieWords({ from, to, relation, details }: Tie): string {
  const more = details.length > 0 ? ` (${details.join('; ')})` : '';
  return `${from.text}: ${relation} ${to.text}${more}`;
}
