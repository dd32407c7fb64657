// How things hang together: every field that ties one thing to another as a typed edge between the two,
// to be followed in both directions. What an edge means for the checks or the guide is left to them.
import { allFields, fieldsOf, kinds, type FieldRow, type KindName } from '../../grammar/schema';
import type { Dataset, Entity } from './dataset';
import type { FieldFact } from './items';
import { targetOf } from './resolve';
import { entityIndex } from './indexes';
import { onceIn } from './once-in';
import { valuesIn, type FieldValue } from './values';

/** `from field: to`, as in `jenny_ballard mother-of: renee_ballard`. */
export interface Relation {
  readonly field: FieldRow;
  readonly from: Entity;
  readonly to: Entity;
  /** Where it is said. */
  readonly value: FieldValue;
}

const family: ReadonlySet<string> = new Set(['spouse', 'parent', 'child', 'sibling']);

/** The fields that tie their owner to others: relations of characters, links of shows, kin of people. */
const ties: ReadonlySet<FieldRow | undefined> = new Set(
  allFields.filter(
    ({ types, group, name }) =>
      types.includes('reference') && (group === 'relations' || (group === 'person' && family.has(name))),
  ),
);

const tied: readonly KindName[] = kinds
  .map(({ name }) => name)
  .filter((kind) => fieldsOf(kind).some((row) => ties.has(row)));

/** What is said in the blocks of a thing, in the order of the text. */
export function relationsFrom(dataset: Dataset, entity: Entity): readonly Relation[] {
  return entity.fields.some(relates) ? saidBy(dataset, entity) : none;
}

const none: readonly Relation[] = [];

const saidBy = onceIn((dataset, entity: Entity) =>
  entity.fields.flatMap((field) => (relates(field) ? edgesOf(dataset, field) : none)),
);

/** What others say of a thing, by its key, in the order of the dataset. */
export const relationsTo = entityIndex(
  (entity, dataset) =>
    relationsFrom(dataset, entity).map((relation): [string, Relation] => [relation.to.key, relation]),
  ...tied,
);

function relates({ row }: FieldFact): boolean {
  return ties.has(row);
}

const edgesOf = onceIn((dataset, field: FieldFact): readonly Relation[] => {
  const { key, scope } = field.item;
  const from = key === undefined ? undefined : dataset.entities.get(key);
  if (!from) return none;
  return valuesIn(field).flatMap((value) => {
    const { atom, row } = value;
    if (atom.type !== 'reference') return none;
    const targets = row.targets ?? [];
    const to = targetOf(dataset, atom.path, scope, targets);
    return to && targets.includes(to.kind) ? [{ field: row, from, to, value }] : none;
  });
});

/** By birth: who is a parent (or, further back, an ancestor) of whom, whichever of the two says so. */
export interface Descent {
  readonly elder: Entity;
  readonly younger: Entity;
  /** False for grandparents and other ancestors. */
  readonly direct: boolean;
  readonly relation: Relation;
}

/** What a relation says of descent, or undefined where it says nothing. */
export function descentOf(relation: Relation): Descent | undefined {
  const { field, from, to } = relation;
  const descent = field.relation?.descent ?? (from.kind === 'person' ? kin[field.name] : undefined);
  if (!descent) return undefined;
  const direct = descent === 'parent' || descent === 'child';
  return descent === 'parent' || descent === 'ancestor'
    ? { elder: from, younger: to, direct, relation }
    : { elder: to, younger: from, direct, relation };
}

/** In a person's block `parent: x` says whose child the person is. */
const kin: Readonly<Record<string, 'parent' | 'child'>> = { parent: 'child', child: 'parent' };
