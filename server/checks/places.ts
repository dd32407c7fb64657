// Where a problem is shown: the labels of declarations, the ids of inline ones, the heads of statements.
import type { Dataset, Entity } from '../model/dataset';
import type { Item } from '../model/items';
import { labelSpan } from '../model/resolve';
import type { Declaration, Span, SyntaxProblem } from '../syntax/tree';
import type { Place } from './rule';

/** The label of a declaration, or its keyword where it has none. */
export function labelOf({ uri, node }: Item): Place {
  return { uri, span: labelSpan(node) };
}

/** The first place that declares an entity. */
export function homeOf({ items, inline }: Entity): Place | undefined {
  const [item] = items;
  if (item) return labelOf(item);
  const [use] = inline;
  return use && { uri: use.uri, span: use.path };
}

/** A declaration without its block. */
export function headOf({ start, end, block }: Declaration): Span {
  return { start, end: block ? block.start : end };
}

/** Says of a file whether a stretch of it already has a mistake of form, which is told first. */
export function formOf(problems: readonly SyntaxProblem[]): (stretch: Span) => boolean {
  if (problems.length === 0) return () => false;
  return ({ start, end }) => problems.some(({ span }) => span.start <= end + 1 && span.end >= start);
}

/** The texts of all files by their addresses. */
export function textsOf(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map(dataset.files.map(({ uri, text }) => [uri, text]));
}
