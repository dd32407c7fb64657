// A guide as a static site without scripts: an index, a page for each show, a page for each further kind
// of entry, and one style sheet. It works from disk.
import { pagesOf } from './document/pages';
import type { Guide } from './guide';
import { writePage, type Site } from './site/page';
import { pathsOf } from './site/paths';
import { style } from './site/style';

/** The text of each file of the site, by its path from the site's root. */
export function renderSite(guide: Guide): ReadonlyMap<string, string> {
  const pages = pagesOf(guide);
  const paths = pathsOf(pages);
  const sources = new Map(guide.sources.map((source) => [source.id, source]));
  const site: Site = { name: guide.name, pages, paths, sources };
  const files = new Map(pages.map((page) => [paths.files.get(page) ?? '', writePage(site, page)]));
  return files.set('guide.css', style);
}
