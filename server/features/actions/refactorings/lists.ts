// The values of a field on one line, or each on a line of its own.
import type { Field } from '../../../syntax/tree';
import { replacement, type Change, type Refactoring } from '../action';
import { indentAt, isOnOneLine, lineEndOf } from '../layout';
import { stepAt } from '../steps';

/** Breaks a list behind its commas, or joins its lines. */
export const lists: Refactoring = ({ file: { uri, text, tree }, span }) => {
  const field = stepAt(tree, span.start)?.statement;
  if (field?.type !== 'field' || field.comments.length > 0 || field.values.length < 2) return [];
  if (tree.problems.some((problem) => field.start <= problem.span.end && problem.span.start <= field.end))
    return [];
  const broken = gapsOf(field).map((gap) => !isOnOneLine(text, gap));
  const line = `,${lineEndOf(text)}${indentAt(text, field.start)}  `;
  const isPlain = field.values.every((value) => isOnOneLine(text, value));
  return [
    ...(broken.every(Boolean) || !isPlain
      ? []
      : [{ title: 'Put each value on its own line', changes: between(uri, field, line) }]),
    ...(broken.some(Boolean)
      ? [{ title: 'Put the values on one line', changes: between(uri, field, ', ') }]
      : []),
  ];
};

/** What stands between the values: a comma and blanks. */
function gapsOf({ values }: Field): readonly { readonly start: number; readonly end: number }[] {
  return values.slice(1).map(({ start }, i) => ({ start: values[i]!.end, end: start }));
}

function between(uri: string, field: Field, written: string): readonly Change[] {
  return gapsOf(field).map((gap) => replacement(uri, gap, written));
}
