// Formatting, of a whole file or of some lines of it. The layout itself is the formatter's; a file with
// mistakes of form is left as it is.
import { TextEdit, type Range } from 'vscode-languageserver-types';
import { format } from '../format/format';
import type { FileFacts } from '../model/facts';
import type { Span, Statement } from '../syntax/tree';
import { statementsIn } from '../syntax/walk';
import { layoutChanges, type Change } from './layout-changes';
import { rangeOf, spanOf } from './place';

/** The edits that lay out a file. */
export function formatting(file: FileFacts): TextEdit[] {
  return changesOf(file).map((change) => toEdit(file, change));
}

/**
 * The edits that lay out the lines of some ranges. A statement that a range touches is laid out whole, a block
 * is not: its other lines stay.
 */
export function rangeFormatting(file: FileFacts, ranges: readonly Range[]): TextEdit[] {
  const changes = changesOf(file);
  if (changes.length === 0) return [];
  const wanted = ranges.flatMap((range) => spansTouched(file, range));
  return changes
    .filter((change) => wanted.some((span) => isWithin(change, span)))
    .map((change) => toEdit(file, change));
}

function changesOf({ text }: FileFacts): readonly Change[] {
  const laidOut = format(text);
  return laidOut === undefined ? [] : layoutChanges(text, laidOut);
}

function toEdit(file: FileFacts, change: Change): TextEdit {
  return TextEdit.replace(rangeOf(file, change), change.text);
}

/** The lines of a range, and the statements of which only a part stands in them: prose is moved as a whole. */
function spansTouched(file: FileFacts, { start, end }: Range): readonly Span[] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const lines = spanOf(file, {
    start: { line: start.line, character: 0 },
    end: { line: last, character: Number.MAX_SAFE_INTEGER },
  });
  const statements = [...statementsIn(file.tree.statements)].map(withoutBlock);
  return [lines, ...statements.filter((span) => span.start < lines.end && lines.start < span.end)];
}

/** A head goes up to its brace, behind which comments are put that stand before it. */
function withoutBlock(statement: Statement): Span {
  const { start, end } = statement;
  const block = statement.type === 'declaration' ? statement.block : undefined;
  return { start, end: block ? block.start + 1 : end };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
