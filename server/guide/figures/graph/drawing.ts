// A graph as a drawing: a box for each character, a curve for each bundle of relations, and a frame
// around it all.
import type { Link } from '../../value';
import type { Billing, Box, Graph, GraphEdge, GraphNode, Point } from '../figure';
import { Memory } from '../../memory';
import { placeOf } from '../links';
import { round } from '../round';
import { cut, lineBreaks, textWidth } from '../text-size';
import { curveBetween, pointOn, type Curve, type Labelled } from './curves';
import { placed } from './islands';
import type { Bundle } from './ties';

/** The size of the names, in pixels. */
export const nameSizes: Readonly<Record<Billing, number>> = {
  main: 14,
  recurring: 12.5,
  guest: 12,
  none: 12,
};
/** The size of the labels of relations, in pixels. */
export const labelSize = 11;
/** The height of a line, in parts of the font's size. */
export const lineHeight = 1.25;

/** How many characters are drawn at the most. */
export const mostNodes = 80;

const padding = { x: 10, y: 6 };
const margin = 12;
const mostLines = 2;

/** A character who is to be drawn. */
export interface Drawable {
  readonly link: Link;
  readonly billing: Billing;
  readonly outside: boolean;
}

type Drawing = Pick<Graph, 'width' | 'height' | 'nodes' | 'edges'>;

/** Draws characters and what they are to each other. @param people the most prominent first */
export function drawn(people: readonly Drawable[], bundles: readonly Bundle[]): Drawing {
  const names = people.map(({ link, billing }) => nameBox(link.text, billing));
  const places = new Map(people.map(({ link }, i) => [link.ref ?? '', i]));
  const written = bundles.map(({ lines }) => labelLines(lines));
  const springs = bundles.map(({ from, to }, i) => ({
    from: places.get(from)!,
    to: places.get(to)!,
    ...labelBox(written[i]!),
  }));
  const { boxes, labels } = placed(names, springs);
  const nodes = people.map(({ link, billing, outside }, i): GraphNode => {
    return { link, billing, outside, lines: names[i]!.lines, box: boxes[i]! };
  });
  const lines = curvesBetween(springs, boxes, labels);
  const edges = bundles.map(({ kind, arrows, words, at }, i): GraphEdge => {
    const { from, to } = springs[i]!;
    return { kind, from, to, ...lines[i]!, arrows, lines: written[i]!, words, ...placeOf(at) };
  });
  return framed(nodes, edges);
}

/** What decides how curves run. */
interface Ends {
  readonly ends: readonly { readonly from: number; readonly to: number }[];
  readonly names: readonly Box[];
  readonly labels: readonly Box[];
}

function curvesBetween(
  springs: readonly { readonly from: number; readonly to: number }[],
  names: readonly Box[],
  labels: readonly Box[],
): readonly Labelled[] {
  const ends = springs.map(({ from, to }) => ({ from, to }));
  const known: Ends = { ends, names, labels };
  return JSON.parse(curves.of(JSON.stringify(known))) as readonly Labelled[];
}

/** A preview draws the same curves after each keystroke. */
const curves = new Memory((text) => {
  const { ends, names, labels: first } = JSON.parse(text) as Ends;
  const labels = [...first];
  // One after the other: each knows where the labels of those before it have moved.
  const found = ends.map(({ from, to }, i) => {
    const line = curveBetween(names[from]!, names[to]!, labels[i]!, { names, labels });
    labels[i] = line.label;
    return line;
  });
  return JSON.stringify(found);
}, 500_000);

function nameBox(
  name: string,
  billing: Billing,
): { lines: readonly string[]; width: number; height: number } {
  const size = nameSizes[billing];
  const lines = lineBreaks(name, 22);
  const width = Math.max(...lines.map((line) => textWidth(line, size, billing === 'main')));
  return { lines, width: width + 2 * padding.x, height: lines.length * size * lineHeight + 2 * padding.y };
}

function labelBox(lines: readonly string[]): { readonly width: number; readonly height: number } {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, labelSize)));
  return { width: width + 6, height: lines.length * labelSize * lineHeight + 2 };
}

/** As many lines as stand at a curve; how many more there are is said. */
function labelLines(all: readonly string[]): readonly string[] {
  const more = all.length - mostLines;
  return all
    .slice(0, mostLines)
    .map((line, i) => cut(line, 26) + (i === mostLines - 1 && more > 0 ? ` +${more}` : ''));
}

/** Moves everything into a frame, whose corner is at 0, 0. */
function framed(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Drawing {
  const boxes = [...nodes.map(({ box }) => box), ...edges.map(({ label }) => label)];
  const corners = boxes.flatMap(({ x, y, width, height }): readonly Point[] => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const points = [...corners, ...edges.flatMap(({ curve }) => alongCurve(curve))];
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))];
  const moved = ({ x, y }: Point): Point => ({ x: round(x - left + margin), y: round(y - top + margin) });
  const movedBox = (box: Box): Box => ({ ...moved(box), width: round(box.width), height: round(box.height) });
  return {
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(bottom - top + 2 * margin),
    nodes: nodes.map((node) => ({ ...node, box: movedBox(node.box) })),
    edges: edges.map((edge) => {
      const [from, bend, to] = edge.curve;
      return { ...edge, curve: [moved(from), moved(bend), moved(to)], label: movedBox(edge.label) };
    }),
  };
}

function alongCurve(curve: Curve): readonly Point[] {
  return [0, 0.25, 0.5, 0.75, 1].map((at) => pointOn(curve, at));
}
