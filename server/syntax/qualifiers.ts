// From nodes to qualifiers: what stands behind a value, a credit or a label.
import type { NodeRule } from '../../grammar/nodes';
import { all, only, readAtom, readEpisode, readId, readNumber, readPath, readRange, readText } from './read';
import { readWrongRange, reportErrors, slice, span, type Source } from './read';
import type { Node } from './tape';
import type * as tree from './tree';

type Read = (source: Source, node: Node) => tree.Qualifier;

const readers: Partial<Record<NodeRule, Read>> = {
  inScope: readIn,
  dated: (source, node) => {
    const point = only(node, 'date', 'number', 'episode', 'tba');
    const word = /^\w+/.exec(slice(source, node))![0] as tree.DatedQualifier['word'];
    return {
      type: 'dated',
      ...span(node),
      word,
      point: point && (readAtom(source, point) as tree.DateValue),
    };
  },
  reprising: (source, node) => ({ type: 'reprising', ...span(node), shows: readPaths(source, node) }),
  credited: (source, node) => {
    const name = only(node, 'text');
    return { type: 'credited', ...span(node), name: name && readText(source, name) };
  },
  dub: (source, node) => ({ type: 'dub', ...span(node), language: readOnlyId(source, node) }),
  language: (source, node) => ({ type: 'language', ...span(node), tag: readOnlyId(source, node) }),
  flag: (source, node) => ({ type: 'flag', ...span(node), word: readOnlyId(source, node)! }),
  note: (source, node) => {
    const closed = only(node, 'missingParen') ? 0 : 1;
    const text = source.text.slice(node.start + 1, node.end - closed).trim();
    return { type: 'note', ...span(node), text };
  },
};

/** The qualifiers among the children of a node, in order. */
export function readQualifiers(source: Source, parent: Node): readonly tree.Qualifier[] {
  return parent.children.flatMap((node) => {
    const read = readers[node.rule];
    if (!read) return [];
    reportErrors(source, node);
    return [read(source, node)];
  });
}

/** The paths among the children of a node, in order. */
export function readPaths(source: Source, parent: Node): readonly tree.Path[] {
  return all(parent, 'path').map((path) => readPath(source, path));
}

function readOnlyId(source: Source, node: Node): tree.Id | undefined {
  const id = only(node, 'id');
  return id && readId(source, id);
}

function readIn(source: Source, node: Node): tree.InQualifier {
  const seasons = only(node, 'seasons');
  const path = only(node, 'path');
  if (seasons) reportErrors(source, seasons);
  const written = seasons
    ? all(seasons, 'number', 'range', 'wrongRange', 'malformed', 'episode')
    : all(node, 'episode', 'range');
  const read = written.map((one) => readStretch(source, one));
  return {
    type: 'in',
    ...span(node),
    seasons: read.filter((one) => !isOfEpisodes(one)) as tree.InQualifier['seasons'],
    episodes: read.filter(isOfEpisodes) as tree.InQualifier['episodes'],
    path: path && readPath(source, path),
  };
}

type Stretch = tree.InQualifier['seasons'][number] | tree.InQualifier['episodes'][number];

function readStretch(source: Source, node: Node): Stretch {
  if (node.rule === 'range') return readRange(source, node);
  if (node.rule === 'wrongRange') return readWrongRange(source, node);
  if (node.rule === 'number') return readNumber(source, node);
  if (node.rule === 'episode') return readEpisode(source, node);
  return { type: 'malformed', ...span(node), text: slice(source, node) };
}

function isOfEpisodes(stretch: Stretch): boolean {
  return stretch.type === 'episode' || (stretch.type === 'range' && stretch.from.type === 'episode');
}
