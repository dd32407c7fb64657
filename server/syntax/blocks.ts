// Puts blocks in place: what nesting has found is compared with what stood there, and only what differs changes.
// A declaration keeps its node while its head and the presence of a block are the same.
import { withoutBlock } from './forms';
import type { Nest } from './nest';
import type { Block, Declaration, StatementNode } from './statement-nodes';

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
export function placeBlocks({ heads, blocks }: Nest): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  for (let i = 0; i < heads.length; i++) {
    const change = placeBlock(heads[i]!, blocks[i]!);
    if (change) changes.push(change);
  }
  return changes;
}

/**
 * Makes declarations that have lost their blocks other nodes.
 * @param kept those that have one
 */
export function releaseHeads({ top, blocks }: Nest, kept: ReadonlySet<Declaration>): void {
  release(top, kept);
  for (const block of blocks) {
    const last = block.statements.at(-1);
    release(block.statements, kept);
    if (last && block.close === last) block.close = block.statements.at(-1)!;
  }
}

function release(statements: StatementNode[], kept: ReadonlySet<Declaration>): void {
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i]!;
    if (statement.type === 'declaration' && statement.block && !kept.has(statement))
      statements[i] = withoutBlock(statement);
  }
}

function placeBlock(head: Declaration, made: Block): BlockChange | undefined {
  const { block } = head;
  if (!block) {
    head.block = made;
    return undefined;
  }
  const { open, close, closed, statements } = made;
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
