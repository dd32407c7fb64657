// Does something to a file again and again until there is nothing left to do, as one change.
import { datasetOf } from '../../../model/dataset';
import { summarise } from '../../../model/facts';
import { applied, replacement, type Change, type Document } from '../action';

/** How often a change may make room for the next. */
const rounds = 50;

/**
 * The changes that leave a file without any more of them.
 * @param find changes within the file that do not overlap
 */
export function settled(
  document: Document,
  find: (document: Document) => readonly Change[],
): readonly Change[] {
  const { uri, text } = document.file;
  const first = find(document);
  let now = document;
  let changes = first;
  let round = 0;
  for (; changes.length > 0 && round < rounds; round++) {
    now = withText(now, applied(now.file.text, changes));
    changes = find(now);
  }
  return round < 2 ? first : [between(uri, text, now.file.text)];
}

function withText({ dataset, file }: Document, text: string): Document {
  const changed = summarise(file.uri, text);
  const files = dataset.files.map((one) => (one.uri === file.uri ? changed : one));
  return { dataset: datasetOf(files, dataset.config), file: changed };
}

/** One change that makes one text of another, without what they begin and end with alike. */
function between(uri: string, before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return replacement(uri, { start, end: before.length - tail }, after.slice(start, after.length - tail));
}
