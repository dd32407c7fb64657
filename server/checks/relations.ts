// Rules on single relations: nothing is related to itself, directly or by way of others.
import { relationsFrom, type Relation } from '../model/relations';
import { relationCycle } from './cycles';
import { placeOf } from './edges';
import type { Rule } from './rule';
import { code } from './words';

const relationSelf: Rule = {
  code: 'relation-self',
  severity: 'error',
  summary: 'Nothing is related to itself.',
  doc:
    'A show that is a spin-off of itself, a character who is their own sister or friend. Feelings and deeds ' +
    '(`loves`, `killed`, `betrayed`) are left alone: they can be turned against oneself.',
  wrong: `show paper_lions "Paper Lions" {
  genre: "Comedy"
  spinoff-of: paper_lions
}
`,
  right: `show paper_lions "Paper Lions" {
  genre: "Comedy"
}
`,
  entity: (entity, dataset, report) => {
    for (const relation of relationsFrom(dataset, entity)) {
      const { field, from, to } = relation;
      if (from !== to || !isBetweenTwo(relation)) continue;
      report(
        placeOf(relation),
        `${code(field.name)} names ${code(from.id)} itself; it takes another ${to.kind}`,
      );
    }
  },
};

/** True for a relation that takes two: kinship, what holds both ways, and every link between works. */
function isBetweenTwo({ field: { name, relation } }: Relation): boolean {
  return (
    !relation || relation.kind === 'family' || (relation.inverse === name && relation.kind !== 'conflict')
  );
}

export const relationRules: readonly Rule[] = [relationCycle, relationSelf];
