// The rule on fields without which a block says nothing: the schema marks them as required.
import { fieldsOf, kinds, type FieldRow } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { Item } from '../model/items';
import { labelOf } from './places';
import type { Rule } from './rule';
import { code } from './words';

export const missingField: Rule = {
  code: 'missing-field',
  severity: 'warning',
  summary: 'A block has the fields that its kind needs.',
  doc:
    'The [reference](reference.md) calls these fields required. A field may stand in another block of the same ' +
    'thing. What is not known yet is said so: `date: tba`.',
  wrong: `show paper_tide "Paper Tide" {
  season 1 {
    release "Blu-ray" { type: blu-ray }
  }
}
`,
  right: `show paper_tide "Paper Tide" {
  season 1 {
    release "Blu-ray" { type: blu-ray; date: 2024-05-17 }
  }
}
`,
  item: (item, dataset, report) => {
    for (const { name } of missingIn(dataset, item))
      report(labelOf(item), `${code(item.kind!.name)} needs a field ${code(name)}`);
  },
};

/** The required fields of each kind that has any. */
const needs: ReadonlyMap<string, readonly FieldRow[]> = new Map(
  kinds
    .map(({ name }) => [name, fieldsOf(name).filter((row) => row.required)] as const)
    .filter(([, rows]) => rows.length > 0),
);

/** The required fields that no block of the thing has; told of its first block only. */
export function missingIn({ entities }: Dataset, item: Item): readonly FieldRow[] {
  const required = item.kind && needs.get(item.kind.name);
  if (!required) return [];
  const entity = item.key === undefined ? undefined : entities.get(item.key);
  if (entity && entity.items[0] !== item) return [];
  const given = (entity ?? item).fields;
  return required.filter(({ name }) => !given.some(({ node }) => node.name.text === name));
}
