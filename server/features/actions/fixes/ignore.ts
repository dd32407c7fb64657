// Silences a rule for one statement, with a comment above it.
import { codesOf } from '../../../checks/ignore';
import type { Comment } from '../../../syntax/tree';
import { insertion, type Fix } from '../action';
import { indentAt, isFirstOnLine, isOnOneLine, lineEndOf } from '../layout';
import { stepsTo, type Step } from '../steps';

/** `// series-ignore code` above the statement, or one more code where there is such a comment. */
export const ignoreHere: Fix = ({ code, span }, { file: { uri, text, tree } }) => {
  if (isForm(code)) return [];
  const step = stepsTo(tree, span.start).findLast(({ statement }) => isFirstOnLine(text, statement.start));
  if (!step || step.statement.type === 'comment') return [];
  const known = commentsOf(text, step).find((one) => codesOf(one).length > 0);
  const { start } = step.statement;
  const change = known
    ? insertion(uri, endOfCodes(text, known), `, ${code}`)
    : insertion(uri, start, `// series-ignore ${code}${lineEndOf(text)}${indentAt(text, start)}`);
  return [{ title: `Ignore ${code} here`, changes: [change], timid: true }];
};

/** True for mistakes of form, which hide what a statement says: to silence them helps nobody. */
function isForm(code: string): boolean {
  return code === 'syntax-error' || code === 'bad-quote';
}

/** The comment right above a statement, and the one beside it. */
function commentsOf(text: string, { siblings, index, statement }: Step): readonly Comment[] {
  const [above, beside] = [siblings[index - 1], siblings[index + 1]];
  const found: Comment[] = [];
  if (above?.type === 'comment' && isFirstOnLine(text, above.start)) found.push(above);
  if (beside?.type === 'comment' && isOnOneLine(text, { start: statement.start, end: beside.start }))
    found.push(beside);
  return found;
}

/** The offset behind the last code that a comment lists. */
function endOfCodes(text: string, comment: Comment): number {
  const word = 'series-ignore';
  const list = text.indexOf(word, comment.start) + word.length;
  return codesOf(comment).reduce((at, code) => text.indexOf(code, at) + code.length, list);
}
