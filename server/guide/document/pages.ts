// A guide as pages: an index, one for each show and each further entry, one that lists those of a kind.
import { figuresOfUniverse } from '../figures/figures';
import type { Guide, Show } from '../guide';
import { pageOf, present, section, type Content, type Line, type Page } from './blocks';
import { characterPage, characterSummary } from './characters';
import { entryPage } from './entries';
import { withHorizon } from './horizon';
import { indexOf, listingOf } from './indexes';
import { lastOf } from './last';
import { leadOf } from './lead';
import { link } from './lines';
import { furtherPages, listBlocks, undivided } from './listing';
import { numberBlocks, numberPages } from './numbers';
import { orderTable } from './orders';
import { personPage, personSummary } from './people';
import { showPage } from './show';
import { sourcesPages } from './sources';
import { universePage } from './universes';

/** @param isDivided false where all pages are to be one document, in which no list is too long */
export function pagesOf(guide: Guide, isDivided = true): readonly Page[] {
  const { shows, people, characters, organizations, works, universes, orders, sources, horizon } = guide;
  const pages: readonly Page[] = [
    indexPage(guide, isDivided),
    ...(isDivided ? [...furtherPages(showList, shows), ...numberPages(guide)] : []),
    ...shows.map((show) => showPage(guide, show)),
    ...peoplePages(people, ''),
    ...characterPages(characters, ''),
    ...plainPages(organizations, 'Organizations'),
    ...plainPages(works, 'Works'),
    ...indexOf('universes', 'Universes', universes, leadOf),
    ...universes.map((one) => universePage(one, () => figuresOfUniverse(guide, one))),
    ...indexOf('orders', 'Orders', orders, leadOf),
    ...orders.map((order) =>
      entryPage('orders', order, () => [section('Episodes', 'episodes', orderTable(guide, order))]),
    ),
    ...sourcesPages(sources, isDivided),
  ];
  return horizon ? withHorizon(pages, horizon) : pages;
}

// A list of entries that is the same object as before has the same pages.

const peoplePages = lastOf((people: Guide['people']): readonly Page[] => [
  ...indexOf('people', 'People', people, personSummary),
  ...people.map(personPage),
]);

const characterPages = lastOf((characters: Guide['characters']): readonly Page[] => [
  ...indexOf('characters', 'Characters', characters, characterSummary),
  ...characters.map(characterPage),
]);

const plainPages = lastOf((entries: Guide['works'], title): readonly Page[] => {
  const name = title.toLowerCase();
  return [
    ...indexOf(name, title, entries, leadOf),
    ...entries.map((entry) => entryPage(name, entry, () => [])),
  ];
});

/** What is in the guide, at a glance. */
function indexPage(guide: Guide, isDivided: boolean): Page {
  return pageOf({ name: 'index', title: guide.name, refs: [] }, () => indexContent(guide, isDivided));
}

function indexContent(guide: Guide, isDivided: boolean): Content {
  const shows = listBlocks(isDivided ? showList : undivided(showList), guide.shows);
  const numbers = section('In numbers', 'numbers', numberBlocks(guide, !isDivided));
  return { lead: [], blocks: present(section('Shows', 'shows', shows), numbers) };
}

const showList = listingOf('shows', 'index', 'Shows', (show: Show): Line => {
  const lead = leadOf(show);
  const name: Line = [
    { type: 'strong', line: [link({ text: show.name, ref: show.id, ...(show.at && { at: show.at }) })] },
  ];
  return lead.length > 0 ? [...name, ' — ', ...lead] : name;
});
