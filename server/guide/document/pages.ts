// A guide as pages: an index, one for each show, one for each further kind of entry.
import type { Guide } from '../guide';
import type { Block, Line, Page } from './blocks';
import { characterRows, entryPage, personRows, sourceRows, universeRows } from './entries';
import { link } from './lines';
import { leadOf, showPage } from './show';

export function pagesOf(guide: Guide): readonly Page[] {
  const { shows, people, characters, organizations, works, universes, orders, sources } = guide;
  const rest = [
    entryPage('people', 'People', people, personRows),
    entryPage('characters', 'Characters', characters, (one) => characterRows(one, shows.length > 1)),
    entryPage('organizations', 'Organizations', organizations, () => []),
    entryPage('works', 'Works', works, () => []),
    entryPage('universes', 'Universes', universes, universeRows),
    entryPage('orders', 'Orders', orders, () => []),
    entryPage('sources', 'Sources', sources, sourceRows),
  ];
  const pages = [...shows.map(showPage), ...rest.filter((page) => page !== undefined)];
  return [indexPage(guide), ...pages];
}

/** What is in the guide, at a glance. */
function indexPage(guide: Guide): Page {
  const items = guide.shows.map((show): Line => {
    const lead = leadOf(show);
    const name: Line = [{ type: 'strong', line: [link({ text: show.name, ref: show.id })] }];
    return lead.length > 0 ? [...name, ' — ', ...lead] : name;
  });
  const blocks: readonly Block[] = [
    {
      type: 'section',
      title: ['Shows'],
      anchor: 'shows',
      blocks: items.length > 0 ? [{ type: 'list', items }] : [],
    },
  ];
  return { name: 'index', title: guide.name, lead: [], blocks };
}
