// Lines and indentation: where a statement can be put in, and what goes with one that is taken out, so
// that a well laid out text stays so. What is written is for the actions.
import type { Declaration, Span, Statement } from '../../syntax/tree';
import { insertion, type Change } from './action';

/** The line end that a text uses. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The offset at which the line around an offset begins. */
export function lineStart(text: string, offset: number): number {
  const feed = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  // Looked for on this line alone: most texts have none of these signs anywhere.
  return feed + text.slice(feed, offset).lastIndexOf('\r') + 1;
}

/** The offset at which the line around an offset ends, before its line end. */
export function lineStop(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

/** The offset behind the end of a line that stops at `stop`. */
function nextLine(text: string, stop: number): number {
  return stop + (text.startsWith('\r\n', stop) ? 2 : stop < text.length ? 1 : 0);
}

/** The blanks before the first word of the line around an offset. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[^\S\r\n]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** True where nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** True where a span begins and ends on one line. */
export function isOnOneLine(text: string, { start, end }: Span): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}

/** A span with the blanks, the `;` or the whole lines that go when it is taken out. */
export function removalOf(text: string, span: Span): Span {
  const [start, stop] = [lineStart(text, span.start), lineStop(text, span.end)];
  const before = text.slice(start, span.start).trim();
  const after = text.slice(span.end, stop).trim();
  if (before === '' && /^(?:;?$|\/\/)/.test(after)) return wholeLines(text, start, stop);
  if (after.startsWith(';'))
    return { start: span.start, end: pastBlanks(text, text.indexOf(';', span.end) + 1) };
  if (before.endsWith(';')) return { start: text.lastIndexOf(';', span.start), end: span.end };
  return { start: span.start, end: pastBlanks(text, span.end) };
}

/** Whole lines, and one of two blank lines that would meet. */
function wholeLines(text: string, start: number, stop: number): Span {
  const end = nextLine(text, stop);
  const blankBefore = start === 0 || text.slice(lineStart(text, start - 1), start).trim() === '';
  const next = lineStop(text, end);
  const blankAfter = end < text.length && text.slice(end, next).trim() === '';
  if (blankBefore && blankAfter) return { start, end: nextLine(text, next) };
  if (blankBefore && end === text.length && start > 0) return { start: lineStart(text, start - 1), end };
  return { start, end };
}

function pastBlanks(text: string, offset: number): number {
  return offset + (/^[^\S\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** A statement with the comments right above it and the one beside it. */
export function withComments(text: string, siblings: readonly Statement[], index: number): Span {
  let { start } = siblings[index]!;
  const { end } = siblings[index]!;
  for (const above of siblings.slice(0, index).reverse()) {
    if (above.type !== 'comment' || !isFirstOnLine(text, above.start)) break;
    if (text.slice(above.end, start).split(/\r\n|\r|\n/).length !== 2) break;
    start = above.start;
  }
  const beside = siblings[index + 1];
  const shares = beside?.type === 'comment' && isOnOneLine(text, { start: end, end: beside.start });
  return { start, end: shares ? beside.end : end };
}

/** Puts a statement behind another one, which may share its line with others. */
export function putAfter(
  uri: string,
  text: string,
  before: Statement,
  siblings: readonly Statement[],
  written: string,
): Change {
  const { end } = withComments(text, siblings, siblings.indexOf(before));
  if (isInline(text, end)) return insertion(uri, before.end, `; ${written}`);
  return insertion(uri, end, lineEndOf(text) + indentAt(text, before.start) + written);
}

function isInline(text: string, end: number): boolean {
  return text.slice(end, lineStop(text, end)).trim() !== '';
}

/** Puts a statement at the end of a declaration's block, which is opened where there is none. */
export function putInto(uri: string, text: string, declaration: Declaration, written: string): Change {
  const { block } = declaration;
  const [newline, indent] = [lineEndOf(text), indentAt(text, declaration.start)];
  const line = `${newline}${indent}  ${written}`;
  if (!block && isInline(text, declaration.end)) return insertion(uri, declaration.end, ` { ${written} }`);
  if (!block) return insertion(uri, declaration.end, ` {${line}${newline}${indent}}`);
  const last = block.statements.at(-1);
  if (!last)
    return { uri, span: { start: block.start, end: block.end }, text: `{${line}${newline}${indent}}` };
  if (isOnOneLine(text, block)) return insertion(uri, last.end, `; ${written}`);
  return insertion(uri, last.end, line);
}

/** Puts statements at the end of a file, behind a blank line. */
export function putAtEnd(uri: string, text: string, written: string): Change {
  const newline = lineEndOf(text);
  const kept = text.trimEnd();
  const gap = kept === '' ? '' : newline + newline;
  return { uri, span: { start: kept.length, end: text.length }, text: gap + written + newline };
}
