// Where entries stand among the pages.
import type { Block, Page } from './blocks';

export interface Place {
  readonly page: Page;
  /** Undefined where the entry is the whole page. */
  readonly anchor: string | undefined;
}

/** The page and the anchor of each entry that some page shows. */
export function placesOf(pages: readonly Page[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const page of pages) {
    if (page.ref !== undefined) places.set(page.ref, { page, anchor: undefined });
    for (const ref of refsIn(page.blocks))
      if (!places.has(ref)) places.set(ref, { page, anchor: anchorOf(ref) });
  }
  return places;
}

function refsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return [...one(block.ref), ...refsIn(block.blocks)];
    if (block.type === 'table') return block.rows.flatMap(({ ref, more }) => [...one(ref), ...refsIn(more)]);
    return [];
  });
}

function one(ref: string | undefined): readonly string[] {
  return ref === undefined ? [] : [ref];
}

/** The anchor of an entry; no section has a name like it. */
export function anchorOf(ref: string): string {
  return `id-${ref}`;
}
