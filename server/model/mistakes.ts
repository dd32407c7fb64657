// Mistakes of form by the declaration in whose head or block they stand, so that a rule that looks at one
// declaration can tell what of it cannot be read.
import { lastWhile } from '../syntax/sorted';
import type { SyntaxProblem } from '../syntax/tree';
import type { Item } from './items';

const none: readonly SyntaxProblem[] = [];

/**
 * Notes in each declaration what cannot be read of it.
 * @param before the declarations of which that was said before
 * @returns what cannot be read by declaration; `undefined` is the top of the file
 */
export function noteMistakes(
  top: readonly Item[],
  problems: readonly SyntaxProblem[],
  before: Iterable<Item> = [],
): ReadonlyMap<Item | undefined, readonly SyntaxProblem[]> {
  const found = mistakesByItem(top, problems);
  for (const item of before) if (!found.has(item)) item.mistakes = none;
  for (const [item, mistakes] of found) if (item) item.mistakes = mistakes;
  return found;
}

/** Sorts mistakes by the innermost declaration around each; `undefined` is the top of the file. */
function mistakesByItem(
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

function innermost(top: readonly Item[], offset: number): Item | undefined {
  let around: Item | undefined;
  for (let next = at(top, offset); next; next = at(next.children, offset)) around = next;
  return around;
}

/** The one of these declarations, which stand one behind the other, that covers an offset. */
function at(items: readonly Item[], offset: number): Item | undefined {
  const item = lastWhile(items, ({ node }) => node.start <= offset);
  return item && offset < item.node.end ? item : undefined;
}
