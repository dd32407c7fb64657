// Mends everything in a file that can be mended in one way only, until nothing of that kind is left.
import { datasetOf } from '../../../model/dataset';
import { summarise, type FileFacts } from '../../../model/facts';
import { problemsOf } from '../../diagnostics';
import { fileOf } from '../../place';
import { applied, type Change, type Document, type Proposal } from '../action';
import { fixesFor } from '../fixes';

/** How often mending may bring to light what is to be mended next. */
const rounds = 20;

/** All sure remedies for one file. */
export function fixAll(document: Document): readonly Proposal[] {
  const { uri, text } = document.file;
  const first = sureChanges(document);
  if (first.length === 0) return [];
  let now = withText(document, applied(text, first));
  for (let round = 1; round < rounds; round++) {
    const changes = sureChanges(now);
    if (changes.length === 0)
      return [{ title, changes: round === 1 ? first : [betweenTexts(uri, text, now.file.text)] }];
    now = withText(now, applied(now.file.text, changes));
  }
  return [{ title, changes: [betweenTexts(uri, text, now.file.text)] }];
}

const title = 'Fix all that can be fixed without asking';

/** The changes of the sure remedies, without those that would get in the way of one before. */
function sureChanges(document: Document): readonly Change[] {
  const taken: Change[] = [];
  for (const problem of problemsOf(document.dataset).get(document.file.uri) ?? []) {
    const [best] = fixesFor(problem.code).flatMap((fix) => fix(problem, document));
    if (!best?.sure || best.changes.some(({ uri }) => uri !== document.file.uri)) continue;
    if (!best.changes.some((one) => taken.some((other) => isNear(one, other)))) taken.push(...best.changes);
  }
  return taken;
}

function isNear({ span: a }: Change, { span: b }: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function withText({ dataset, file }: Document, text: string): Document {
  const changed = summarise(file.uri, text);
  const files: readonly FileFacts[] = dataset.files.map((one) => (one.uri === file.uri ? changed : one));
  const next = datasetOf(files, dataset.config);
  return { dataset: next, file: fileOf(next, file.uri) ?? changed };
}

/** One change that makes one text of another, without what they begin and end with alike. */
export function betweenTexts(uri: string, before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { uri, span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
