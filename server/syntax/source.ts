// The match of one item, for those who read it: its nodes on the matcher's tape, its text, and its anchor.
import { Place, type Anchor } from './anchor';
import { cells, type Rule } from './generated/matcher';
import { wordIn } from './words';
import type * as tree from './tree';

/** A list without anything in it, shared by all nodes that need one. */
export const none: readonly never[] = [];

/** Adds to a list that is still being made; most end with one member, and take no room for more. */
export function extended<T>(list: readonly T[], one: T): readonly T[] {
  if (list.length === 0) return [one];
  if (list.length === 1) return [list[0]!, one];
  (list as T[]).push(one);
  return list;
}

/** What a node is read from. A node of the match is given by its place on the tape. */
export class Source {
  private base: number;

  constructor(
    readonly text: string,
    /** The offset of `text` in the whole text. */
    private readonly shift: number,
    public anchor: Anchor,
  ) {
    this.base = anchor.at;
  }

  /** Goes on to another item. */
  begin(anchor: Anchor): void {
    this.anchor = anchor;
    this.base = anchor.at;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start - this.shift, end - this.shift);
  }

  textOf(node: number): string {
    return this.text.slice(cells[node + 1]! - this.shift, cells[node + 2]! - this.shift);
  }

  /** The text of a node that is likely to be a word that was read before. */
  wordOf(node: number): string {
    return this.wordBetween(cells[node + 1]!, cells[node + 2]!);
  }

  wordBetween(start: number, end: number): string {
    return wordIn(this.text, start, end, this.shift);
  }

  /** The text of the item before an offset, or the end of it. */
  before(offset: number, most = Infinity): string {
    return this.slice(Math.max(this.anchor.at, offset - most), offset);
  }

  /** What of the item stands before an offset on the same line. */
  lineBefore(offset: number): string {
    const before = this.before(offset);
    return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  }

  /** Where a node begins, told from the anchor. */
  offsetOf(node: number): number {
    return cells[node + 1]! - this.base;
  }

  place(node: number): tree.Span {
    return new Place(this.anchor, this.offsetOf(node), lengthOf(node));
  }
}

/** The rule of a node. */
export function ruleOf(node: number): Rule {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the matcher writes nothing else there
  return cells[node]!;
}

export function startOf(node: number): number {
  return cells[node + 1]!;
}

export function endOf(node: number): number {
  return cells[node + 2]!;
}

export function lengthOf(node: number): number {
  return cells[node + 2]! - cells[node + 1]!;
}

/** The first node within a node; the last one's `after` is the node's own. */
export function within(node: number): number {
  return node + 4;
}

/** The node behind a node and all that lies within it. */
export function after(node: number): number {
  return node + 4 + 4 * cells[node + 3]!;
}

/** The first node of a rule directly within a node, or -1. */
export function only(node: number, rule: Rule): number {
  const last = after(node);
  for (let child = within(node); child < last; child = after(child)) if (ruleOf(child) === rule) return child;
  return -1;
}
