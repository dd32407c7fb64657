// What stands in a stretch of a file, found from the top down: nobody walks a long file for one place.
import type { Span } from '../syntax/tree';
import type { Item, Named } from './items';
import { collectUses } from './uses';

/** A file by the declarations at its top. */
interface File {
  readonly top: readonly Item[];
}

/** The declarations that touch a stretch, each before those in its block. An offset is a stretch of no length. */
export function itemsWithin({ top }: File, span: Span): readonly Item[] {
  const found: Item[] = [];
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.node.start > span.end || item.node.end < span.start) continue;
      found.push(item);
      walk(item.children);
    }
  };
  walk(top);
  return found;
}

/** What those declarations name in their heads and among what stands directly in their blocks, in the order of the text. */
export function namesWithin(file: File, span: Span): Named {
  return collectUses(itemsWithin(file, span));
}

/** Every declaration in these, each before those in its block. */
export function withinItems(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  const add = (item: Item): void => {
    found.push(item);
    for (const child of item.children) add(child);
  };
  for (const item of items) add(item);
  return found;
}
