// Blocks of a page that say the same as before are put back in place of the new ones.
import { isAlike } from '../compile/written';
import type { Block, Content, Line, Row } from './blocks';
import { textOf } from './lines';

/** A page's contents, with as much of the contents before as says the same. */
export function sharedContent(before: Content | undefined, now: Content): Content {
  if (!before) return now;
  const lead: Line = isAlike(before.lead, now.lead) ? before.lead : now.lead;
  return { lead, blocks: sharedBlocks(before.blocks, now.blocks) };
}

function sharedBlocks(before: readonly Block[], now: readonly Block[]): readonly Block[] {
  const known = new Map(before.map((block, i) => [nameOf(block, i), block]));
  return now.map((block, i) => sharedBlock(known.get(nameOf(block, i)), block));
}

function sharedBlock(before: Block | undefined, now: Block): Block {
  if (!before || isAlike(before, now)) return before ?? now;
  if (now.type === 'section' && before.type === 'section')
    return { ...now, blocks: sharedBlocks(before.blocks, now.blocks) };
  if (now.type === 'table' && before.type === 'table')
    return { ...now, rows: sharedRows(before.rows, now.rows) };
  return now;
}

function sharedRows(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [wordsOf(row), row]));
  return now.map((row) => {
    const old = known.get(wordsOf(row));
    return old && isAlike(old, row) ? old : row;
  });
}

/** What tells a row from most others of its table. */
function wordsOf({ ref, anchor, cells: [first = []] }: Row): string {
  return ref ?? anchor ?? textOf(first);
}

/** What tells a block from those beside it. */
function nameOf(block: Block, i: number): string {
  switch (block.type) {
    case 'section':
      return `section ${block.ref ?? block.anchor ?? textOf(block.title)}`;
    case 'table':
      return `table ${block.caption}`;
    case 'picture':
      return `picture ${block.figure.key}`;
    default:
      return `${block.type} ${i}`;
  }
}
