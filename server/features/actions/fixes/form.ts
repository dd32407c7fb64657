// Mistakes of form: what is not closed, what stands too many, what typewriters and habits from elsewhere
// put in. Each remedy is tried on the text first, and offered only where the mistake is gone with it.
import { parse } from '../../../syntax/parse';
import type { SyntaxProblem } from '../../../syntax/tree';
import { applied, type Fix } from '../action';
import { closings } from './closing';
import { habits } from './habits';
import { misfits } from './misfits';

/** Mends a mistake of form. */
export const mendForm: Fix = ({ span, message }, { file: { uri, text, tree } }) => {
  const at = tree.problems.findIndex((one) => one.span.start === span.start && one.message === message);
  if (at < 0) return [];
  return [misfits, habits, closings]
    .flatMap((find) => find(text, span, tree))
    .filter(({ edits }) => isMended(tree.problems, parse(applied(text, edits)).problems, at))
    .map(({ edits, ...remedy }) => ({ ...remedy, changes: edits.map((edit) => ({ uri, ...edit })) }));
};

/** True where a problem is gone; the next of its kind in the same statement may show in its place. */
function isMended(before: readonly SyntaxProblem[], after: readonly SyntaxProblem[], at: number): boolean {
  if (after.length < before.length) return true;
  return after.length === before.length && after[at]!.span.start > before[at]!.span.start + 1;
}
