// Selections that grow from a word outwards: word, value, field or credit, the body of the block, the
// block, its declaration, and so on up to the file.
import { SelectionRange, type Position } from 'vscode-languageserver-types';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';
import { chainAt, type AnyNode } from '../syntax/walk';
import { offsetOf, rangeOf } from './place';

/** For each position the selections around it, each within the next. */
export function selectionRanges(file: FileFacts, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAround(file, offsetOf(file, position));
    const whole = SelectionRange.create(rangeOf(file, { start: 0, end: file.tree.end }));
    return spans.reduce((around, span) => SelectionRange.create(rangeOf(file, span), around), whole);
  });
}

/** From the widest to the narrowest; each is narrower than the one before. */
function spansAround(file: FileFacts, offset: number): readonly Span[] {
  const chain = chainAt(file.tree, offset);
  const spans = [...chain.flatMap((node) => [node, ...contentOf(file, node)]), wordAt(file, offset)];
  let around: Span = { start: 0, end: file.tree.end };
  return spans.filter((span) => {
    const touched = span.start <= offset && offset <= span.end && span.start < span.end;
    if (!touched || !isWithin(span, around)) return false;
    around = span;
    return true;
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

/** What stands between braces or quotes, without the blanks at its ends. */
function contentOf(file: FileFacts, { type, start, end }: AnyNode): readonly Span[] {
  const first = file.slice(start, start + 3);
  const sign = first === '"""' ? 3 : 1;
  const isEnclosed = type === 'text' || type === 'prose' || first.startsWith('{');
  if (!isEnclosed || end - start < 2 * sign) return [];
  const inner = file.slice(start + sign, end - sign);
  const from = start + sign + (inner.length - inner.trimStart().length);
  return [{ start: from, end: from + inner.trim().length }];
}

function wordAt(file: FileFacts, offset: number): Span {
  const sign = /[\p{L}\p{M}\p{N}_'’-]/u;
  let [start, end] = [offset, offset];
  while (start > 0 && sign.test(file.slice(start - 1, start))) start--;
  while (end < file.tree.end && sign.test(file.slice(end, end + 1))) end++;
  return { start, end };
}
