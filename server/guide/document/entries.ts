// The page of an entry that is no show: its facts, what it says of itself, its own part, and what others say.
import type { Entry } from '../guide';
import { pageOf, present, section, type Block, type Page } from './blocks';
import { factList, factsBox, opening, proseSections, writtenSections } from './facts';
import { leadOf } from './lead';
import { cites, qualified } from './lines';
import { backlinkRows, mentionRow } from './links';
import { mergeSections } from './merge';
import { blockTable } from './reception';

/** @param up the page that lists the entry @param ownPart what only entries of its kind have */
export function entryPage(up: string, entry: Entry, ownPart: () => readonly Block[]): Page {
  const { id, name, at } = entry;
  return pageOf({ ref: id, up, title: name, refs: [], ...(at && { at }) }, () => ({
    lead: [...leadOf(entry), ...qualified(entry), ...cites(entry)],
    blocks: mergeSections(
      present(
        factsBox(entry.kind, entry.facts),
        opening(entry),
        proseSections(entry),
        ownPart(),
        receptionSections(entry),
        writtenSections(entry),
        section('Connections', 'links', factList([], ...backlinkRows(entry.referredBy), mentionRow(entry))),
      ),
    ),
  }));
}

function receptionSections({ id, releases, reviews, awards }: Entry): readonly Block[] {
  return [
    section('Releases', 'releases', blockTable(releases, 'Releases', 'Release', id)),
    section('Reception', 'reception', blockTable(reviews, 'Reviews', 'Review', id)),
    section('Awards', 'awards', blockTable(awards, 'Awards and nominations', 'Award', id)),
  ];
}
