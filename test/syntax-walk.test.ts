// What stands at an offset is found by halves, and is what looking at every node finds.
import { describe, expect, it } from 'vitest';
import { parse } from '../server/syntax/parse';
import type { Tree } from '../server/syntax/tree';
import { chainAt, childrenOf, type AnyNode } from '../server/syntax/walk';
import { examples } from './support/corpus';

/** The nodes that an offset touches, by looking at every one. */
function chainByLooking(tree: Tree, offset: number): readonly AnyNode[] {
  const chain: AnyNode[] = [];
  let inside: readonly AnyNode[] = tree.statements;
  for (;;) {
    const meeting = inside.filter(({ start, end }) => start <= offset && offset <= end);
    const next = meeting.find(({ start }) => start === offset) ?? meeting.at(-1);
    if (!next) return chain;
    chain.push(next);
    inside = childrenOf(next);
  }
}

function inWords({ type = 'node', start, end }: AnyNode): string {
  return `${type} ${start}–${end}`;
}

/** Beside every blank, quote and sign a node begins or ends. */
const edges = /[\s"@.,:{}[\]()]/g;

describe.each([...examples()])('%s', (_, text) => {
  it('has the same nodes at each offset', () => {
    const tree = parse(text);
    const offsets = [...text.matchAll(edges)].flatMap(({ index }) => [index, index + 1]);
    const step = Math.ceil(offsets.length / 400);
    for (let i = 0; i < offsets.length; i += step) {
      expect(chainAt(tree, offsets[i]!).map(inWords)).toEqual(chainByLooking(tree, offsets[i]!).map(inWords));
    }
  });
});
