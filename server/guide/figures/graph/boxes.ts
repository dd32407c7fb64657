// Rectangles: whether they touch, and how they are moved apart.
import type { Box, Point } from '../figure';

/** True where two boxes come closer to each other than a gap. */
export function touch(a: Box, b: Box, gap = 0): boolean {
  return overlapX(a, b) + gap > 0 && overlapY(a, b) + gap > 0;
}

/** How far two boxes reach over each other to the side; below 0 where they do not. */
export function overlapX(a: Box, b: Box): number {
  return (a.width + b.width) / 2 - Math.abs(a.x - b.x);
}

/** The same up and down. */
export function overlapY(a: Box, b: Box): number {
  return (a.height + b.height) / 2 - Math.abs(a.y - b.y);
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
 * Boxes at places where none touches another; each pair is pushed apart in the direction in which less is
 * needed, until nothing moves.
 */
export function separated(boxes: readonly Box[]): readonly Box[] {
  const moved: Movable[] = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < mostRounds; round++) if (!pushAll(moved)) return moved;
  return inRows(moved);
}

const mostRounds = 400;

function pushAll(boxes: readonly Movable[]): boolean {
  let pushed = false;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (touch(a, b, -slack)) {
        push(a, b, overlapX(a, b), overlapY(a, b));
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
function inRows(boxes: readonly Movable[]): readonly Box[] {
  const placed: Movable[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    for (let other = above(box, placed); other; other = above(box, placed))
      box.y = other.y + (other.height + box.height) / 2;
    placed.push(box);
  }
  return boxes;

  function above(box: Movable, others: readonly Movable[]): Movable | undefined {
    return others.find((other) => touch(box, other, -slack));
  }
}

/** The edges of the smallest rectangle around boxes. */
export function around(boxes: readonly Box[]): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  return {
    left: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
    top: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    right: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  };
}
