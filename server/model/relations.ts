// How things hang together: every field that ties one thing to another as a typed edge between the two,
// to be followed in both directions. What an edge means for the checks or the guide is left to them.
import type { FieldRow } from '../../grammar/schema';
import type { Dataset, Entity } from './dataset';
import type { FieldFact } from './items';
import { followPath } from './resolve';
import { groupBy } from './group';
import { valuesIn, type FieldValue } from './values';

/** `from field: to`, as in `jenny_ballard mother-of: renee_ballard`. */
export interface Relation {
  readonly field: FieldRow;
  readonly from: Entity;
  readonly to: Entity;
  /** Where it is said. */
  readonly value: FieldValue;
}

export interface Relations {
  /** In the order of the dataset. */
  readonly all: readonly Relation[];
  /** What is said in the blocks of a thing, by its key. */
  readonly from: ReadonlyMap<string, readonly Relation[]>;
  /** What others say of a thing, by its key. */
  readonly to: ReadonlyMap<string, readonly Relation[]>;
}

const known = new WeakMap<Dataset, Relations>();

/** All relations of a dataset. */
export function relationsOf(dataset: Dataset): Relations {
  const relations = known.get(dataset) ?? collect(dataset);
  known.set(dataset, relations);
  return relations;
}

function collect(dataset: Dataset): Relations {
  const all = [...dataset.entities.values()].flatMap((entity) =>
    entity.fields.filter(relates).flatMap((field) => edgesOf(dataset, entity, field)),
  );
  return { all, from: groupBy(all, ({ from }) => from.key), to: groupBy(all, ({ to }) => to.key) };
}

const family: ReadonlySet<string> = new Set(['spouse', 'parent', 'child', 'sibling']);

/** True for a field that ties its owner to others: relations of characters, links of shows, kin of people. */
function relates({ row }: FieldFact): boolean {
  if (!row?.types.includes('reference')) return false;
  return row.group === 'relations' || (row.group === 'person' && family.has(row.name));
}

function edgesOf(dataset: Dataset, from: Entity, field: FieldFact): readonly Relation[] {
  return valuesIn(field).flatMap((value) => {
    const { atom, row } = value;
    if (atom.type !== 'reference') return [];
    const targets = row.targets ?? [];
    const to = followPath(dataset, atom.path, field.item.scope, targets).at(-1);
    return to && targets.includes(to.kind) ? [{ field: row, from, to, value }] : [];
  });
}

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
