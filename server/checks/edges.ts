// Where relations are said.
import type { Relation } from '../model/relations';
import type { Place, Related } from './rule';

/** The value that says a relation. */
export function placeOf({ value: { uri, value } }: Relation): Place {
  return { uri, span: value };
}

/** A relation as a place that explains a problem with another. */
export function relatedTo(relation: Relation, message: string): Related {
  return { ...placeOf(relation), message };
}

/** Orders relations as the text has them. */
export function inText({ value: a }: Relation, { value: b }: Relation): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.value.start - b.value.start;
}
