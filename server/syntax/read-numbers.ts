// From the nodes of a match to values made of digits.
import { behindDigits, behindZeros, minutesIn, nine, numberIn } from './digits';
import { classes } from './generated/matcher';
import * as nodes from './nodes';
import { after, endOf, extended, lengthOf, none, startOf, within, type Source } from './source';
import type * as tree from './tree';

export function readNumber(source: Source, node: number): tree.NumberValue {
  const at = source.offsetOf(node);
  const end = endOf(node);
  const last = classes[end - 1]!;
  const suffix = last > nine ? String.fromCharCode(last) : '';
  const text = source.wordOf(node);
  const value = numberIn(source, startOf(node), suffix === '' ? end : end - 1);
  return new nodes.NumberValue(source.anchor, at, lengthOf(node), text, value, suffix);
}

/** A number with commas in it, which are left out. */
export function readGrouped(source: Source, node: number): tree.NumberValue {
  const digits = source.textOf(node).replaceAll(',', '');
  const at = source.offsetOf(node);
  return new nodes.NumberValue(source.anchor, at, lengthOf(node), digits, Number(digits), '');
}

export function readScore(source: Source, node: number): tree.ScoreValue {
  const start = startOf(node);
  let slash = start;
  while (classes[slash] !== 47) slash++;
  const value = numberIn(source, start, slash);
  const outOf = numberIn(source, slash + 1, endOf(node));
  return new nodes.Score(source.anchor, source.offsetOf(node), lengthOf(node), value, outOf);
}

export function readPercent(source: Source, node: number): tree.PercentValue {
  const value = numberIn(source, startOf(node), endOf(node) - 1);
  return new nodes.Percent(source.anchor, source.offsetOf(node), lengthOf(node), value);
}

export function readDuration(source: Source, node: number): tree.DurationValue {
  const minutes = minutesIn(startOf(node), endOf(node));
  return new nodes.Duration(source.anchor, source.offsetOf(node), lengthOf(node), minutes);
}

export function readEpisode(source: Source, node: number): tree.EpisodeValue {
  const path = readRun(source, node);
  const mark = path ? path.end + 1 : startOf(node);
  const behind = behindDigits(mark + 1);
  const season = numberIn(source, mark + 1, behind);
  const number = behind < endOf(node) ? source.wordBetween(behindZeros(behind + 1), endOf(node)) : undefined;
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
