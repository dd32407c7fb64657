// Pages that list all entries of a kind from A to Z, each with the way to its own page.
import type { Entry } from '../guide';
import { groupBy } from '../../model/group';
import { pageOf, type Block, type Line, type List, type Page } from './blocks';
import { bareLink, placed } from './lines';
import { anchorsOf } from './places';

/** So many are found at a glance; where there are more, the list has a section for each letter. */
const fewest = 30;

/** @param summaryOf an entry in a few words. Undefined where there are no entries. */
export function indexOf<T extends Entry>(
  name: string,
  title: string,
  entries: readonly T[],
  summaryOf: (entry: T) => Line,
): Page | undefined {
  if (entries.length === 0) return undefined;
  return pageOf({ name, up: 'index', title, refs: [] }, () => ({
    lead: [],
    blocks: lists(entries, summaryOf),
  }));
}

function lists<T extends Entry>(entries: readonly T[], summaryOf: (entry: T) => Line): readonly Block[] {
  const listOf = (own: readonly T[]): List => ({
    type: 'list',
    items: own.map((entry) => itemOf(entry, summaryOf(entry))),
  });
  if (entries.length < fewest) return [listOf(entries)];
  const groups = groupBy(entries, letterOf);
  const letters = [...groups.keys()];
  const anchors = anchorsOf('letter', letters);
  return letters.map((letter, i) => ({
    type: 'section',
    title: [letter],
    anchor: anchors[i]!,
    blocks: [listOf(groups.get(letter) ?? [])],
  }));
}

function itemOf({ id, name, at }: Entry, summary: Line): Line {
  const own: Line = [bareLink({ text: name, ref: id })];
  const behind: Line = summary.length > 0 ? [{ type: 'small', line: [' — ', ...summary] }] : [];
  return placed([...own, ...behind], at);
}

/** The letter under which an entry is found; digits and signs have one for all. */
function letterOf({ name, facts }: Entry): string {
  const [sorted] = facts.find(({ field }) => field === 'sort-title')?.values ?? [];
  const [first = ''] = (sorted?.text ?? name).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return /\p{L}/u.test(first) ? first : '0–9';
}
