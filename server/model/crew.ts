// The crew: each person in each job, as the fields of crew blocks, seasons and episodes say.
import type { FieldRow } from '../../grammar/schema';
import { coverageIn, type Coverage } from './coverage';
import type { Dataset, Entity } from './dataset';
import type { FieldFact, Item } from './facts';
import { itemIndex } from './indexes';
import { onceIn } from './once-in';
import { targetOf } from './resolve';
import { valuesIn, type FieldValue } from './values';

/** One person in one job. */
export interface CrewCredit {
  readonly uri: string;
  readonly job: FieldRow;
  readonly person: Entity | undefined;
  readonly value: FieldValue;
  readonly coverage: Coverage;
}

const lists = itemIndex((item) => {
  const { owner } = item.scope;
  return owner !== undefined && item.fields.some(namesCrew) ? [[owner, item]] : [];
});

/** The declarations in a show that name crew, by its key, in the order of the dataset. */
export function crewLists(dataset: Dataset, owner: string): readonly Item[] {
  return lists(dataset, owner);
}

/** The crew that a declaration names directly in its block. */
export function crewOf(dataset: Dataset, { fields }: Item): readonly CrewCredit[] {
  return fields.some(namesCrew) ? fields.flatMap((field) => crewIn(dataset, field)) : none;
}

const none: readonly CrewCredit[] = [];

function namesCrew({ row }: FieldFact): boolean {
  return row?.group === 'job';
}

/** The crew that a field names. */
export function crewIn(dataset: Dataset, field: FieldFact): readonly CrewCredit[] {
  return namesCrew(field) ? creditsIn(dataset, field) : none;
}

const creditsIn = onceIn((dataset, field: FieldFact) => {
  const { item } = field;
  return valuesIn(field).flatMap((value): readonly CrewCredit[] => {
    const { row, atom, qualifiers, uri } = value;
    if (atom.type !== 'reference') return [];
    const person = targetOf(dataset, atom.path, item.scope, row.targets ?? []);
    return [{ uri, job: row, person, value, coverage: coverageIn(dataset, qualifiers, item) }];
  });
});
