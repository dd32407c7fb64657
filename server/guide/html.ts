// A guide as a static site: an index, a page for each show and each further entry, lists of these, one style
// sheet, and the search, which alone needs a script. It works from disk.
import type { Guide } from './guide';
import { indexFile } from './script/rows';
import { script } from './site/generated/script';
import { writePage } from './site/page';
import { writeIndex } from './site/search';
import { siteOf } from './site/site';
import { style } from './site/style';

/** The text of each file of the site, by its path from the site's root. */
export function renderSite(guide: Guide): ReadonlyMap<string, string> {
  const site = siteOf(guide);
  const files = new Map(site.pages.map((page) => [site.paths.files.get(page) ?? '', writePage(site, page)]));
  return files.set('guide.css', style).set('search.js', script).set(indexFile, writeIndex(guide, site.paths));
}
