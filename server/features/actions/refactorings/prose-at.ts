// The text or prose that a selection stands in, and how prose is written where it stands.
import type { FileFacts } from '../../../model/facts';
import type { Prose, Text } from '../../../syntax/tree';
import { chainAt } from '../../../syntax/walk';
import type { Selection } from '../action';
import { indentAt, lineEndOf } from '../layout';

/** The innermost text or prose at a selection, which lies within it. */
export function wordsAt({ file, span }: Selection): Text | Prose | undefined {
  const words = chainAt(file.tree, span.start).findLast((node): node is Text | Prose => {
    return node.type === 'text' || node.type === 'prose';
  });
  return words && words.start <= span.start && span.end <= words.end ? words : undefined;
}

/** True where a mistake of form lies in a stretch. */
export function isMalformed({ tree }: FileFacts, { start, end }: Text | Prose): boolean {
  return tree.problems.some(({ span }) => span.start < end && start < span.end);
}

/** The indentation of the lines of prose that begins at an offset. */
export function proseIndent({ text }: FileFacts, start: number): string {
  return `${indentAt(text, start)}  `;
}

/** Prose over several lines. */
export function writeProse(file: FileFacts, start: number, lines: readonly string[]): string {
  const indent = proseIndent(file, start);
  const indented = lines.map((line) => (line === '' ? '' : indent + line));
  return ['"""', ...indented, `${indentAt(file.text, start)}"""`].join(lineEndOf(file.text));
}
