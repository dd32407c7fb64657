// A page as one file that stands alone: it brings its style, and what it says of entries on other pages is
// plain text, since there is nowhere to go from it. Links within the page and to the web stay.
import type { Page } from '../document/blocks';
import { writeDocument, writeMain } from './page';
import { writePolicy } from './policy';
import type { Site } from './site';
import { style } from './style';
import { Html, markup } from './template';

export function writeAlone(site: Site, page: Page): string {
  const { paths } = site;
  const places = new Map([...paths.places].filter(([, place]) => place.page === page));
  const main = writeMain({ ...site, paths: { ...paths, places, named: new Map() } }, page);
  const resources = markup`${writePolicy("style-src 'unsafe-inline'")}\n<style>\n${new Html(style)}</style>`;
  return writeDocument(site, page, resources, main);
}
