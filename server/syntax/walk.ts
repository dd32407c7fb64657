// Ways through a tree: what stands at an offset, and everything below a node.
import { TreeNode } from './anchor';
import { countWhile } from './sorted';
import { Block } from './statement-nodes';
import type { Span, Statement, Tree } from './tree';

/** Any node of a tree; `type` is missing where the field that holds it says what it is (ids, blocks). */
export interface AnyNode extends Span {
  readonly type?: string;
}

/**
 * The nodes that an offset touches, from the statement inwards. A node is touched at either of its ends,
 * so that a cursor behind a word still means that word.
 */
export function chainAt(tree: Tree, offset: number): readonly AnyNode[] {
  const chain: AnyNode[] = [];
  let inside: readonly AnyNode[] = tree.statements;
  for (;;) {
    const next = touched(inside, offset);
    if (!next) return chain;
    chain.push(next);
    inside = childrenOf(next);
  }
}

/** Of several nodes one behind the other the one at an offset; between two that meet there, the one that begins. */
function touched(nodes: readonly AnyNode[], offset: number): AnyNode | undefined {
  let last = countWhile(nodes, ({ start }) => start <= offset) - 1;
  while (last > 0 && nodes[last - 1]!.start === offset) last--;
  const node = nodes[last];
  return node && offset <= node.end ? node : undefined;
}

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  if (node instanceof Block) return node.statements;
  const found: AnyNode[] = [];
  collect(node, found);
  return found.sort((a, b) => a.start - b.start);
}

function collect(holder: object, found: AnyNode[]): void {
  const parts: object = holder instanceof TreeNode ? holder.parts() : holder;
  for (const value of Object.values(parts) as unknown[]) {
    if (typeof value !== 'object' || value === null) continue;
    if (isNode(value)) found.push(value);
    else collect(value, found);
  }
}

function isNode(value: object): value is AnyNode {
  return 'start' in value && 'end' in value;
}

/** Every statement of a tree, each before those in its block. */
export function* statementsIn(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    yield statement;
    if (statement.type === 'declaration' && statement.block) yield* statementsIn(statement.block.statements);
  }
}
