// The facts of an entry: its fields with all their values, in the order in which a guide shows them.
import type { FieldRow } from '../../../grammar/schema';
import type { FieldFact } from '../../model/facts';
import { groupBy } from '../../model/group';
import { valuesIn } from '../../model/values';
import type { Fact, Value } from '../value';
import type { Context } from './context';
import { kept } from './kept';
import { labelOf, placeOfField } from './labels';
import { saidAt, sameness } from './tidy';
import { valueOf } from './values';

/** Jobs are crew, and relations of characters stand by themselves; all other fields are facts. */
export function isFact(row: FieldRow): boolean {
  return row.group !== 'job' && !row.relation;
}

export function factsOf(context: Context, fields: readonly FieldFact[]): readonly Fact[] {
  const known = fields.filter((field) => field.row && isFact(field.row) && field.node.values.length > 0);
  const byRow = [...groupBy(known, ({ row }) => row!)];
  return byRow
    .sort(([a], [b]) => placeOfField(a) - placeOfField(b))
    .map(([row, own]) => {
      const values = merged(own.flatMap((field) => valuesOfField(context, field)));
      const { item, node } = own[0]!;
      const fact = { field: row.name, label: labelOf(row.name), group: row.group, values };
      return saidAt(fact, context.at(item.uri, node));
    });
}

const valuesOfField = kept((context, field: FieldFact): readonly Value[] =>
  valuesIn(field).map((value) => valueOf(context, value)),
);

/** The same value said twice, in two files perhaps, is one with the sources of both. */
function merged(values: readonly Value[]): readonly Value[] {
  if (values.length === 1) return values;
  return [...groupBy(values, sameness).values()].map((same) => {
    const sources = [...new Set(same.flatMap((value) => value.sources ?? []))];
    return sources.length > 0 ? { ...same[0]!, sources } : same[0]!;
  });
}
