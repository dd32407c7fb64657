// Text to tree. Every text has a tree: this never throws, and a mistake in one statement leaves the
// others as they are.
import { Nest } from './nest';
import { problemAt } from './problems';
import type { Source } from './read';
import { readComment, readCredit, readDeclaration, readField } from './statements';
import { count, matchFile, nodesOf, type Node } from './tape';
import type { Statement, SyntaxProblem, Tree } from './tree';

/**
 * Parses the text of a `.series` file.
 * @param text LF, CRLF or CR line ends; a byte order mark is tolerated
 * @returns its tree, with the mistakes of form in the order of the text
 */
export function parse(text: string): Tree {
  const tape = matchFile(text);
  const nest = new Nest(count(tape, 'open'), count(tape, 'close'));
  const problems: SyntaxProblem[] = [];
  let brace: Node | undefined;
  const settle = (next: Statement | undefined): void => {
    if (brace) nest.close(brace, next);
    brace = undefined;
  };
  for (const node of nodesOf(tape)) {
    const statement = readStatement(text, node, problems);
    settle(statement);
    if (statement) nest.add(statement);
    if (node.rule === 'open') nest.open(node);
    if (node.rule === 'close') brace = node;
  }
  settle(undefined);
  const statements = nest.finish(text.length);
  problems.push(...nest.problems);
  return { statements, problems: inOrder(problems), end: text.length };
}

/** One mistake of a kind for each statement: what follows the first is most often its consequence. */
function readStatement(text: string, node: Node, problems: SyntaxProblem[]): Statement | undefined {
  const found: SyntaxProblem[] = [];
  const source: Source = { text, report: (error, around) => found.push(problemAt(text, error, around)) };
  const statement = readShape(source, node, problems);
  const firsts = new Map(
    inOrder(found)
      .toReversed()
      .map((problem) => [problem.code, problem]),
  );
  problems.push(...firsts.values());
  return statement;
}

function readShape(source: Source, node: Node, problems: SyntaxProblem[]): Statement | undefined {
  switch (node.rule) {
    case 'declaration':
      return readDeclaration(source, node);
    case 'field':
      return readField(source, node);
    case 'credit':
      return readCredit(source, node);
    case 'hashComment':
      source.report(node, node);
      return readComment(source, node);
    case 'comment':
      return readComment(source, node);
    case 'junk':
      if (!explained(source.text, node, problems)) source.report(node, node);
      return { type: 'junk', start: node.start, end: node.end };
    default:
      return undefined;
  }
}

/** True where the statement in front of junk has a problem of its own, on the same line. */
function explained(text: string, junk: Node, problems: readonly SyntaxProblem[]): boolean {
  const last = problems.at(-1);
  return (
    last !== undefined &&
    last.code !== 'stray-separator' &&
    !/[\r\n;{}]/.test(text.slice(last.span.start, junk.start))
  );
}

function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
