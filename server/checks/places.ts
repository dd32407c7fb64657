// Where a problem is shown: the labels of declarations, the ids of inline ones, the heads of statements.
import { fileAt, type Dataset, type Entity } from '../model/dataset';
import type { Item } from '../model/items';
import { labelSpan } from '../model/resolve';
import type { FieldValue } from '../model/values';
import type { Head, Span, SyntaxProblem } from '../syntax/tree';
import type { Place } from './rule';

/** A value without its qualifiers. */
export function placeOf({ uri, atom }: FieldValue): Place {
  return { uri, span: atom };
}

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
export function headOf(node: Head): Span {
  return {
    get start() {
      return node.start;
    },
    get end() {
      return node.block ? node.block.start : node.end;
    },
  };
}

/** What cannot be read in a declaration and in all that is around it, up to the top of the file. */
export function mistakesNear(dataset: Dataset, item: Item): readonly SyntaxProblem[] {
  let all = fileAt(dataset, item.uri)?.mistakes ?? [];
  for (let around: Item | undefined = item; around; around = around.parent)
    if (around.mistakes.length > 0) all = all.length > 0 ? [...all, ...around.mistakes] : around.mistakes;
  return all;
}

/** The same with the declarations in its block: a mistake may disturb all of its line. */
export function mistakesAlong(dataset: Dataset, item: Item): readonly SyntaxProblem[] {
  return [...mistakesNear(dataset, item), ...item.children.flatMap(({ mistakes }) => mistakes)];
}

/** True where a stretch of text already has one of these mistakes of form, which is told first. */
export function isMarred(mistakes: readonly { readonly span: Span }[], { start, end }: Span): boolean {
  return mistakes.some(({ span }) => span.start <= end + 1 && span.end >= start);
}

/** What lies within a stretch, for mistakes of form that do not just stand beside it. */
export function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 2 };
}
