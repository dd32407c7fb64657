// Pages that list all entries of a kind from A to Z, each with the way to its own page.
import type { Entry } from '../guide';
import { pageOf, type Line, type Page } from './blocks';
import { bareLink, placed } from './lines';
import { furtherPages, listBlocks, type Listing } from './listing';

/** So many are found at a glance. */
const mostTogether = 29;

/** A page with so many has about 100 kB. */
const mostOnPage = 400;

/** The pages of a list of entries; none where there are none. @param summaryOf an entry in a few words */
export function indexOf<T extends Entry>(
  name: string,
  title: string,
  entries: readonly T[],
  summaryOf: (entry: T) => Line,
): readonly Page[] {
  if (entries.length === 0) return [];
  const listing = listingOf(name, name, title, (entry: T) => itemOf(entry, summaryOf(entry)));
  return [
    pageOf({ name, up: 'index', title, refs: [] }, () => ({
      lead: [],
      blocks: listBlocks(listing, entries),
    })),
    ...furtherPages(listing, entries),
  ];
}

/** A list of entries. @param up the page that has it @param lineOf how an entry stands in it */
export function listingOf<T extends Entry>(
  name: string,
  up: string,
  title: string,
  lineOf: (entry: T) => Line,
): Listing<T> {
  return {
    name,
    title,
    up,
    wordOf: sortWord,
    blocksOf: (some) => [{ type: 'list', items: some.map(lineOf) }],
    mostTogether,
    mostOnPage,
  };
}

function itemOf({ id, name, at }: Entry, summary: Line): Line {
  const own: Line = [bareLink({ text: name, ref: id })];
  const behind: Line = summary.length > 0 ? [{ type: 'small', line: [' — ', ...summary] }] : [];
  return placed([...own, ...behind], at);
}

/** The name by which an entry is found. */
export function sortWord({ name, facts }: Entry): string {
  const [sorted] = facts.find(({ field }) => field === 'sort-title')?.values ?? [];
  return sorted?.text ?? name;
}
