// A guide as pages: an index, one for each show and each further entry, one that lists those of a kind.
import { figuresOfGuide, figuresOfUniverse } from '../figures/figures';
import type { Guide } from '../guide';
import { pageOf, pictures, present, section, type Content, type Line, type List, type Page } from './blocks';
import { characterPage, characterSummary } from './characters';
import { entryPage } from './entries';
import { withHorizon } from './horizon';
import { indexOf } from './indexes';
import { leadOf } from './lead';
import { link } from './lines';
import { orderTable } from './orders';
import { personPage, personSummary } from './people';
import { showPage } from './show';
import { sourcesPage } from './sources';
import { universePage } from './universes';

export function pagesOf(guide: Guide): readonly Page[] {
  const { shows, people, characters, organizations, works, universes, orders, sources, horizon } = guide;
  const plain = (up: string, entries: Guide['works']): readonly Page[] =>
    entries.map((entry) => entryPage(up, entry, () => []));
  const all: readonly (Page | undefined)[] = [
    indexPage(guide),
    ...shows.map((show) => showPage(guide, show)),
    indexOf('people', 'People', people, personSummary),
    ...people.map(personPage),
    indexOf('characters', 'Characters', characters, characterSummary),
    ...characters.map(characterPage),
    indexOf('organizations', 'Organizations', organizations, leadOf),
    ...plain('organizations', organizations),
    indexOf('works', 'Works', works, leadOf),
    ...plain('works', works),
    indexOf('universes', 'Universes', universes, leadOf),
    ...universes.map((one) => universePage(one, () => figuresOfUniverse(guide, one))),
    indexOf('orders', 'Orders', orders, leadOf),
    ...orders.map((order) =>
      entryPage('orders', order, () => [section('Episodes', 'episodes', orderTable(guide, order))]),
    ),
    sourcesPage(sources),
  ];
  const pages = all.filter((page) => page !== undefined);
  return horizon ? withHorizon(pages, horizon) : pages;
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
  const list: List = { type: 'list', items };
  const numbers = section('In numbers', 'numbers', pictures(figuresOfGuide(guide)));
  return { lead: [], blocks: present(section('Shows', 'shows', list), numbers) };
}
