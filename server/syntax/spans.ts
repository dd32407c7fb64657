// Stretches of text that are put together from nodes of a tree, and stay true to them: their ends are asked
// of the nodes, never copied.
import type { Span } from './tree';

/** From the beginning of one node to the end of another. */
export function between(first: Span, last: Span): Span {
  return {
    get start() {
      return first.start;
    },
    get end() {
      return last.end;
    },
  };
}

/** A stretch that lies so many characters from the beginning of a node. */
export function beside(node: Span, from: number, to: number): Span {
  return {
    get start() {
      return node.start + from;
    },
    get end() {
      return node.start + to;
    },
  };
}
