// What to send instead of all tokens after a change: the runs between those that stayed as they were.
import { sameList } from '../../model/reactive';
import type { Run } from '../semantic-tokens';

/** The runs that have changed: those before, and those that stand there now, each up to the one at `end`. */
export interface ChangedRuns {
  readonly start: number;
  readonly endBefore: number;
  readonly endNow: number;
}

/** The least stretch of runs that makes one list of the other; undefined where they are alike. */
export function changedRuns(before: readonly Run[], now: readonly Run[]): ChangedRuns | undefined {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && isSame(before[start]!, now[start]!)) start++;
  if (start === before.length && start === now.length) return undefined;
  let [endBefore, endNow] = [before.length, now.length];
  while (endBefore > start && endNow > start && isSame(before[endBefore - 1]!, now[endNow - 1]!)) {
    endBefore--;
    endNow--;
  }
  return { start, endBefore, endNow };
}

/** True for runs that travel as the same numbers: a statement is another one as soon as anything in it is edited. */
function isSame(before: Run, now: Run): boolean {
  return (
    before.lines === now.lines &&
    before.characters === now.characters &&
    (before.strokes === now.strokes ||
      (before.statement === now.statement && sameList(before.strokes, now.strokes)))
  );
}
