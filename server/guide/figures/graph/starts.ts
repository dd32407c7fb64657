// From where a simulation of a network begins, and how well it went.
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Point } from '../figure';

/** A name or a label while it moves. */
export interface Node extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly isLabel?: boolean;
}

export interface Link extends SimulationLinkDatum<Node> {
  readonly source: Node;
  readonly target: Node;
  readonly length: number;
}

/** The golden angle, by which each point of a spiral is turned against the one before. */
const turn = { x: -0.737368878078, y: 0.675490294261 };

/** In which direction the spirals begin; whole fractions, so that they are exact. */
const directions: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0.6, y: 0.8 },
];

/**
 * A point of a spiral. The most prominent, who come first, begin in the middle; or at the edge, with every
 * other beginning.
 */
export function startAt(place: number, count: number, beginning: number): Point {
  const step = beginning % 2 === 0 ? place : count - 1 - place;
  let { x, y } = directions[beginning >> 1] ?? directions[0]!;
  for (let i = 0; i < step; i++) [x, y] = [x * turn.x - y * turn.y, x * turn.y + y * turn.x];
  const distance = 30 * Math.sqrt(0.5 + step);
  return { x: x * distance, y: y * distance };
}

/** How often links cross each other. */
export function crossings(links: readonly Link[]): number {
  const crossed = links.map((link, i) => links.slice(i + 1).filter((other) => cross(link, other)).length);
  return crossed.reduce((sum, count) => sum + count, 0);
}

function cross({ source: a, target: b }: Link, { source: c, target: d }: Link): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** On which side of the line from one point to another a third one is. */
function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}
