// What to send instead of all tokens after a change: the numbers between those that stayed as they were.
import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** The edits that make one array of numbers of another; none where they are equal. */
export function tokenDelta(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [
    { start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) },
  ];
}
