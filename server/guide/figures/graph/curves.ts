// How the relations of a graph run between the characters: bent around those who have no part in them,
// with labels where there is room.
import type { Box, Point } from '../figure';
import { common, within } from './boxes';

export type Curve = readonly [Point, Point, Point];

/** A point of a curve. @param at from 0, where it begins, to 1 */
export function pointOn([from, bend, to]: Curve, at: number): Point {
  const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

const bends = [0, 24, -24, 52, -52, 90, -90, 140, -140] as const;

/**
 * A curve between the edges of two boxes that runs through as few others as possible.
 * @param aside how far its middle is moved to the side at the least, for the curves of one pair
 */
export function curveBetween(from: Box, to: Box, aside: number, others: readonly Box[]): Curve {
  const near = others.filter((box) => box !== from && box !== to);
  const found = bends.map((bend) => {
    const curve = clipped(bentLine(from, to, bend + aside), from, to);
    return { curve, cost: hits(curve, near) * 1000 + Math.abs(bend) };
  });
  return found.reduce((best, one) => (one.cost < best.cost ? one : best)).curve;
}

function bentLine(from: Point, to: Point, aside: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const x = (from.x + to.x) / 2 - ((to.y - from.y) / length) * aside * 2;
  const y = (from.y + to.y) / 2 + ((to.x - from.x) / length) * aside * 2;
  return [from, { x, y }, to];
}

const samples = Array.from({ length: 23 }, (_, i) => (i + 1) / 24);

/** How many boxes a curve runs through. */
function hits(curve: Curve, boxes: readonly Box[]): number {
  const points = samples.map((at) => pointOn(curve, at));
  return boxes.filter((box) => points.some((point) => within(point, box, 4))).length;
}

/** The part of a curve that lies outside the boxes at its ends. */
function clipped(curve: Curve, from: Box, to: Box): Curve {
  const start = leaving(curve, from, 0, 0.5);
  const end = leaving(curve, to, 1, 0.5);
  return between(curve, start, end);
}

/** Where a curve leaves a box, found by halving. @param inside a place within the box, if anywhere */
function leaving(curve: Curve, box: Box, inside: number, outside: number): number {
  let [a, b] = [inside, outside];
  for (let step = 0; step < 14; step++) {
    const middle = (a + b) / 2;
    if (within(pointOn(curve, middle), box, 3)) a = middle;
    else b = middle;
  }
  return b;
}

/** The part of a curve from one place on it to another. */
function between(curve: Curve, start: number, end: number): Curve {
  const [from, bend, to] = curve;
  const mix = (a: Point, b: Point, at: number): Point => ({
    x: a.x + (b.x - a.x) * at,
    y: a.y + (b.y - a.y) * at,
  });
  const middle = mix(mix(from, bend, start), mix(bend, to, start), end);
  return [pointOn(curve, start), middle, pointOn(curve, end)];
}

const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** Where a label stands on a curve with no other in its way; undefined where there is no room. */
export function labelOn(
  curve: Curve,
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): Box | undefined {
  const found = places.map((at) => {
    const box = { ...pointOn(curve, at), ...size };
    const cost = taken.reduce((sum, other) => sum + common(box, other), 0);
    return { box, cost };
  });
  const best = found.reduce((a, b) => (b.cost < a.cost ? b : a));
  return best.cost === 0 ? best.box : undefined;
}
