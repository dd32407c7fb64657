// From the nodes of a match to qualifiers: what stands behind a value, a credit or a label.
import { Rule } from './generated/matcher';
import { Word } from './nodes';
import * as nodes from './qualifier-nodes';
import { readAtom, readId, readPath, readPaths, readRange, readText, readWord, readWrongRange } from './read';
import { readEpisode, readNumber } from './read-numbers';
import { after, endOf, extended, lengthOf, none, only, ruleOf, startOf, within, type Source } from './source';
import type * as tree from './tree';

/** The qualifier that a node is, if it is one. */
export function readQualifier(source: Source, node: number): tree.Qualifier | undefined {
  const { anchor } = source;
  const at = source.offsetOf(node);
  const length = lengthOf(node);
  const rule = ruleOf(node);
  switch (rule) {
    case Rule.inScope:
      return readIn(source, node);
    case Rule.dated:
      return readDated(source, node);
    case Rule.reprising:
      return new nodes.Reprising(anchor, at, length, readPaths(source, node));
    case Rule.credited: {
      const name = only(node, Rule.text);
      return new nodes.Credited(anchor, at, length, name < 0 ? undefined : readText(source, name));
    }
    case Rule.dub:
      return new nodes.Dub(anchor, at, length, readOnlyId(source, node));
    case Rule.language:
      return new nodes.Language(anchor, at, length, readOnlyId(source, node));
    case Rule.flag:
      return new nodes.Flag(anchor, at, length, readId(source, within(node)));
    case Rule.note: {
      const closed = only(node, Rule.missingParen) < 0;
      const text = source.slice(startOf(node) + 1, endOf(node) - (closed ? 1 : 0)).trim();
      return new Word(anchor, at, length, 'note', text);
    }
    default:
      return undefined;
  }
}

function readOnlyId(source: Source, node: number): tree.Id | undefined {
  const id = only(node, Rule.id);
  return id < 0 ? undefined : readId(source, id);
}

function readDated(source: Source, node: number): tree.DatedQualifier {
  const letter = source.slice(startOf(node), startOf(node) + 1);
  const word = letter === 'o' ? 'on' : letter === 'f' ? 'from' : 'until';
  const first = within(node);
  const isThere = first < after(node) && ruleOf(first) !== Rule.missingDate;
  const point = isThere ? (readAtom(source, first) as tree.DatedQualifier['point']) : undefined;
  return new nodes.Dated(source.anchor, source.offsetOf(node), lengthOf(node), word, point);
}

function readIn(source: Source, node: number): tree.InQualifier {
  const inner = only(node, Rule.seasons);
  const path = only(node, Rule.path);
  let seasons: readonly Seasons[] = none;
  let episodes: readonly Episodes[] = none;
  const holder = inner < 0 ? node : inner;
  const last = after(holder);
  for (let child = within(holder); child < last; child = after(child)) {
    const one = readStretch(source, child);
    if (!one) continue;
    if (isOfEpisodes(one)) episodes = extended(episodes, one);
    else seasons = extended(seasons, one);
  }
  return new nodes.In(
    source.anchor,
    source.offsetOf(node),
    lengthOf(node),
    seasons,
    episodes,
    path < 0 ? undefined : readPath(source, path),
  );
}

type Seasons = tree.InQualifier['seasons'][number];
type Episodes = tree.InQualifier['episodes'][number];

function readStretch(source: Source, node: number): Seasons | Episodes | undefined {
  const rule = ruleOf(node);
  switch (rule) {
    case Rule.range:
      return readRange(source, node);
    case Rule.wrongRange:
      return readWrongRange(source, node);
    case Rule.number:
      return readNumber(source, node);
    case Rule.episode:
      return readEpisode(source, node);
    case Rule.malformed:
      return readWord(source, node, 'malformed');
    default:
      return undefined;
  }
}

function isOfEpisodes(stretch: Seasons | Episodes): stretch is Episodes {
  return stretch.type === 'episode' || (stretch.type === 'range' && stretch.from.type === 'episode');
}
