// Where nodes stand: each is told from an anchor, the start of its statement, and that from an origin, the start of
// its stretch, so that text that grows or shrinks moves few numbers and leaves every node as it is.
import type { Span } from './tree';

/** A place from which others are told; whoever edits the text moves it. */
export class Origin {
  /** @param at the offset in UTF-16 code units */
  constructor(public at: number) {}
}

/** Where offsets are told from the start of the text. */
const textStart = new Origin(0);

/** The start of an item of a text. */
export class Anchor {
  private origin = textStart;

  /** @param from the offset in UTF-16 code units, told from the origin */
  constructor(protected from: number) {}

  /** The offset in UTF-16 code units. */
  get at(): number {
    return this.origin.at + this.from;
  }

  set at(at: number) {
    this.from = at - this.origin.at;
  }

  /** Moves within its stretch. */
  move(by: number): void {
    this.from += by;
  }

  /** Stays where it is, and moves with an origin from now on. */
  moveWith(origin: Origin): void {
    this.from += this.origin.at - origin.at;
    this.origin = origin;
  }
}

/** What every node of a tree is: it says where it stands, which it knows itself or asks of what it is made of. */
export abstract class TreeNode implements Span {
  abstract get start(): number;
  abstract get end(): number;

  /** What it is made of, by the names of tree.ts; where it stands is not among it. */
  parts(): object {
    return Object.fromEntries(Object.entries(this).filter(([name]) => !(name in inner)));
  }

  /** As plain data, which says where it stands. */
  toJSON(): object {
    return revised(this, {});
  }
}

/**
 * A node that keeps where it stands, told from an anchor. What it keeps is set by the constructors of its classes,
 * each its own: one for all would meet objects of so many shapes that the engine gives up on it.
 */
export abstract class Placed extends TreeNode {
  abstract readonly anchor: Anchor;
  /** From the anchor. */
  abstract readonly offset: number;
  abstract readonly length: number;

  get start(): number {
    return this.anchor.at + this.offset;
  }

  get end(): number {
    return this.anchor.at + this.offset + this.length;
  }
}

/** A piece of a text and nothing else. */
export class Place extends Placed {
  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
  ) {
    super();
  }
}

/** Says what all nodes of a class are: said once, it takes no room in each of them. */
export function typed<T extends string>(nodes: { readonly prototype: { readonly type: T } }, type: T): void {
  Object.defineProperty(nodes.prototype, 'type', { value: type, enumerable: true });
}

/**
 * A copy of a node with some of its parts replaced, as plain data: it says where the node stood when it was
 * copied, and does not follow the text. (`{ ...node }` would leave out where it stands.)
 */
export function revised<T extends Span>(node: T, parts: Partial<T>): T {
  const { start, end, type } = node as T & { readonly type?: string };
  const own = node instanceof TreeNode ? node.parts() : node;
  return { ...(type && { type }), ...own, start, end, ...parts } as unknown as T;
}

/** What of a node is its own business. */
const inner = { anchor: true, offset: true, length: true, open: true, close: true };
