// What can be folded: blocks, prose, lists over several lines, runs of comments, and whatever stands
// between `// region` and `// endregion`.
import { FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { FileFacts } from '../model/facts';
import type { Comment, Span, Statement } from '../syntax/tree';
import { rangeOf } from './place';

/** The folds of a file by their first lines; where several begin on one line, the widest. */
export function foldingRanges(file: FileFacts): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const comments: Comment[] = [];
  const visit = (statement: Statement): void => {
    for (const comment of commentsIn(statement)) if (startsLine(file, comment.start)) comments.push(comment);
    // Most statements stand on one line: nothing in them is looked at.
    if (!goesOn(file, statement)) return;
    for (const span of spansIn(statement)) {
      const fold = foldOf(file, span);
      if (fold) folds.push(fold);
    }
    if (statement.type === 'declaration') statement.block?.statements.forEach(visit);
  };
  file.tree.statements.forEach(visit);
  folds.push(...regionsAmong(file, comments), ...runsOf(file, comments));
  folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return folds.filter(({ startLine }, i) => startLine !== folds[i - 1]?.startLine);
}

function goesOn(file: FileFacts, span: Span): boolean {
  const { start, end } = rangeOf(file, span);
  return start.line < end.line;
}

/** What may go over several lines in a statement, apart from the statements in its block. */
function spansIn(statement: Statement): readonly Span[] {
  switch (statement.type) {
    case 'declaration':
      return [statement.block, statement.text].filter((span) => span !== undefined);
    case 'field':
      return [statement, ...statement.values.map(({ atom }) => atom)];
    case 'credit':
      return [statement, ...(statement.text ? [statement.text] : [])];
    case 'comment':
    case 'junk':
      return [];
  }
}

function foldOf(file: FileFacts, span: Span, kind?: FoldingRangeKind): FoldingRange | undefined {
  const { start, end } = rangeOf(file, span);
  if (start.line === end.line) return undefined;
  const last = closesLine(file, span.end) ? end.line - 1 : end.line;
  return last > start.line ? FoldingRange.create(start.line, last, undefined, undefined, kind) : undefined;
}

/** True where nothing but the sign that closes a block or prose stands before the end, so that it stays in sight. */
function closesLine(file: FileFacts, end: number): boolean {
  const sign = closing.find((one) => file.slice(end - one.length, end) === one);
  return sign !== undefined && startsLine(file, end - sign.length);
}

const closing = ['}', '"""'];

function startsLine(file: FileFacts, offset: number): boolean {
  const before = file.slice(offset - 200, offset);
  let at = before.length;
  while (before[at - 1] === ' ' || before[at - 1] === '\t') at--;
  return at === 0 || before[at - 1] === '\n' || before[at - 1] === '\r';
}

function commentsIn(statement: Statement): readonly Comment[] {
  if (statement.type === 'comment') return [statement];
  return 'comments' in statement ? statement.comments : [];
}

const opens = /^\s*#?region\b/;
const closes = /^\s*#?endregion\b/;

/** Regions may stand within each other; one that is not closed is none. */
function regionsAmong(file: FileFacts, comments: readonly Comment[]): readonly FoldingRange[] {
  const open: Comment[] = [];
  return comments.flatMap((comment) => {
    if (opens.test(comment.text)) open.push(comment);
    const first = closes.test(comment.text) ? open.pop() : undefined;
    if (!first) return [];
    return foldOf(file, { start: first.start, end: comment.end }, FoldingRangeKind.Region) ?? [];
  });
}

/** Comments on lines that follow each other; the marks of regions stand apart. */
function runsOf(file: FileFacts, comments: readonly Comment[]): readonly FoldingRange[] {
  const runs: Span[] = [];
  for (const { start, end, text } of comments) {
    const run = runs.at(-1);
    if (opens.test(text) || closes.test(text)) runs.push({ start: end, end });
    else if (run && /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(file.slice(run.end, start)) && run.start < run.end)
      runs[runs.length - 1] = { start: run.start, end };
    else runs.push({ start, end });
  }
  return runs.flatMap((run) => foldOf(file, run, FoldingRangeKind.Comment) ?? []);
}
