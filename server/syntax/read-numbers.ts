// From the nodes of a match to values made of digits.
import { markOf, minutesOf } from './decode';
import * as nodes from './nodes';
import { after, endOf, extended, lengthOf, none, startOf, within, type Source } from './source';
import type * as tree from './tree';

export function readNumber(source: Source, node: number): tree.NumberValue {
  const text = source.textOf(node);
  const value = wholeNumber(text);
  if (value >= 0) return numberAt(source, node, text, value, '');
  const digits = text.replaceAll(',', '');
  return numberAt(source, node, digits, Number.parseFloat(digits), suffixOf(digits));
}

/** The letter behind the digits, where there is one. */
function suffixOf(text: string): string {
  const last = text.charAt(text.length - 1);
  return last >= '0' && last <= '9' ? '' : last;
}

/** The value of a few digits and nothing else, or -1. */
function wholeNumber(text: string): number {
  if (text.length > 9) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function numberAt(
  source: Source,
  node: number,
  text: string,
  value: number,
  suffix: string,
): nodes.NumberValue {
  return new nodes.NumberValue(source.anchor, source.offsetOf(node), lengthOf(node), text, value, suffix);
}

export function readScore(source: Source, node: number): tree.ScoreValue {
  const [value = 0, outOf = 0] = source.textOf(node).split('/').map(Number);
  return new nodes.Score(source.anchor, source.offsetOf(node), lengthOf(node), value, outOf);
}

export function readPercent(source: Source, node: number): tree.PercentValue {
  const value = Number.parseFloat(source.textOf(node));
  return new nodes.Percent(source.anchor, source.offsetOf(node), lengthOf(node), value);
}

export function readDuration(source: Source, node: number): tree.DurationValue {
  const minutes = minutesOf(source.textOf(node));
  return new nodes.Duration(source.anchor, source.offsetOf(node), lengthOf(node), minutes);
}

export function readEpisode(source: Source, node: number): tree.EpisodeValue {
  const path = readRun(source, node);
  const mark = path ? path.end + 1 : startOf(node);
  const { season, number } = markOf(source.slice(mark, endOf(node)));
  return new nodes.Episode(source.anchor, source.offsetOf(node), lengthOf(node), path, season, number);
}

/** The ids before the mark of an episode. */
function readRun(source: Source, node: number): tree.Path | undefined {
  const ids = readIds(source, node);
  return ids.length === 0 ? undefined : new nodes.Path(ids);
}

/** The ids directly within a node, which holds nothing else. */
export function readIds(source: Source, node: number): readonly tree.Id[] {
  let ids: readonly tree.Id[] = none;
  const last = after(node);
  for (let child = within(node); child < last; child = after(child)) {
    const id = new nodes.Id(source.anchor, source.offsetOf(child), source.wordOf(child));
    ids = extended(ids, id);
  }
  return ids;
}
