// The formatter: a text in the one layout that all files share. It moves blanks, line ends and braces
// and nothing else; how one statement is written is for statement.ts.
import { parse } from '../syntax/parse';
import type { Block, Declaration, Span, Statement } from '../syntax/tree';
import { deeper, gapBetween, indent, slice, spansLines, type Page } from './page';
import { writeComment, writeCredit, writeField, writeHead } from './statement';

/** How wide a block on one line may be. */
const widest = 100;

/**
 * Formats the text of a `.series` file: line ends as its first one is, a byte order mark is kept.
 * @returns undefined where the text has mistakes of form: what could not be read cannot be set right
 */
export function format(text: string): string | undefined {
  const { statements, problems } = parse(text);
  if (problems.length > 0) return undefined;
  const [mark = ''] = /^\uFEFF/.exec(text) ?? [];
  const [lineEnd = '\n'] = /\r\n|\r|\n/.exec(text) ?? [];
  const lines = formatStatements({ text, depth: 0 }, statements, 0).trimStart();
  return mark + (lines === '' ? '' : `${lines}\n`).replaceAll('\n', lineEnd);
}

/**
 * Statements that follow each other in one block, without mistakes of form.
 * @param after the offset behind what stands before the first
 * @returns their lines, each with the `\n` before it; a comment that belongs on the line before has none
 */
export function formatStatements(page: Page, statements: readonly Statement[], after: number): string {
  return statements
    .map((statement, i) => {
      const before = statements[i - 1];
      const gap = gapBetween(page, before?.end ?? after, statement.start);
      const beside = gap === '' && statement.type === 'comment' && before?.type !== 'comment';
      if (beside) return ` ${writeComment(statement)}`;
      return (before && gap === '\n\n' ? gap : '\n') + indent(page) + formatStatement(page, statement);
    })
    .join('');
}

function formatStatement(page: Page, statement: Statement): string {
  switch (statement.type) {
    case 'declaration':
      return formatDeclaration(page, statement);
    case 'field':
      return writeField(page, statement);
    case 'credit':
      return writeCredit(page, statement);
    case 'comment':
      return writeComment(statement);
    case 'junk':
      return slice(page, statement);
  }
}

function formatDeclaration(page: Page, declaration: Declaration): string {
  const { block } = declaration;
  const head = writeHead(page, declaration);
  if (!block) return head;
  if (block.statements.length === 0) return `${head} {}`;
  const short = isPlain(block) && `${head} ${onOneLine(page, block)}`;
  if (short && !spansLines(slice(page, declaration)) && fits(page, short)) return short;
  const lines = formatStatements(deeper(page), block.statements, beforeFirst(declaration, block));
  return `${head} {${lines}\n${indent(page)}}`;
}

function onOneLine(page: Page, { statements }: Block): string {
  return `{ ${statements.map((statement) => formatStatement(page, statement)).join('; ')} }`;
}

/** True for a block of nothing but fields without prose. */
function isPlain({ statements }: Block): boolean {
  return statements.every(
    (one) => one.type === 'field' && one.values.every(({ atom }) => atom.type !== 'prose'),
  );
}

function fits(page: Page, line: string): boolean {
  return indent(page).length + line.length <= widest;
}

/** The offset behind what stands before a block's first statement: its brace, or the head of a comment. */
function beforeFirst(declaration: Declaration, { start, statements }: Block): number {
  const [first] = statements;
  return first && first.start < start ? endOfHead(declaration) : start + 1;
}

function endOfHead({ keyword, label, qualifiers, sources, text }: Declaration): number {
  const parts: readonly (Span | undefined)[] = [
    keyword,
    ...[label.number, label.episode, label.path, label.name],
    ...[...qualifiers, ...sources, text],
  ];
  return Math.max(...parts.map((part) => part?.end ?? 0));
}
