// A tree as text, for tests: what an author would call the shape of the file.
import type { Statement, Tree } from '../../server/syntax/tree';
import { parse } from '../../server/syntax/parse';

/** One line for each statement, indented by its block, in the words of the text. */
export function outline(text: string): string {
  return lines(text, parse(text).statements, '').join('\n');
}

function lines(text: string, statements: readonly Statement[], indent: string): readonly string[] {
  return statements.flatMap((statement) => {
    if (statement.type !== 'declaration')
      return [`${indent}${statement.type} ${oneLine(text, statement.start, statement.end)}`];
    const { block, start, end } = statement;
    const head = `${indent}${oneLine(text, start, block?.start ?? end)}${block ? (block.closed ? ' {}' : ' {') : ''}`;
    return [head, ...lines(text, block?.statements ?? [], `${indent}  `)];
  });
}

function oneLine(text: string, start: number, end: number): string {
  return text.slice(start, end).trim().replace(/\s+/g, ' ');
}

/** Each problem of form: `line: ‹text under the squiggle› message`. */
export function mistakes(text: string): readonly string[] {
  return parse(text).problems.map(({ code, message, span }) => {
    const line = text.slice(0, span.start).split(/\r\n|\r|\n/).length;
    return `${line}: ${code} ‹${text.slice(span.start, span.end).replace(/\s+/g, ' ')}› ${message}`;
  });
}

/** What of a node says where it stands. */
const places = new Set(['start', 'end', 'anchor', 'offset', 'length', 'open', 'close']);

/** A value without its spans, for comparing what is said and not where. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !places.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutSpans(inner)]));
}

/** The statements of a tree without blocks around them, as what they say. */
export function statementsOf(tree: Tree): readonly unknown[] {
  const flat = (statements: readonly Statement[]): readonly unknown[] =>
    statements.flatMap((statement) => {
      if (statement.type !== 'declaration') return [withoutSpans(statement)];
      return [withoutSpans({ ...statement, block: undefined }), ...flat(statement.block?.statements ?? [])];
    });
  return flat(tree.statements);
}
