// A guide as pages: an index, one for each show, one for each further kind of entry.
import type { Guide } from '../guide';
import { figuresOfGuide, figuresOfUniverse } from '../figures/figures';
import { pageOf, pictures, type Block, type Content, type Line, type Page } from './blocks';
import { characterRows, entryPage, personRows, sourceRows, universeRows } from './entries';
import { withHorizon } from './horizon';
import { link } from './lines';
import { leadOf, showPage } from './show';

export function pagesOf(guide: Guide): readonly Page[] {
  const { shows, people, characters, organizations, works, universes, orders, sources, horizon } = guide;
  const rest = [
    entryPage('people', 'People', people, personRows),
    entryPage('characters', 'Characters', characters, (one) => characterRows(one, shows.length > 1)),
    entryPage('organizations', 'Organizations', organizations, () => []),
    entryPage('works', 'Works', works, () => []),
    entryPage('universes', 'Universes', universes, universeRows, (one) => figuresOfUniverse(guide, one)),
    entryPage('orders', 'Orders', orders, () => []),
    entryPage('sources', 'Sources', sources, sourceRows),
  ];
  const pages = [...shows.map((show) => showPage(guide, show)), ...rest.filter((page) => page !== undefined)];
  const all = [indexPage(guide), ...pages];
  return horizon ? all.map((page) => withHorizon(page, horizon)) : all;
}

/** What is in the guide, at a glance. */
function indexPage(guide: Guide): Page {
  return pageOf({ name: 'index', title: guide.name, refs: [] }, () => indexContent(guide));
}

function indexContent(guide: Guide): Content {
  const items = guide.shows.map((show): Line => {
    const lead = leadOf(show);
    const name: Line = [
      { type: 'strong', line: [link({ text: show.name, ref: show.id, ...(show.at && { at: show.at }) })] },
    ];
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
  const numbers = pictures(figuresOfGuide(guide));
  const inNumbers: Block = { type: 'section', title: ['In numbers'], anchor: 'numbers', blocks: numbers };
  return { lead: [], blocks: numbers.length > 0 ? [...blocks, inNumbers] : blocks };
}
