// The page of the sources: one section for each, with what cites it.
import { saidAt } from '../compile/tidy';
import type { Source } from '../guide';
import { nested, pageOf, present, type FactRow, type Page, type Section } from './blocks';
import { sortWord } from './indexes';
import { factList, proseOf, row, writtenSections } from './facts';
import { cites, links, qualified } from './lines';
import { furtherPages, listBlocks, refsIn, undivided, type Listing } from './listing';
import { backlinkRows, mentionRow } from './links';
import { receptionTables } from './reception';

/** A page with so many has about 100 kB. */
const mostOnPage = 200;

const list: Listing<Source> = {
  name: 'sources',
  title: 'Sources',
  up: 'sources',
  wordOf: sortWord,
  blocksOf: (some) => some.map(sourceSection),
  refOf: ({ id }) => id,
  mostTogether: mostOnPage,
  mostOnPage,
};

/** None where there are none. @param isDivided whether there may be further pages */
export function sourcesPages(sources: readonly Source[], isDivided: boolean): readonly Page[] {
  if (sources.length === 0) return [];
  const own = isDivided ? list : undivided(list);
  const { name, title } = own;
  const head = { name, up: 'index', title, refs: refsIn(own, sources) };
  return [
    pageOf(head, () => ({ lead: [], blocks: listBlocks(own, sources) })),
    ...furtherPages(own, sources),
  ];
}

function sourceSection(source: Source): Section {
  const section: Section = {
    type: 'section',
    title: [source.name, ...qualified(source), ...cites(source)],
    ref: source.id,
    blocks: present(
      proseOf(source),
      factList(source.facts, ...sourceRows(source), ...backlinkRows(source.referredBy), mentionRow(source)),
      receptionTables(source),
      nested(writtenSections(source)),
    ),
  };
  return saidAt(section, source.at);
}

/** Where it is cited. */
export function sourceRows({ citedIn }: Source): readonly FactRow[] {
  return [row('Cited in', citedIn.length > 0 ? [links(citedIn)] : [])];
}
