// The facts of an entry: its fields with all their values, in the order in which a guide shows them.
import type { FieldRow } from '../../../grammar/schema';
import type { FieldFact } from '../../model/facts';
import { groupBy } from '../../model/group';
import { valuesIn } from '../../model/values';
import type { Fact, Value } from '../value';
import type { Context } from './context';
import { labelOf, placeOfField } from './labels';
import { sameness } from './tidy';
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
    .map(([row, own]) => ({
      field: row.name,
      label: labelOf(row.name),
      group: row.group,
      values: merged(own.flatMap(valuesIn).map((value) => valueOf(context, value))),
    }));
}

/** The same value said twice, in two files perhaps, is one with the sources of both. */
function merged(values: readonly Value[]): readonly Value[] {
  return [...groupBy(values, sameness).values()].map((same) => {
    const sources = [...new Set(same.flatMap((value) => value.sources ?? []))];
    return sources.length > 0 ? { ...same[0]!, sources } : same[0]!;
  });
}
