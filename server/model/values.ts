// What an entity's fields say: their values with the rows of the schema that explain them.
import type { Atom, Qualifier } from '../syntax/tree';
import type { Entity } from './dataset';
import { FieldValue, type FieldFact, type Item } from './items';

export type { FieldValue } from './items';

/**
 * The values of a field in all blocks of an entity, or in one block, in order. Who asks for one field does not depend
 * on what the others say.
 */
export function valuesOf(owner: Entity | Item, name: string): readonly FieldValue[] {
  if (!('items' in owner)) return valuesInItem(owner, name);
  const { items } = owner;
  return items.length === 1
    ? valuesInItem(items[0]!, name)
    : items.flatMap((item) => valuesInItem(item, name));
}

function valuesInItem(item: Item, name: string): readonly FieldValue[] {
  const fields = item.fieldsNamed(name);
  return fields.length === 0 ? none : fields.length === 1 ? valuesIn(fields[0]!) : fields.flatMap(valuesIn);
}

const none: readonly FieldValue[] = [];

/** The values of one field; none where the field cannot stand where it is. */
export function valuesIn(field: FieldFact): readonly FieldValue[] {
  const values = (field.values ??= readValues(field));
  return values instanceof FieldValue ? [values] : values;
}

function readValues(field: FieldFact): FieldValue | readonly FieldValue[] {
  if (!field.row) return none;
  const values = field.node.values.map((value) => new FieldValue(value, field));
  return values.length === 1 ? values[0]! : values;
}

/** The first value of a field. */
export function firstValue(owner: Entity | Item, name: string): FieldValue | undefined {
  return valuesOf(owner, name)[0];
}

/** The words of a text or of prose; undefined for any other value. */
export function textOfAtom(atom: Atom): string | undefined {
  return atom.type === 'text' || atom.type === 'prose' ? atom.text : undefined;
}

/** A number with its magnitude worked in: `9.38M` is 9380000. */
export function numberOf(atom: Atom): number | undefined {
  if (atom.type !== 'number') return undefined;
  const magnitudes: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9 };
  const magnitude = magnitudes[atom.suffix];
  return magnitude === undefined ? undefined : atom.value * magnitude;
}

/** The one id of a bare word like `novel`; undefined for any other value. */
export function wordOf(atom: Atom): string | undefined {
  return atom.type === 'reference' && atom.path.ids.length === 1 ? atom.path.ids[0]!.text : undefined;
}

/** The notes in parentheses among qualifiers. */
export function notesOf(qualifiers: readonly Qualifier[]): readonly string[] {
  return qualifiers.flatMap((qualifier) => (qualifier.type === 'note' ? [qualifier.text] : []));
}

/** True where the flag is among the qualifiers. */
export function hasFlag(qualifiers: readonly Qualifier[], flag: string): boolean {
  return qualifiers.some((qualifier) => qualifier.type === 'flag' && qualifier.word.text === flag);
}
