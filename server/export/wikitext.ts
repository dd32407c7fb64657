// A guide as pages for MediaWiki, with the templates of the English Wikipedia: one for each show.
import type { Guide, Show } from '../guide/guide';
import type { ExportFormat, Exported } from './format';
import { Ledger } from './ledger';
import { uniqueFileNames } from './names';
import { valuesOf } from '../guide/walk';
import { castSection, characterSection, crewSection, prose, section } from './wikitext/cast';
import { episodeSection } from './wikitext/episodes';
import { escapeWiki } from './wikitext/escape';
import { infobox } from './wikitext/infobox';
import { newPage, references, type Page } from './wikitext/page';
import { receptionSection, referenceSection } from './wikitext/reception';

/** Pages in wikitext. */
export const wikitext: ExportFormat = {
  name: 'wikitext',
  about: 'pages for MediaWiki, with the templates of Wikipedia',
  extension: 'wiki',
  files: 'several',
  write,
};

function write(guide: Guide): Exported {
  const ledger = new Ledger(guide, {
    thing: 'a page about a show does not go into it',
    field: 'no template on the page has a parameter for it',
    qualifier: 'the page writes plain text there',
  });
  const names = uniqueFileNames(guide.shows);
  const files = guide.shows.map(
    (show) => [`${names.get(show.id) ?? show.id}.wiki`, pageOf(ledger, guide, show)] as const,
  );
  return { files: new Map(files), losses: ledger.losses() };
}

function pageOf(ledger: Ledger, guide: Guide, show: Show): string {
  const page = newPage(ledger, guide);
  const parts = [
    infobox(page, show),
    ...lead(page, show),
    ...section('== Premise ==', prose(textsOf(page, show, 'premise'))),
    ...castSection(page, show),
    ...characterSection(page, guide, show),
    ...episodeSection(page, show),
    ...crewSection(page, show),
    ...sections(page, show),
    ...receptionSection(page, show),
    ...referenceSection(page),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The title, and what the show is. */
function lead(page: Page, show: Show): readonly string[] {
  const { name, description } = page.ledger.carry(show, 'name', 'description');
  const text = description ? `: ${escapeWiki(description.text)}` : '';
  return [
    `'''''${escapeWiki(name)}'''''${text}${references(page, show)}`,
    ...prose(textsOf(page, show, 'summary')),
  ];
}

function textsOf({ ledger }: Page, show: Show, field: string): readonly string[] {
  return valuesOf(show, field).map((value) => ledger.carry(value).text);
}

function sections(page: Page, { sections: all }: Show): readonly string[] {
  return all.flatMap((one) => {
    const { name, description } = page.ledger.carry(one, 'name', 'description');
    return section(
      `== ${escapeWiki(name)}${references(page, one)} ==`,
      prose(description ? [description.text] : []),
    );
  });
}
