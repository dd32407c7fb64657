// What a character is to others, from both ends: what its own block says, and what follows from the
// blocks of others.
import { relations as rows, type RelationRow } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { relationsFrom, relationsTo, type Relation as Edge } from '../../model/relations';
import { valuesIn, type FieldValue } from '../../model/values';
import type { Link, Relation } from '../guide';
import type { Context } from './context';
import { kept } from './kept';
import { linkTo } from './names';
import { statedBy, statementOf } from './statement';

const rowsByName = new Map(rows.map((row) => [row.name, row]));
const places = new Map(rows.map((row, i) => [row.name, i]));

/** Own statements, and the inverses of others' that do not repeat one of them, in the schema's order. */
export const relationsOf = kept((context, character: Entity): readonly Relation[] => {
  const own = relationsFrom(context.dataset, character);
  const others = relationsTo(context.dataset, character.key);
  const all = [
    ...character.fields.flatMap(valuesIn).flatMap((value) => statedRelation(context, value, own)),
    ...others
      .filter((edge) => edge.from !== character && !own.some((one) => agree(one, edge)))
      .flatMap((edge) => derivedRelation(context, edge)),
  ];
  const place = ({ relation }: Relation): number => places.get(relation) ?? 0;
  return all.sort((a, b) => place(a) - place(b));
});

/** True where two statements from both ends say the same: `mother-of` and `daughter-of`. */
function agree(own: Edge, other: Edge): boolean {
  const inverse = rowsByName.get(own.field.relation?.inverse ?? '');
  const neutral = rowsByName.get(inverse?.inverse ?? '');
  return own.to === other.from && neutral?.name === other.field.relation?.inverse;
}

function statedRelation(context: Context, value: FieldValue, own: readonly Edge[]): readonly Relation[] {
  const { row } = value;
  if (!row.relation) return [];
  const target = own.find((edge) => edge.value.value === value.value)?.to;
  const link = target ? linkTo(context, target) : { text: targetText(context, value) };
  return [relationOf(context, row.relation, link, value, false)];
}

/** What the other character is called, where that is all that is known. */
function targetText(context: Context, { atom, uri }: FieldValue): string {
  if (atom.type === 'text' || atom.type === 'prose') return atom.text;
  if (atom.type === 'reference' && atom.name) return atom.name.text;
  return context.textOf(uri, atom);
}

function derivedRelation(context: Context, { field, from, value }: Edge): readonly Relation[] {
  const inverse = rowsByName.get(field.relation?.inverse ?? '');
  return inverse ? [relationOf(context, inverse, linkTo(context, from), value, true)] : [];
}

function relationOf(
  context: Context,
  { name, label, kind }: RelationRow,
  target: Link,
  value: FieldValue,
  derived: boolean,
): Relation {
  return { relation: name, label, kind, target, derived, ...statementOf(context, statedBy(value)) };
}
