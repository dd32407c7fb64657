// Where the characters of a graph stand: those who have to do with each other close together. Springs pull
// along the relations, and everyone pushes everyone else away.
//
// d3-force does the same by way of a quadtree, which pays for thousands of bodies and was most of the work for
// eighty. The layered layouts of dagre suit hierarchies, which the relations of characters are not; elkjs is
// larger than all the rest of the product.
import type { Box } from '../figure';

/** A box that is to be placed; lengths are in pixels. */
export interface Body {
  /** What it is, which decides where it begins: a new body leaves the others where they are. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Spring {
  /** The places of the bodies at its ends. */
  readonly from: number;
  readonly to: number;
  /** The room that its label takes along it. */
  readonly length: number;
}

interface Node {
  readonly radius: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface Pull {
  readonly from: Node;
  readonly to: Node;
  readonly length: number;
  readonly strength: number;
  /** The part of the movement that its end makes, from 0 to 1; who has more springs moves less. */
  readonly share: number;
}

const steps = 260;
const friction = 0.6;
const gravity = { x: 0.06, y: 0.07 };
/** Beyond this distance bodies do not push each other. */
const reach = 600;
/** Names and labels are wider than they are high, so the drawing is stretched to the sides in the end. */
const stretch = 1.4;

/** The middle of each body, in their order. The same bodies and springs come to stand in the same places. */
export function settled(bodies: readonly Body[], springs: readonly Spring[]): readonly Box[] {
  const nodes = bodies.map((body, i) => nodeOf(body, i / bodies.length));
  const once = pullsOf(nodes, springs);
  const pulls = [...once, ...once];
  const push = 260 + 50 * Math.sqrt(nodes.length);
  for (let step = 0; step < steps; step++) {
    const heat = Math.pow(0.001, step / steps);
    for (const pull of pulls) draw(pull, heat);
    eachPair(nodes, (a, b, dx, dy, square) => repel(a, b, dx, dy, square, push * heat));
    eachPair(nodes, collide);
    for (const node of nodes) move(node, heat);
  }
  return bodies.map(({ width, height }, i) => ({ x: nodes[i]!.x * stretch, y: nodes[i]!.y, width, height }));
}

/** Those who come first begin in the middle; the direction follows from the id. */
function nodeOf({ id, width, height }: Body, place: number): Node {
  const angle = (hash(id) / 0x1_0000_0000) * 2 * Math.PI;
  const distance = 30 + 220 * Math.sqrt(place);
  const radius = Math.max(width / stretch, height) / 2 + 8;
  return { radius, x: distance * Math.cos(angle), y: distance * Math.sin(angle), vx: 0, vy: 0 };
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}

function pullsOf(nodes: readonly Node[], springs: readonly Spring[]): readonly Pull[] {
  const count = (i: number): number => springs.filter(({ from, to }) => from === i || to === i).length;
  return springs.map(({ from, to, length }) => {
    const [a, b] = [nodes[from]!, nodes[to]!];
    const [of, others] = [count(from), count(to)];
    return {
      from: a,
      to: b,
      length: (a.radius + b.radius) * 0.8 + 34 + (length / stretch) * 0.7,
      strength: 1 / Math.min(of, others),
      share: of / (of + others),
    };
  });
}

/** Moves the ends of a spring towards the length that it wants to have. */
function draw({ from, to, length, strength, share }: Pull, heat: number): void {
  const dx = to.x + to.vx - from.x - from.vx || 0.01;
  const dy = to.y + to.vy - from.y - from.vy || 0.01;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const part = ((distance - length) / distance) * heat * strength;
  to.vx -= dx * part * share;
  to.vy -= dy * part * share;
  from.vx += dx * part * (1 - share);
  from.vy += dy * part * (1 - share);
}

type PairForce = (a: Node, b: Node, dx: number, dy: number, square: number) => void;

/** Calls a function for every two nodes, with the way from the one to the other. */
function eachPair(nodes: readonly Node[], force: PairForce): void {
  for (let i = 0; i < nodes.length; i++)
    for (let k = i + 1; k < nodes.length; k++) {
      const [a, b] = [nodes[i]!, nodes[k]!];
      const dx = b.x - a.x || 0.01;
      const dy = b.y - a.y || 0.01;
      force(a, b, dx, dy, dx * dx + dy * dy);
    }
}

function repel(a: Node, b: Node, dx: number, dy: number, square: number, push: number): void {
  if (square > reach * reach) return;
  const part = push / Math.max(square, 1);
  a.vx -= dx * part;
  a.vy -= dy * part;
  b.vx += dx * part;
  b.vy += dy * part;
}

/** Parts two nodes that would stand on each other; the smaller gives way more. */
function collide(a: Node, b: Node): void {
  const dx = b.x + b.vx - a.x - a.vx || 0.01;
  const dy = b.y + b.vy - a.y - a.vy || 0.01;
  const room = a.radius + b.radius;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= room) return;
  const part = (room - distance) / distance;
  const share = (b.radius * b.radius) / (a.radius * a.radius + b.radius * b.radius);
  a.vx -= dx * part * share;
  a.vy -= dy * part * share;
  b.vx += dx * part * (1 - share);
  b.vy += dy * part * (1 - share);
}

function move(node: Node, heat: number): void {
  node.vx = (node.vx - node.x * gravity.x * heat) * friction;
  node.vy = (node.vy - node.y * gravity.y * heat) * friction;
  node.x += node.vx;
  node.y += node.vy;
}
