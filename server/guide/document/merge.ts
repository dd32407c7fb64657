// What an author writes under a heading and what the guide puts under the same one are one part of a page.
import { groupBy } from '../../model/group';
import type { Block, Section } from './blocks';
import { textOf } from './lines';

/** Blocks with the sections of one heading put together where the first of them stands. */
export function mergeSections(blocks: readonly Block[]): readonly Block[] {
  return [...groupBy<Block, Block | string>(blocks, headingOf).values()].map((own) => {
    const first = own[0]!;
    if (first.type !== 'section' || own.length === 1) return first;
    return { ...first, blocks: (own as readonly Section[]).flatMap((one) => one.blocks) };
  });
}

/** What two sections have in common that are one; the section of an entry is its own, as are other blocks. */
function headingOf(block: Block): Block | string {
  return block.type === 'section' && block.ref === undefined ? textOf(block.title).toLowerCase() : block;
}
