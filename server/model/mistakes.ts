// Mistakes of form by the declaration in whose head or block they stand, so that a rule that looks at one
// declaration can tell what of it cannot be read.
import type { Span, SyntaxProblem } from '../syntax/tree';

/** A declaration with those in its block. */
interface Nested<T> {
  readonly node: Span;
  readonly children: readonly T[];
}

/** Sorts mistakes by the innermost declaration around each; `undefined` is the top of the file. */
export function mistakesByItem<Item extends Nested<Item>>(
  top: readonly Item[],
  problems: readonly SyntaxProblem[],
): ReadonlyMap<Item | undefined, readonly SyntaxProblem[]> {
  const found = new Map<Item | undefined, SyntaxProblem[]>();
  for (const problem of problems) {
    const item = innermost(top, problem.span.start);
    const known = found.get(item);
    if (known) known.push(problem);
    else found.set(item, [problem]);
  }
  return found;
}

function innermost<Item extends Nested<Item>>(top: readonly Item[], offset: number): Item | undefined {
  let around: Item | undefined;
  for (let next = at(top, offset); next; next = at(next.children, offset)) around = next;
  return around;
}

/** The one of these declarations, which stand one behind the other, that covers an offset. */
function at<Item extends Nested<Item>>(items: readonly Item[], offset: number): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.node.start <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  return item && offset < item.node.end ? item : undefined;
}
