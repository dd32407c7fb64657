// Groups of characters who have nothing to do with each other: each is laid out by itself, and they
// stand side by side like words in a line.
import type { Box, Point } from '../figure';
import { Memory } from '../../memory';
import { around, separated } from './boxes';
import { settled, type Body, type Settled, type Spring } from './simulation';

/** The room around a name, and around a label, on all sides together. */
const room = { name: { x: 24, y: 24 }, label: { x: 6, y: 4 } };
const apart = 48;

/** A group, with its corner at 0, 0. */
interface Island extends Settled {
  /** The places of its bodies and springs in the lists of all. */
  readonly members: readonly number[];
  readonly springs: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The boxes of all bodies and of all labels, in their order; none stands on another. */
export function placed(bodies: readonly Body[], springs: readonly Spring[]): Settled {
  const islands = groupsOf(bodies.length, springs)
    .map((members) => islandOf(members, bodies, springs))
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  const boxes: Box[] = [];
  const labels: Box[] = [];
  for (const { island, x, y } of inLines(islands)) {
    const moved = (box: Box): Box => ({ ...box, x: box.x + x, y: box.y + y });
    island.members.forEach((member, i) => (boxes[member] = moved(island.boxes[i]!)));
    island.springs.forEach((spring, i) => (labels[spring] = moved(island.labels[i]!)));
  }
  return { boxes, labels };
}

/** The members of each group, both in the order of the list. */
function groupsOf(count: number, springs: readonly Spring[]): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (_, i) => i);
  const top = (i: number): number => (groups[i] === i ? i : top(groups[i]!));
  for (const { from, to } of springs) {
    const [a, b] = [top(from), top(to)];
    groups[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  groups.forEach((_, i) => members.set(top(i), [...(members.get(top(i)) ?? []), i]));
  return [...members.values()];
}

function islandOf(members: readonly number[], bodies: readonly Body[], all: readonly Spring[]): Island {
  const places = new Map(members.map((member, i) => [member, i]));
  const springs = [...all.keys()].filter((i) => places.has(all[i]!.from));
  const network: Network = {
    bodies: members.map((member) => sizeOf(bodies[member]!)),
    springs: springs.map((i) => {
      const { from, to } = all[i]!;
      return { ...sizeOf(all[i]!), from: places.get(from)!, to: places.get(to)! };
    }),
  };
  const { boxes, labels } = JSON.parse(layouts.of(JSON.stringify(network))) as Settled;
  const { left, top, right, bottom } = around([...boxes, ...labels]);
  const moved = (box: Box): Box => ({ ...box, x: box.x - left, y: box.y - top });
  return {
    members,
    springs,
    boxes: boxes.map(moved),
    labels: labels.map(moved),
    width: right - left,
    height: bottom - top,
  };
}

/** All that decides where the members of a group stand; so what else is written of them moves nothing. */
interface Network {
  readonly bodies: readonly Body[];
  readonly springs: readonly Spring[];
}

function sizeOf({ width, height }: Body): Body {
  return { width, height };
}

/** A preview draws the same group after each keystroke, and a site the same one on several pages. */
const layouts = new Memory((text) => {
  const { bodies, springs } = JSON.parse(text) as Network;
  return JSON.stringify(cleared(settled(bodies, springs)));
}, 500_000);

/** Moves apart what the simulation left too close together. */
function cleared({ boxes, labels }: Settled): Settled {
  const roomy = (all: readonly Box[], { x, y }: Point): readonly Box[] =>
    all.map((box) => ({ ...box, width: box.width + x, height: box.height + y }));
  const free = separated([...roomy(boxes, room.name), ...roomy(labels, room.label)]);
  const at = (box: Box, i: number): Box => ({ ...box, x: free[i]!.x, y: free[i]!.y });
  return { boxes: boxes.map(at), labels: labels.map((box, i) => at(box, boxes.length + i)) };
}

interface Placed {
  readonly island: Island;
  readonly x: number;
  readonly y: number;
}

/** The widest line that small groups share, in pixels. */
const longestLine = 960;

/** Each group behind the one before, in a new line where there is no room; those of a line on one middle. */
function inLines(islands: readonly Island[]): readonly Placed[] {
  const lines: Island[][] = [];
  for (const island of islands) {
    const line = lines.at(-1);
    const used = line?.reduce((sum, { width }) => sum + width + apart, 0) ?? Number.POSITIVE_INFINITY;
    if (line && used + island.width <= longestLine) line.push(island);
    else lines.push([island]);
  }
  const width = Math.max(...lines.map(lineWidth));
  let y = 0;
  return lines.flatMap((line) => {
    const height = Math.max(...line.map((island) => island.height));
    let x = (width - lineWidth(line)) / 2;
    const own = line.map((island): Placed => {
      const at = { island, x, y: y + (height - island.height) / 2 };
      x += island.width + apart;
      return at;
    });
    y += height + apart;
    return own;
  });
}

function lineWidth(line: readonly Island[]): number {
  return line.reduce((sum, { width }) => sum + width + apart, -apart);
}
