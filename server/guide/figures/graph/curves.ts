// How the relations of a graph run between the characters: each through its label.
import type { Box, Point } from '../figure';
import { touch, within } from './boxes';

export type Curve = readonly [Point, Point, Point];

/** A point of a curve. @param at from 0, where it begins, to 1 */
export function pointOn([from, bend, to]: Curve, at: number): Point {
  const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/** What a curve should keep clear of. */
export interface Obstacles {
  readonly names: readonly Box[];
  readonly labels: readonly Box[];
}

/** A curve with its label. */
export interface Labelled {
  readonly curve: Curve;
  readonly label: Box;
}

/**
 * A curve between the edges of two boxes and through a label; where it would run through other names or labels, it is
 * bent another way, and the label moves along.
 */
export function curveBetween(from: Box, to: Box, label: Box, { names, labels }: Obstacles): Labelled {
  const others = names.filter((box) => box !== from && box !== to);
  const rest = labels.filter((box) => box !== label);
  const taken = [...names, ...rest];
  const found = [through(from, to, label), ...bends.map((bend) => bent(from, to, bend))].flatMap(
    (line, i): readonly (Labelled & { readonly cost: number })[] => {
      const curve = clipped(line, from, to);
      const own = i === 0 ? label : labelOn(curve, label, taken);
      if (!own) return [];
      const cost = hits(curve, others) * 1000 + hits(curve, rest) * 150 + bentBy(line) + (i === 0 ? 0 : 6);
      return [{ curve, label: own, cost }];
    },
  );
  const { curve, label: own } = found.reduce((best, one) => (one.cost < best.cost ? one : best));
  return { curve, label: own };
}

const bends = [0, 24, -24, 52, -52, 90, -90, 140, -140, 200, -200] as const;

/** A curve whose middle is at a point. */
function through(from: Point, to: Point, middle: Point): Curve {
  return [from, { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 }, to];
}

/** A curve whose middle is so far to the side of the straight line. */
function bent(from: Point, to: Point, aside: number): Curve {
  const length = distanceBetween(from, to) || 1;
  return through(from, to, {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * aside,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * aside,
  });
}

/** How far the middle of a curve is from the straight line's. */
function bentBy([from, bend, to]: Curve): number {
  return distanceBetween(bend, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }) / 2;
}

function distanceBetween(a: Point, b: Point): number {
  return Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

const samples = Array.from({ length: 23 }, (_, i) => (i + 1) / 24);

/** How many boxes a curve runs through. */
function hits(curve: Curve, boxes: readonly Box[]): number {
  const points = samples.map((at) => pointOn(curve, at));
  return boxes.filter((box) => points.some((point) => within(point, box, 3))).length;
}

const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** Where a label stands on a curve with nothing in its way; undefined where there is no room. */
function labelOn(curve: Curve, { width, height }: Box, taken: readonly Box[]): Box | undefined {
  return places
    .map((at): Box => ({ ...pointOn(curve, at), width, height }))
    .find((box) => !taken.some((other) => touch(box, other)));
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
