// A graph as SVG: curves below, names above, and the same relations as a table behind it.
import type { Graph, GraphEdge, GraphNode, Point } from '../../figures/figure';
import { labelSize, lineHeight, nameSizes } from '../../figures/graph/drawing';
import { round } from '../../figures/round';
import { markup, type Html } from '../template';
import { behind, drawing, tableOf } from './frame';
import { inPlace, linked, linksTo, type Drawing } from './links';

/** Writes a graph with its key and its table. */
export function writeGraph(drawn: Drawing, graph: Graph): Html {
  const { nodes, edges } = graph;
  const body = markup`<g class="edges">${edges.map((edge) => writeEdge(drawn, edge))}</g>
<g class="labels">${edges.map((edge) => writeLabel(drawn, edge))}</g>
<g class="nodes">${nodes.map((node, i) => writeNode(drawn, node, namesOf(edges, i)))}</g>`;
  return markup`${writeKinds(graph)}${drawing(drawn, graph, graph, body)}${writeRest(drawn, graph)}${writeTies(drawn, graph)}`;
}

/**
 * The classes by which the style sheet shows what belongs to whom: `p3` is the fourth one, who has to do with all
 * that is called `t3`.
 */
function namesOf(edges: readonly GraphEdge[], place: number): string {
  const others = edges.flatMap(({ from, to }) => (from === place ? to : to === place ? from : []));
  return [`p${place}`, ...[...new Set([place, ...others])].map((one) => `t${one}`)].join(' ');
}

function writeEdge(drawn: Drawing, edge: GraphEdge): Html {
  const { kind, curve, arrows, words, at } = edge;
  const [from, bend, to] = curve;
  const heads = arrows.map((end) => arrowHead(end === 'to' ? to : from, bend));
  return markup`<g class="tie ${kind} t${edge.from} t${edge.to}"${drawn.placed(at)}><title>${words}</title><path class="line" d="M${pair(from)}Q${pair(bend)} ${pair(to)}"/>${heads}</g>
`;
}

const head = { length: 8.4, half: 3.3 };

/** A triangle whose tip is at the end of a curve. */
function arrowHead(tip: Point, bend: Point): Html {
  const [x, y] = [tip.x - bend.x, tip.y - bend.y];
  const distance = Math.sqrt(x * x + y * y) || 1;
  const [ahead, aside] = [head.length / distance, head.half / distance];
  const corner = (way: number): Point => ({
    x: round(tip.x - x * ahead - y * aside * way),
    y: round(tip.y - y * ahead + x * aside * way),
  });
  return markup`<path class="head" d="M${pair(tip)}L${pair(corner(1))}L${pair(corner(-1))}Z"/>`;
}

function pair({ x, y }: Point): string {
  return `${x} ${y}`;
}

function writeLabel(drawn: Drawing, { kind, from, to, lines, label, at }: GraphEdge): Html {
  return markup`<text class="${kind} t${from} t${to}"${drawn.placed(at)}>${textLines(lines, label, labelSize)}</text>\n`;
}

function textLines(lines: readonly string[], middle: Point, size: number): Html {
  const height = size * lineHeight;
  const first = middle.y - ((lines.length - 1) * height) / 2 + size * 0.35;
  return markup`${lines.map((line, i) => markup`<tspan x="${middle.x}" y="${round(first + i * height)}">${line}</tspan>`)}`;
}

function writeNode(drawn: Drawing, node: GraphNode, names: string): Html {
  const { link, billing, outside, lines, box } = node;
  const { x, y, width, height } = box;
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const shape = markup`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${round(height / 2 > 16 ? 12 : height / 2)}"/>`;
  const text = markup`<text>${textLines(lines, box, nameSizes[billing])}</text>`;
  const isWhole = lines.length === 1 && lines[0] === link.text;
  const title = isWhole ? '' : markup`<title>${link.text}</title>`;
  const where = outside ? ' outside' : '';
  return markup`${linked(drawn, link, markup`${title}${shape}${text}`, `node ${billing}${where} ${names}`)}\n`;
}

const kindNames: Readonly<Record<string, string>> = {
  family: 'Family',
  romance: 'Romance',
  work: 'Work',
  social: 'Friends and others',
  conflict: 'Conflict',
};

function writeKinds({ kinds }: Graph): Html {
  const items = kinds.map(
    (kind) =>
      markup`<li><svg class="swatch" viewBox="0 0 36 8" width="36" height="8" aria-hidden="true"><g class="tie ${kind}"><path class="line" d="M1 4H35"/></g></svg> ${nameOfKind(kind)}</li>`,
  );
  return markup`<ul class="figure-key">${items}</ul>\n`;
}

function nameOfKind(kind: string): string {
  return kindNames[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Who is not in the picture. */
function writeRest(drawn: Drawing, { apart, left }: Graph): Html {
  const fewer =
    left.length > 0
      ? markup`<p class="figure-note">${left.length} more, with fewer relations: ${linksTo(drawn, left)}</p>\n`
      : '';
  const none =
    apart.length > 0 ? markup`<p class="figure-note">Without a relation: ${linksTo(drawn, apart)}</p>\n` : '';
  return markup`${fewer}${none}`;
}

function writeTies(drawn: Drawing, graph: Graph): Html {
  const rows = graph.ties.map(({ from, to, kind, relation, details, at }) => {
    const more = details.length > 0 ? ` (${details.join('; ')})` : '';
    const whom = markup`${relation} ${linksTo(drawn, [to])}${more}`;
    return [
      linksTo(drawn, [from]),
      inPlace(drawn, at, whom),
      inPlace(drawn, at, markup`${nameOfKind(kind)}`),
    ];
  });
  return behind(
    graph,
    'table',
    'Relations as a table',
    tableOf(drawn, 'Relations', ['Who', 'To whom', 'Kind'], rows),
  );
}
