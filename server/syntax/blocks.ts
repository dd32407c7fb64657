// Puts blocks in place: what nesting has found is compared with what stood there, and only what differs changes.
// A declaration keeps its node while its head and the presence of a block are the same.
import { withoutBlock } from './forms';
import type { Nest, Nested } from './nest';
import { Block, type Declaration, type StatementNode } from './statement-nodes';

/**
 * What has changed in one block, or at the top of the file (`parent` is undefined). A statement stands for itself
 * and for all that is in its block by now; what changed in a block that is still there is told for itself.
 */
export interface BlockChange {
  readonly parent: Declaration | undefined;
  readonly removed: readonly StatementNode[];
  readonly added: readonly StatementNode[];
}

/** Gives the declarations of a group their blocks, and tells what changed in those that had one. */
export function placeBlocks(nest: Nest): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  release(nest.top, nest);
  for (const nested of nest.blocks.values()) {
    const last = nested.statements.at(-1);
    release(nested.statements, nest);
    if (last && nested.close === last) nested.close = nested.statements.at(-1)!;
  }
  for (const [head, nested] of nest.blocks) {
    const change = placeBlock(head, nested);
    if (change) changes.push(change);
  }
  return changes;
}

/** A declaration that has lost its block is another node. */
function release(statements: StatementNode[], { blocks }: Nest): void {
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i]!;
    if (statement.type === 'declaration' && statement.block && !blocks.has(statement))
      statements[i] = withoutBlock(statement);
  }
}

function placeBlock(head: Declaration, { open, close, closed, statements }: Nested): BlockChange | undefined {
  const { block } = head;
  if (!block) {
    head.block = new Block(open, close, closed, statements);
    return undefined;
  }
  block.open = open;
  block.close = close;
  block.closed = closed;
  return replace(head, block.statements, 0, block.statements.length, statements);
}

/** Replaces some statements of a list in place, and tells which were not the same. */
export function replace(
  parent: Declaration | undefined,
  list: StatementNode[],
  start: number,
  end: number,
  by: readonly StatementNode[],
): BlockChange | undefined {
  let [first, last, same] = [start, end, by.length];
  while (first < last && first - start < same && list[first] === by[first - start]) first++;
  while (last > first && same > first - start && list[last - 1] === by[same - 1]) {
    last--;
    same--;
  }
  const added = by.slice(first - start, same);
  if (first === last && added.length === 0) return undefined;
  const removed = list.slice(first, last);
  splice(list, first, last, added);
  return { parent, removed, added };
}

/** As `Array.splice`, for lists of any length. */
function splice<T>(list: T[], start: number, end: number, by: readonly T[]): void {
  if (by.length < 10_000) {
    list.splice(start, end - start, ...by);
    return;
  }
  const rest = list.slice(end);
  list.length = start;
  for (const one of by) list.push(one);
  for (const one of rest) list.push(one);
}
