// The relations of a dataset one by one, and those of two characters put together.
import { relations as rows } from '../../../../grammar/schema';
import { qualifiersOf } from '../../document/lines';
import type { Guide, Relation } from '../../guide';
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

/** Every relation between two characters, as it is stated. */
export function tiesOf(guide: Guide): readonly NamedTie[] {
  const known = new Map(guide.characters.map((character) => [character.id, character]));
  return guide.characters.flatMap((character) =>
    character.relations.flatMap((relation) => {
      const other = known.get(relation.target.ref ?? '');
      if (relation.derived || !other || other === character) return [];
      return [tieOf(relation, linkOf(character), linkOf(other))];
    }),
  );
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
