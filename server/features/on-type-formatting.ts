// The indentation of a line as it is typed: behind a line end that of its place, and that of its block for
// a brace that closes one. Nothing else is touched, and nothing in prose but its first line.
import type { DocumentOnTypeFormattingOptions } from 'vscode-languageserver';
import { TextEdit } from 'vscode-languageserver-types';
import { chainAt } from '../syntax/walk';
import type { Span, Statement } from '../syntax/tree';
import { beforeOn, blocksAround, deeper, endOfText, indentationAt, indentationIn } from './indentation';
import { linesOf } from './lines';
import { rangeOf, type Place } from './place';
import type { FileFacts } from '../model/facts';

/** The characters behind which a client asks. */
export const triggers: DocumentOnTypeFormattingOptions = {
  firstTriggerCharacter: '}',
  moreTriggerCharacter: ['\n'],
};

/** The edit of the line on which `character` has just been typed, or that it has begun. */
export function onTypeFormatting({ file, offset }: Place, character: string): TextEdit[] {
  const blanks = blanksAt(file, offset);
  const written = file.slice(blanks.start, blanks.end);
  const wanted = character === '}' ? forBrace(file, offset - 1, blanks.end) : forLine(file, blanks);
  return wanted === undefined || wanted === written ? [] : [TextEdit.replace(rangeOf(file, blanks), wanted)];
}

/** The blanks that a line begins with. */
function blanksAt(file: FileFacts, offset: number): Span {
  const start = linesOf(file).lineStart(offset);
  const [blanks] = /^[^\S\r\n]*/.exec(file.slice(start, start + 1000))!;
  return { start, end: start + blanks.length };
}

/** For a brace that is the first on its line and closes a block. */
function forBrace(file: FileFacts, brace: number, first: number): string | undefined {
  const blocks = blocksAround(file.tree.statements, brace);
  const closed = blocks.at(-1);
  if (brace !== first || closed?.block.end !== brace + 1 || file.slice(brace, brace + 1) !== '}')
    return undefined;
  return indentationAt(file, blocks.slice(0, -1), closed.start);
}

function forLine(file: FileFacts, blanks: Span): string | undefined {
  if (file.slice(blanks.end, blanks.end + 1) === '}') return forBrace(file, blanks.end, blanks.end);
  const before = endOfText(file, blanks.start);
  const prose = proseOpenAt(file, before);
  if (prose) return inProse(file, prose, before, blanks.end);
  return inList(file, before) ?? indentationIn(file, blocksAround(file.tree.statements, before));
}

/** The prose that is not over at an offset. */
function proseOpenAt(file: FileFacts, offset: number): Span | undefined {
  const prose = chainAt(file.tree, offset).find(({ type }) => type === 'prose');
  if (!prose || prose.start === offset) return undefined;
  const isClosed = /^"""[^]*"""$/.test(file.slice(prose.start, prose.end));
  return isClosed && prose.end === offset ? undefined : prose;
}

/** Prose stands deeper than the line it begins on; where its other lines stand is its author's business. */
function inProse(file: FileFacts, { start }: Span, before: number, first: number): string | undefined {
  if (start + 3 !== before) return undefined;
  const [around] = /^\s*/.exec(beforeOn(file, start))!;
  return file.slice(first, first + 3) === '"""' ? around : deeper(around);
}

/** A list that goes on behind its comma stands deeper than its statement. */
function inList(file: FileFacts, before: number): string | undefined {
  const { tree } = file;
  const comma = beforeComments(file, before) - 1;
  if (file.slice(comma, comma + 1) !== ',' || isQuoted(file, comma)) return undefined;
  const last = endOfText(file, comma);
  const blocks = blocksAround(tree.statements, last);
  const list = statementAt(blocks.at(-1)?.block.statements ?? tree.statements, last);
  return list && deeper(indentationAt(file, blocks, list.start));
}

/** The end of what stands before an offset and before the comments there. */
function beforeComments(file: FileFacts, offset: number): number {
  let end = offset;
  for (;;) {
    const comment = chainAt(file.tree, end).find(({ type }) => type === 'comment');
    if (!comment || comment.start === end) return end;
    end = endOfText(file, comment.start);
  }
}

function isQuoted({ tree }: FileFacts, offset: number): boolean {
  const quotes: readonly (string | undefined)[] = ['text', 'prose', 'note', 'comment'];
  return chainAt(tree, offset).some(
    ({ type, start, end }) => quotes.includes(type) && start < offset && offset < end,
  );
}

function statementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  const found = statements.find(({ start, end }) => start < offset && offset <= end);
  const isList = found && found.type !== 'comment' && found.type !== 'junk' && !isBlock(found);
  return isList ? found : undefined;
}

function isBlock(statement: Statement): boolean {
  return statement.type === 'declaration' && statement.block !== undefined;
}
