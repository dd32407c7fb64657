// Where the characters of a graph and the labels between them stand, by d3-force: relations pull, and everyone
// pushes everyone else away. It reckons with nothing but sums, products and square roots, which are the same on
// every machine, and draws no lots; so the same bodies and springs always come to stand in the same places.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from 'd3-force';
import type { Box } from '../figure';
import { boxesApart } from './apart';
import { crossings, startAt, type Link, type Node } from './starts';

/** A box that is to be placed; lengths are in pixels. */
export interface Body {
  readonly width: number;
  readonly height: number;
}

/** What pulls two bodies together; its own size is that of the label between them. */
export interface Spring extends Body {
  /** The places of the bodies at its ends. */
  readonly from: number;
  readonly to: number;
}

/** Where bodies and the labels of springs came to stand, each in their order. */
export interface Settled {
  readonly boxes: readonly Box[];
  readonly labels: readonly Box[];
}

/** First the names find their neighbours, then the labels make themselves room between them. */
export function settled(bodies: readonly Body[], springs: readonly Spring[]): Settled {
  const { nodes, links } = leastCrossed(bodies, springs);
  const labels = springs.map(({ from, to, width, height }): Node => {
    const [a, b] = [nodes[from]!, nodes[to]!];
    return { width, height, isLabel: true, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  });
  const halves = links.flatMap(({ source, target, length }, i): readonly Link[] => [
    { source, target: labels[i]!, length: length / 2 },
    { source: labels[i]!, target, length: length / 2 },
  ]);
  makeRoom(nodes, labels, halves);
  return { boxes: nodes.map(boxOf), labels: labels.map(boxOf) };
}

function boxOf({ x, y, width, height }: Node): Box {
  return { x, y, width, height };
}

interface Network {
  readonly nodes: Node[];
  readonly links: Link[];
}

/** A small network is worth several beginnings; in a large one they all end alike. */
const small = 24;
const beginnings = 4;

function leastCrossed(bodies: readonly Body[], springs: readonly Spring[]): Network {
  const count = bodies.length > small ? 1 : beginnings;
  const tries = Array.from({ length: count }, (_, beginning) => unfolded(bodies, springs, beginning));
  return tries.reduce((best, one) => (crossings(one.links) < crossings(best.links) ? one : best));
}

const duration = { unfolding: 200, makingRoom: 150 };

/** The names as points that push each other far away, so that they get past each other. */
function unfolded(bodies: readonly Body[], springs: readonly Spring[], beginning: number): Network {
  const nodes = bodies.map(({ width, height }, i): Node => {
    return { width, height, ...startAt(i, bodies.length, beginning) };
  });
  const links = springs.map(({ from, to, width }): Link => {
    const [source, target] = [nodes[from]!, nodes[to]!];
    return { source, target, length: lengthBetween(source, target, width) };
  });
  const push = forceManyBody<Node>().strength(-2000).theta(0.8);
  simulation(nodes, links, nodes.length, 2).force('push', push).tick(duration.unfolding);
  return { nodes, links };
}

/** How long a relation wants to be, for names of this size and a label of this width between them. */
function lengthBetween(a: Body, b: Body, label: number): number {
  return 40 + (a.height + b.height) / 2 + (a.width + b.width) / 4 + label / 2;
}

/** Names and labels together, now as boxes; the more there are, the more room each of them needs. */
function makeRoom(nodes: readonly Node[], labels: readonly Node[], links: readonly Link[]): void {
  const count = nodes.length;
  const push = forceManyBody<Node>()
    .strength(({ isLabel }) => (isLabel ? -30 - 2.2 * count : -150 - 8 * count))
    .distanceMax(600);
  simulation([...nodes, ...labels], links, count, 1)
    .alpha(0.4)
    .force('push', push)
    .force('apart', boxesApart())
    .tick(duration.makingRoom);
}

/** What both steps have in common. The more names, the higher the drawing, as pages are no wider than that. */
function simulation(
  nodes: readonly Node[],
  links: readonly Link[],
  count: number,
  rounds: number,
): Simulation<Node, Link> {
  const pull = forceLink<Node, Link>([...links])
    .distance(({ length }) => length)
    .iterations(rounds);
  return forceSimulation<Node, Link>([...nodes])
    .stop()
    .alphaDecay(cooling)
    .force('pull', pull)
    .force('x', forceX<Node>(0).strength(0.05 + 0.0005 * count))
    .force('y', forceY<Node>(0).strength(0.045));
}

/** What movements lose with each tick; written out, since powers differ in the last digit between machines. */
const cooling = 0.034;
