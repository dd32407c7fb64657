// From an offset to the statements around it, each with its neighbours.
import type { Declaration, Span, Statement, Tree } from '../../syntax/tree';

/** A statement among those of its block, or of the file. */
export interface Step {
  readonly statement: Statement;
  readonly siblings: readonly Statement[];
  readonly index: number;
  readonly around: Declaration | undefined;
}

/** The statements around an offset, the outermost first. */
export function stepsTo({ statements }: Tree, offset: number): readonly Step[] {
  const steps: Step[] = [];
  let siblings = statements;
  let around: Declaration | undefined;
  for (;;) {
    const index = indexAt(siblings, offset);
    const statement = siblings[index];
    if (!statement) return steps;
    steps.push({ statement, siblings, index, around });
    if (statement.type !== 'declaration' || !statement.block) return steps;
    around = statement;
    siblings = statement.block.statements;
  }
}

/** Of two statements that meet at an offset the one that begins. */
function indexAt(statements: readonly Statement[], offset: number): number {
  const beginning = statements.findIndex(({ start }) => start === offset);
  if (beginning >= 0) return beginning;
  return statements.findIndex(({ start, end }) => start <= offset && offset <= end);
}

/** The innermost statement around an offset. */
export function stepAt(tree: Tree, offset: number): Step | undefined {
  return stepsTo(tree, offset).at(-1);
}

/** A declaration among its neighbours. */
export function stepOf(tree: Tree, declaration: Declaration): Step | undefined {
  return stepsTo(tree, declaration.start).findLast(({ statement }) => statement.start === declaration.start);
}

/** True where a span lies in another one. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
