// From the nodes of a match to the parts of statements. Each function reads the node of one rule; the names are
// the rules' names in grammar/series.ohm.
import { Rule } from './generated/matcher';
import * as nodes from './nodes';
import { readProse } from './read-prose';
import { readDuration, readEpisode, readGrouped, readNumber, readPercent, readScore } from './read-numbers';
import { decodeText } from './decode';
import { after, endOf, extended, lengthOf, none, only, ruleOf, startOf, within, type Source } from './source';
import type * as tree from './tree';

export function readId(source: Source, node: number): tree.Id {
  return new nodes.Id(source.anchor, source.offsetOf(node), source.wordOf(node));
}

export function readPath(source: Source, node: number): tree.Path {
  const first = within(node);
  const last = after(node);
  if (after(first) === last)
    return new nodes.Name(source.anchor, source.offsetOf(first), source.wordOf(first));
  const ids = [readId(source, first)];
  for (let child = after(first); child < last; child = after(child)) ids.push(readId(source, child));
  return new nodes.Path(ids);
}

export function readReference(source: Source, node: number): tree.Reference {
  const path = within(node);
  const name = after(path) < after(node) ? readName(source, after(path)) : undefined;
  return new nodes.Reference(readPath(source, path), name);
}

/** The name in quotes that the node of `name` holds. */
export function readName(source: Source, node: number): tree.Text {
  return readText(source, within(node));
}

/** `text`, and the quotes and addresses that stand in for one. */
export function readText(source: Source, node: number): tree.Text {
  return new nodes.Word(
    source.anchor,
    source.offsetOf(node),
    lengthOf(node),
    'text',
    textBetween(source, node),
  );
}

function textBetween(source: Source, node: number): string {
  const rule = ruleOf(node);
  if (rule === Rule.bareUrl) return source.textOf(node);
  if (rule === Rule.wrongText) return source.slice(startOf(node) + 1, endOf(node) - 1);
  if (after(node) === within(node)) return source.slice(startOf(node) + 1, endOf(node) - 1);
  const closed = only(node, Rule.missingQuote) < 0;
  const text = decodeText(source.slice(startOf(node) + 1, endOf(node) - (closed ? 1 : 0)));
  return closed ? text : text.trimEnd();
}

export function readWord<T extends string>(source: Source, node: number, type: T): nodes.Word<T> {
  return new nodes.Word(source.anchor, source.offsetOf(node), lengthOf(node), type, source.textOf(node));
}

export function readRange(source: Source, node: number): tree.RangeValue {
  const first = within(node);
  const from = readPoint(source, first);
  const to = after(first) < after(node) ? readPoint(source, after(first), from) : undefined;
  return new nodes.Range(source.anchor, source.offsetOf(node), lengthOf(node), from, to);
}

/** Behind an episode a bare number is an episode's too: `s1e1..7` is `s1e1..s1e7`, `s1..3` is `s1..s3`. */
function readPoint(source: Source, node: number, from?: tree.Point): tree.Point {
  const rule = ruleOf(node);
  if (rule === Rule.path) return readPath(source, node);
  if (rule !== Rule.number || from?.type !== 'episode') return readAtom(source, node) as tree.Point;
  const { text, value } = readNumber(source, node);
  const number = from.number === undefined ? undefined : text;
  const season = from.number === undefined ? value : from.season;
  return new nodes.Episode(source.anchor, source.offsetOf(node), lengthOf(node), undefined, season, number);
}

/** Seasons with a dash between: the two numbers have no nodes of their own. */
export function readWrongRange(source: Source, node: number): tree.RangeValue {
  const text = source.textOf(node);
  const dash = text.search(/\D/);
  const at = source.offsetOf(node);
  const number = (start: number, end: number): tree.NumberValue => {
    const digits = text.slice(start, end);
    return new nodes.NumberValue(source.anchor, at + start, end - start, digits, Number(digits), '');
  };
  const [from, to] = [number(0, dash), number(dash + 1, text.length)];
  return new nodes.Range(source.anchor, at, lengthOf(node), from, to);
}

/** The atom of a value, or a part of a qualifier that is written like one. */
export function readAtom(source: Source, node: number): tree.Atom {
  const rule = ruleOf(node);
  switch (rule) {
    case Rule.reference:
      return readReference(source, node);
    case Rule.text:
    case Rule.wrongText:
    case Rule.bareUrl:
      return readText(source, node);
    case Rule.prose:
      return readProse(source, node);
    case Rule.range:
    case Rule.dashRange:
      return readRange(source, node);
    case Rule.date:
    case Rule.tba:
      return readWord(source, node, 'date');
    case Rule.malformed:
      return readWord(source, node, 'malformed');
    default:
      return readAmount(source, node, rule);
  }
}

function readAmount(source: Source, node: number, rule: Rule): tree.Atom {
  switch (rule) {
    case Rule.number:
      return readNumber(source, node);
    case Rule.grouped:
      return readGrouped(source, node);
    case Rule.episode:
      return readEpisode(source, node);
    case Rule.score:
      return readScore(source, node);
    case Rule.percent:
      return readPercent(source, node);
    case Rule.duration:
      return readDuration(source, node);
    default:
      throw new Error(`rule ${Rule[rule]} is not a value`);
  }
}

/** The paths directly within a node, in order. */
export function readPaths(source: Source, node: number): readonly tree.Path[] {
  let paths: readonly tree.Path[] = none;
  const last = after(node);
  for (let child = within(node); child < last; child = after(child))
    if (ruleOf(child) === Rule.path) paths = extended(paths, readPath(source, child));
  return paths;
}
