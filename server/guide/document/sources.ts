// The page of the sources: one section for each, with what cites it.
import type { Source } from '../guide';
import { nested, pageOf, present, type FactRow, type Page, type Section } from './blocks';
import { factList, proseOf, row, writtenSections } from './facts';
import { cites, links, qualified } from './lines';
import { backlinkRows, mentionRow } from './links';
import { receptionTables } from './reception';

/** Undefined where there are none. */
export function sourcesPage(sources: readonly Source[]): Page | undefined {
  if (sources.length === 0) return undefined;
  const refs = sources.map(({ id }) => id);
  return pageOf({ name: 'sources', up: 'index', title: 'Sources', refs }, () => ({
    lead: [],
    blocks: sources.map(sourceSection),
  }));
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
  return source.at ? { ...section, at: source.at } : section;
}

/** Where it is cited. */
export function sourceRows({ citedIn }: Source): readonly FactRow[] {
  return [row('Cited in', citedIn.length > 0 ? [links(citedIn)] : [])];
}
