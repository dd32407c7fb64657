// What is not closed, or closed once too often: quotes, prose, brackets and braces.
import type { Span, Tree } from '../../../syntax/tree';
import { chainAt, statementsIn } from '../../../syntax/walk';
import { indentAt, isOnOneLine, lineEndOf, removalOf } from '../layout';
import type { Remedies, Remedy } from './remedy';

/** Closes what is open, and takes out a brace that closes nothing. */
export const closings: Remedies = (text, span, tree) => {
  const sign = text.startsWith('"""', span.start) ? '"""' : (text[span.start] ?? '');
  return closers[sign]?.(text, span, tree) ?? [];
};

const closers: Readonly<Record<string, Remedies>> = {
  '"': closeQuote,
  '"""': closeProse,
  '(': (text, span) => [close(text, span, ')', 'Close the parenthesis')],
  '[': (text, span) => [close(text, span, ']', 'Close the bracket')],
  '{': closeBlock,
  '}': (text, span) => [
    { title: 'Remove the brace that closes nothing', edits: [{ span: removalOf(text, span), text: '' }] },
  ],
};

function insert(at: number, text: string): Remedy['edits'] {
  return [{ span: { start: at, end: at }, text }];
}

function close(text: string, { start, end }: Span, sign: string, title: string): Remedy {
  return { title, edits: insert(start + text.slice(start, end).trimEnd().length, sign) };
}

/** A name that runs on over the rest of a credit ended before `as`. */
function closeQuote(text: string, span: Span): readonly Remedy[] {
  const whole = close(text, span, '"', 'Close the quote at its end');
  const at = text.slice(span.start, span.end).indexOf(' as ');
  if (at < 0) return [whole];
  return [{ title: 'Close the quote before as', edits: insert(span.start + at, '"') }, whole];
}

function closeProse(text: string, { start }: Span, tree: Tree): readonly Remedy[] {
  const prose = chainAt(tree, start).findLast((node) => node.type === 'prose');
  if (!prose) return [];
  const end = start + text.slice(start, prose.end).trimEnd().length;
  const sign = isOnOneLine(text, { start, end }) ? '"""' : `${lineEndOf(text)}${indentAt(text, start)}"""`;
  return [{ title: 'Close the prose', edits: insert(end, sign) }];
}

function closeBlock(text: string, { start }: Span, tree: Tree): readonly Remedy[] {
  for (const one of statementsIn(tree.statements)) {
    if (one.type !== 'declaration' || one.block?.start !== start) continue;
    const end = one.block.statements.at(-1)?.end ?? start + 1;
    const single = isOnOneLine(text, { start: one.start, end });
    const sign = single ? ' }' : `${lineEndOf(text)}${indentAt(text, one.start)}}`;
    return [{ title: `Close the block of ${one.keyword.text}`, edits: insert(end, sign) }];
  }
  return [];
}
