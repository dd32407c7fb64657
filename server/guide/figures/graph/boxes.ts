// Rectangles: whether they touch, and how they are moved apart.
import type { Box, Point } from '../figure';

/** True where two boxes come closer to each other than a gap. */
export function touch(a: Box, b: Box, gapX = 0, gapY = gapX): boolean {
  return overlapX(a, b) + gapX > 0 && overlapY(a, b) + gapY > 0;
}

function overlapX(a: Box, b: Box): number {
  return (a.width + b.width) / 2 - Math.abs(a.x - b.x);
}

function overlapY(a: Box, b: Box): number {
  return (a.height + b.height) / 2 - Math.abs(a.y - b.y);
}

/** How large the part is that two boxes have in common. */
export function common(a: Box, b: Box): number {
  return Math.max(0, overlapX(a, b)) * Math.max(0, overlapY(a, b));
}

/** True for a point within a box, or closer to it than a gap. */
export function within({ x, y }: Point, box: Box, gap = 0): boolean {
  return Math.abs(x - box.x) < box.width / 2 + gap && Math.abs(y - box.y) < box.height / 2 + gap;
}

interface Movable {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes at places where none comes closer to another than the gaps; each pair is pushed apart in the
 * direction in which less is needed, until nothing moves.
 */
export function separated(boxes: readonly Box[], gapX: number, gapY: number): readonly Box[] {
  const moved: Movable[] = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < mostRounds; round++) if (!pushAll(moved, gapX, gapY)) return moved;
  return inRows(moved, gapX, gapY);
}

const mostRounds = 400;

function pushAll(boxes: readonly Movable[], gapX: number, gapY: number): boolean {
  let pushed = false;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (touch(a, b, gapX - slack, gapY - slack)) {
        push(a, b, overlapX(a, b) + gapX, overlapY(a, b) + gapY);
        pushed = true;
      }
  });
  return pushed;
}

/** What rounding may take away of a gap. */
const slack = 0.5;

function push(a: Movable, b: Movable, x: number, y: number): void {
  const [dx, dy] = x < y * 1.2 ? [x / 2, 0] : [0, y / 2];
  const left = a.x < b.x ? 1 : -1;
  const above = a.y < b.y ? 1 : -1;
  a.x -= dx * left;
  b.x += dx * left;
  a.y -= dy * above;
  b.y += dy * above;
}

/** What would not come apart goes down until it is free: from the top, each below those it touches. */
function inRows(boxes: readonly Movable[], gapX: number, gapY: number): readonly Box[] {
  const placed: Movable[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    for (let other = above(box, placed); other; other = above(box, placed))
      box.y = other.y + (other.height + box.height) / 2 + gapY;
    placed.push(box);
  }
  return boxes;

  function above(box: Movable, others: readonly Movable[]): Movable | undefined {
    return others.find((other) => touch(box, other, gapX - slack, gapY - slack));
  }
}
