// Mends everything in a file that can be mended in one way only, until nothing of that kind is left.
import { problemsIn } from '../../diagnostics';
import type { Change, Document, Proposal } from '../action';
import { fixesFor } from '../fixes';
import { settled } from './settle';

/** All sure remedies for one file. */
export function fixAll(document: Document): readonly Proposal[] {
  const changes = settled(document, sureChanges);
  return changes.length > 0 ? [{ title: 'Fix all that can be fixed without asking', changes }] : [];
}

/** The changes of the sure remedies, without those that would get in the way of one before. */
function sureChanges(document: Document): readonly Change[] {
  const { uri } = document.file;
  const taken: Change[] = [];
  for (const problem of problemsIn(document.dataset, uri)) {
    const [best] = fixesFor(problem.code).flatMap((fix) => fix(problem, document));
    if (!best?.sure || best.changes.some((one) => one.uri !== uri)) continue;
    if (!best.changes.some((one) => taken.some((other) => isNear(one, other)))) taken.push(...best.changes);
  }
  return taken;
}

function isNear({ span: a }: Change, { span: b }: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}
