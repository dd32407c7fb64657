// From nodes to the parts of statements. Each function reads the node of one rule; the names are the
// rules' names in grammar/series.ohm. What is missing or wrong is told to `report`.
import type { NodeRule } from '../../grammar/nodes';
import { dedent, decodeText, markOf, minutesOf } from './decode';
import type { Node } from './tape';
import type * as tree from './tree';

/** A text being read. `report` is called with each node of an error rule, and the node around it. */
export interface Source {
  readonly text: string;
  readonly report: (error: Node, around: Node) => void;
}

export function only(node: Node, ...rules: readonly NodeRule[]): Node | undefined {
  return node.children.find((child) => rules.includes(child.rule));
}

export function all(node: Node, ...rules: readonly NodeRule[]): readonly Node[] {
  return node.children.filter((child) => rules.includes(child.rule));
}

export function span(node: Node): tree.Span {
  return { start: node.start, end: node.end };
}

export function slice(source: Source, node: tree.Span): string {
  return source.text.slice(node.start, node.end);
}

export function reportErrors(source: Source, node: Node): void {
  for (const child of node.children) if (isError(child)) source.report(child, node);
}

function isError({ rule }: Node): boolean {
  return rule.startsWith('missing') || errors.has(rule);
}

const errors: ReadonlySet<NodeRule> = new Set<NodeRule>([
  'strayComma',
  'badEscape',
  'wrongText',
  'bareUrl',
  'dashRange',
  'grouped',
  'wrongRange',
  'hashComment',
]);

export function readId(source: Source, node: Node): tree.Id {
  return { ...span(node), text: node.rule === 'missingId' ? '' : slice(source, node) };
}

export function readPath(source: Source, node: Node): tree.Path {
  reportErrors(source, node);
  return { type: 'path', ...span(node), ids: all(node, 'id', 'missingId').map((id) => readId(source, id)) };
}

export function readReference(source: Source, node: Node): tree.Reference {
  const path = readPath(source, only(node, 'path')!);
  return { type: 'reference', ...span(node), path, name: readName(source, node) };
}

/** The name in quotes among the children of a node. */
export function readName(source: Source, parent: Node): tree.Text | undefined {
  const name = only(parent, 'name');
  if (!name) return undefined;
  reportErrors(source, name);
  return readText(source, name.children[0]!);
}

/** `text`, and the quotes and addresses that stand in for one. */
export function readText(source: Source, node: Node): tree.Text {
  reportErrors(source, node);
  const whole = slice(source, node);
  const closed = only(node, 'missingQuote') ? 0 : 1;
  const between = node.rule === 'bareUrl' ? whole : whole.slice(1, whole.length - closed);
  const text = node.rule === 'text' ? decodeText(between) : between;
  return { type: 'text', ...span(node), text: closed ? text : text.trimEnd() };
}

export function readProse(source: Source, node: Node): tree.Prose {
  reportErrors(source, node);
  const closed = only(node, 'missingProseEnd') ? 0 : 3;
  return {
    type: 'prose',
    ...span(node),
    text: dedent(source.text.slice(node.start + 3, node.end - closed)),
    mentions: all(node, 'mention').map((mention) => readMention(source, mention)),
  };
}

function readMention(source: Source, node: Node): tree.Mention {
  const episode = only(node, 'episode');
  const ids = all(node, 'id').map((id) => readId(source, id));
  return {
    ...span(node),
    path: episode ? undefined : { type: 'path', start: node.start + 1, end: node.end, ids },
    episode: episode && readEpisode(source, episode),
  };
}

export function readNumber(source: Source, node: Node): tree.NumberValue {
  const text = slice(source, node).replaceAll(',', '');
  const suffix = /\p{L}*$/u.exec(text)?.[0] ?? '';
  return { type: 'number', ...span(node), text, value: Number.parseFloat(text), suffix };
}

function readScore(source: Source, node: Node): tree.ScoreValue {
  const [value = 0, outOf = 0] = slice(source, node).split('/').map(Number);
  return { type: 'score', ...span(node), value, outOf };
}

export function readEpisode(source: Source, node: Node): tree.EpisodeValue {
  const ids = all(node, 'id').map((id) => readId(source, id));
  const last = ids.at(-1);
  const path: tree.Path | undefined = last && { type: 'path', start: node.start, end: last.end, ids };
  const mark = source.text.slice(last ? last.end + 1 : node.start, node.end);
  return { type: 'episode', ...span(node), path, ...markOf(mark) };
}

export function readRange(source: Source, node: Node): tree.RangeValue {
  const [from, to] = node.children.map((child) => readPoint(source, child));
  return { type: 'range', ...span(node), from: from!, to: to && sameKind(from!, to) };
}

/** Behind an episode a bare number is an episode's too: `s1e1..7` is `s1e1..s1e7`, `s1..3` is `s1..s3`. */
function sameKind(from: tree.Point, to: tree.Point): tree.Point {
  if (from.type !== 'episode' || to.type !== 'number') return to;
  const { start, end, text, value } = to;
  const number = from.number === undefined ? undefined : text;
  const season = from.number === undefined ? value : from.season;
  return { type: 'episode', start, end, path: undefined, season, number };
}

/** Seasons with a dash between: the two numbers have no nodes of their own. */
export function readWrongRange(source: Source, node: Node): tree.RangeValue {
  const text = slice(source, node);
  const dash = text.search(/\D/);
  const number = (start: number, end: number): tree.NumberValue => {
    const digits = text.slice(start, end);
    return {
      type: 'number',
      start: node.start + start,
      end: node.start + end,
      text: digits,
      value: Number(digits),
      suffix: '',
    };
  };
  return { type: 'range', ...span(node), from: number(0, dash), to: number(dash + 1, text.length) };
}

function readPoint(source: Source, node: Node): tree.Point {
  return node.rule === 'path' ? readPath(source, node) : (readAtom(source, node) as tree.Point);
}

const atoms: Partial<Record<NodeRule, (source: Source, node: Node) => tree.Atom>> = {
  text: readText,
  wrongText: readText,
  bareUrl: readText,
  prose: readProse,
  reference: readReference,
  number: readNumber,
  grouped: readNumber,
  score: readScore,
  episode: readEpisode,
  range: readRange,
  dashRange: readRange,
  percent: (source, node) => ({
    type: 'percent',
    ...span(node),
    value: Number.parseFloat(slice(source, node)),
  }),
  duration: (source, node) => ({ type: 'duration', ...span(node), minutes: minutesOf(slice(source, node)) }),
  date: (source, node) => ({ type: 'date', ...span(node), text: slice(source, node) }),
  tba: (source, node) => ({ type: 'date', ...span(node), text: slice(source, node) }),
  malformed: (source, node) => ({ type: 'malformed', ...span(node), text: slice(source, node) }),
};

/** The atom of a value, or a part of a qualifier that is written like one. */
export function readAtom(source: Source, node: Node): tree.Atom {
  const read = atoms[node.rule];
  if (!read) throw new Error(`rule ${node.rule} is not a value`);
  return read(source, node);
}
