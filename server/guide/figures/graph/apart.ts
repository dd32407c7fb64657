// A force for d3-force, whose own keeps circles apart: names are boxes, much wider than they are high.
import type { Force } from 'd3-force';
import { overlapX, overlapY } from './boxes';
import type { Link, Node } from './starts';

/** The room between names; around a label there is less. */
const gap = { x: 16, y: 20 };
const gapOfLabels = 0.4;

/** How much of an overlap is undone with each tick. */
const strength = 0.5;

/** Pushes boxes that come too close out of each other, each pair in the direction in which less is needed. */
export function boxesApart(): Force<Node, Link> {
  let boxes: readonly Node[] = [];
  const force = (): void => {
    boxes.forEach((a, i) => {
      for (let k = i + 1; k < boxes.length; k++) push(a, boxes[k]!);
    });
  };
  force.initialize = (nodes: readonly Node[]): void => {
    boxes = nodes;
  };
  return force;
}

function push(a: Node, b: Node): void {
  const part = a.isLabel || b.isLabel ? gapOfLabels : 1;
  const x = overlapX(a, b) + gap.x * part;
  const y = overlapY(a, b) + gap.y * part;
  if (x <= 0 || y <= 0) return;
  const share = shareOf(a, b);
  if (x < y) {
    const way = (a.x < b.x ? x : -x) * strength;
    a.vx! -= way * share;
    b.vx! += way * (1 - share);
  } else {
    const way = (a.y < b.y ? y : -y) * strength;
    a.vy! -= way * share;
    b.vy! += way * (1 - share);
  }
}

/** How much of the way the first of two boxes makes: a label gives way to a name. */
function shareOf(a: Node, b: Node): number {
  if (a.isLabel === b.isLabel) return 0.5;
  return a.isLabel ? 0.8 : 0.2;
}
