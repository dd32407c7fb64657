// Ways through a dataset that several rules share: every value, every qualifier, every season, and the
// place at which to tell an author of them.
import type { Dataset } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { showsOf, type Run, type Season, type Show } from '../model/shows';
import { valuesIn, type FieldValue } from '../model/values';
import type { Qualifier } from '../syntax/tree';
import type { Place } from './rule';

/** The values of all fields directly in a block whose meaning is known. */
export function* valuesInItem({ fields }: Item): Iterable<FieldValue> {
  for (const field of fields) yield* valuesIn(field);
}

/** The qualifiers of a declaration's head, and of each value and each credit directly in its block. */
export function* qualifiersInItem({ node, fields, credits }: Item): Iterable<readonly Qualifier[]> {
  if (node.qualifiers.length > 0) yield node.qualifiers;
  for (const field of fields)
    for (const { qualifiers } of field.node.values) if (qualifiers.length > 0) yield qualifiers;
  for (const { qualifiers } of credits) if (qualifiers.length > 0) yield qualifiers;
}

/** The values of all fields in a file whose meaning is known. */
export function* valuesInFile({ items }: FileFacts): Iterable<FieldValue> {
  for (const { fields } of items) for (const field of fields) yield* valuesIn(field);
}

/** The qualifiers in a file, those of one value, one credit or one declaration at a time. */
export function* qualifiersInFile({ items }: FileFacts): Iterable<readonly Qualifier[]> {
  for (const { node, fields, credits } of items) {
    yield node.qualifiers;
    for (const field of fields) for (const value of field.node.values) yield value.qualifiers;
    for (const credit of credits) yield credit.qualifiers;
  }
}

/** All runs of a dataset, each with its show. */
export function* everyRun(dataset: Dataset): Iterable<{ show: Show; run: Run }> {
  for (const show of showsOf(dataset).values()) for (const run of show.runs) yield { show, run };
}

/** All seasons of a dataset, each with its run and its show. */
export function* everySeason(dataset: Dataset): Iterable<{ show: Show; run: Run; season: Season }> {
  for (const { show, run } of everyRun(dataset))
    for (const season of run.seasons) yield { show, run, season };
}

/** A value without its qualifiers. */
export function placeOf({ uri, atom }: FieldValue): Place {
  return { uri, span: atom };
}
