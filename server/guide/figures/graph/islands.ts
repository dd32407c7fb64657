// Groups of characters who have nothing to do with each other: each is laid out by itself, and they
// stand side by side like words in a line.
import type { Box } from '../figure';
import { separated } from './boxes';
import { settled, type Body, type Spring } from './forces';

const gap = { x: 24, y: 26 };
const apart = 48;

/** A group, with its corner at 0, 0. */
interface Island {
  /** The places of its bodies in the list of all. */
  readonly members: readonly number[];
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** The boxes of all bodies, in their order; none comes close to another. */
export function placed(bodies: readonly Body[], springs: readonly Spring[]): readonly Box[] {
  const islands = groupsOf(bodies.length, springs)
    .map((members) => islandOf(members, bodies, springs))
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  const boxes: Box[] = [];
  for (const { island, x, y } of inLines(islands))
    island.members.forEach((member, i) => {
      const box = island.boxes[i]!;
      boxes[member] = { ...box, x: box.x + x, y: box.y + y };
    });
  return boxes;
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

function islandOf(members: readonly number[], bodies: readonly Body[], springs: readonly Spring[]): Island {
  const places = new Map(members.map((member, i) => [member, i]));
  const own = springs.flatMap(({ from, to, length }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, length }];
  });
  const boxes = separated(
    settled(
      members.map((member) => bodies[member]!),
      own,
    ),
    gap.x,
    gap.y,
  );
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  return {
    members,
    boxes: boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
    width: Math.max(...boxes.map(({ x, width }) => x + width / 2)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height / 2)) - top,
  };
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
