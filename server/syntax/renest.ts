// An edit within one block: where braces add up before it and after it, no statement but those between its neighbours
// can stand in another block than before. A long declaration is not nested anew for a letter in it.
import { placeBlocks, releaseHeads, replace, type BlockChange } from './blocks';
import { creditsOnly } from './forms';
import type { Group } from './groups';
import type { Item } from './item';
import { isBetween, Nest } from './nest';
import type { Rematch } from './rematch';
import { countWhile } from './sorted';
import type { Declaration, StatementNode } from './statement-nodes';
import type { Stretch } from './stretch';

/** Items in a row: from one to before another. */
interface Part {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
}

export interface Renested {
  /** In an order in which they can be applied one after the other. */
  readonly changes: readonly BlockChange[];
  /** How many items were nested. */
  readonly count: number;
}

/**
 * Nests what an edit has changed of one stretch, if it can be told that nothing else has.
 * @param group the stretch alone, as it was nested before the edit
 * @returns undefined where more has to be nested; nothing has been changed then
 */
export function renest(
  group: Group,
  { items: before, balance }: Stretch,
  { items, kept, behind, fresh }: Rematch,
): Renested | undefined {
  const gone = { items: before, from: kept, to: before.length - behind };
  const come = { items, from: kept, to: items.length - behind };
  const isPlain = group.problems.length === 0 && balance === 0 && kept > 0 && behind > 0;
  const part = isPlain && addsUp(gone) && addsUp(come) ? withHead(gone, come) : undefined;
  const place = part && placeBehind(group.statements, items[part.from - 1]!);
  if (!place) return undefined;
  const { parent, from } = place;
  const to = indexOfItem(place, items[part.to]!);
  const inside = items.slice(part.from, part.to);
  const nest = to === undefined ? undefined : nested(inside, fresh, parent);
  if (to === undefined || !nest) return undefined;
  release(nest, inside);
  const changes = placeBlocks(nest);
  const around = replace(parent, parent.block!.statements, from, to, nest.top);
  return { changes: around ? [...changes, around] : changes, count: inside.length };
}

/** Items of a block, nested for themselves; undefined where something is wrong. */
function nested(items: readonly Item[], fresh: ReadonlySet<Item>, parent: Declaration): Nest | undefined {
  const nest = new Nest(0, 0, fresh, creditsOnly(parent.keyword.text));
  for (const item of items) nest.take(item);
  nest.finish(undefined);
  return nest.problems.length === 0 ? nest : undefined;
}

/** Lets go of what an edit has made something else of. */
export function release(nest: Nest, items: readonly Item[]): void {
  const heads = new Set(nest.heads);
  releaseHeads(nest, heads);
  // What an item was taken for before, and is not now, must not come back with the block that it had then.
  for (const item of items)
    if (item.meant?.type === 'declaration' && !heads.has(item.meant)) item.meant = undefined;
}

/** True where all blocks that begin in a part end in it, and no other, and the first has its head there too. */
function addsUp({ items, from, to }: Part): boolean {
  const first = behindAside(items, from);
  if (first < to && items[first]!.brace === 1) return false;
  let open = 0;
  for (let i = from; i < to && open >= 0; i++) open += items[i]!.brace;
  return open === 0;
}

/**
 * What has come, and the block behind it with its head if there is one.
 * @returns undefined where that may be the block of another head than before
 */
function withHead(gone: Part, come: Part): Part | undefined {
  const { items, from, to } = come;
  const brace = behindAside(items, to);
  if (items[brace]?.brace !== 1) return come;
  const head = beforeAside(items, brace);
  const start = Math.min(from, head);
  const before = beforeAside(gone.items, brace - to + gone.to);
  // The first item of a stretch is what it begins with, and is in no block.
  if (start === 0 || before < start || items[head]!.brace !== 0) return undefined;
  for (let [i, open] = [brace, 0]; i + 1 < items.length; i++) {
    open += items[i]!.brace;
    if (open === 0) return { items, from: start, to: i + 1 };
  }
  return undefined;
}

/** The index of the next item from one on that is no comment; the number of items if there is none. */
function behindAside(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && isAside(items[at]!)) at++;
  return at;
}

/** The index of the last item before one that is no comment; 0 if there is none. */
function beforeAside(items: readonly Item[], to: number): number {
  let at = to - 1;
  while (at > 0 && isAside(items[at]!)) at--;
  return at;
}

/** True for what may stand between a head and its brace. */
function isAside({ statement }: Item): boolean {
  return statement !== undefined && isBetween(statement);
}

/** Where a statement would stand: the declaration in whose block, and as which of the statements there. */
interface Standing {
  readonly parent: Declaration;
  readonly from: number;
}

/** The place right behind an item; undefined where that is in no block. All in front of it stands where it did. */
function placeBehind(top: readonly StatementNode[], item: Item): Standing | undefined {
  const { at, end } = item;
  let found: Standing | undefined;
  let inside = top;
  for (;;) {
    const from = countWhile(inside, ({ start }) => start < end);
    if (found) found = { ...found, from };
    const around = inside[from - 1];
    const block = around?.type === 'declaration' ? around.block : undefined;
    if (!block || at < block.start || at >= block.close.start) return found;
    found = { parent: around as Declaration, from: 0 };
    inside = block.statements;
  }
}

/** The index of what an item says behind a place; the number of statements if the item ends the block. */
function indexOfItem({ parent, from }: Standing, { statement, meant, brace }: Item): number | undefined {
  const { statements } = parent.block!;
  if (brace !== 0) return brace < 0 ? statements.length : undefined;
  for (let i = from; i < statements.length; i++)
    if (statements[i] === statement || statements[i] === meant) return i;
  return undefined;
}
