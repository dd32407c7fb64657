// A guide as a static site: an index, a page for each show and each further entry, lists of these, one style
// sheet, and the search, which alone needs a script. It works from disk.
import type { Guide } from './guide';
import { indexFile } from './script/rows';
import { script } from './site/generated/script';
import { writePage } from './site/page';
import { writeIndex } from './site/search';
import { siteOf } from './site/site';
import { style } from './site/style';

/** A file of a site. */
export interface SiteFile {
  /** From the site's root. */
  readonly path: string;
  /** Makes its text, anew each time; nothing of it is kept. */
  readonly text: () => string;
}

/** The files of the site. None is made before its text is asked for, so a site may be larger than the memory. */
export function filesOfSite(guide: Guide): readonly SiteFile[] {
  const site = siteOf(guide);
  const pages = site.pages.map((page) => ({
    path: site.paths.files.get(page) ?? '',
    text: () => writePage(site, page),
  }));
  return [
    ...pages,
    { path: 'guide.css', text: () => style },
    { path: 'search.js', text: () => script },
    { path: indexFile, text: () => writeIndex(guide, site.paths) },
  ];
}

/** The text of each file of the site, by its path from the site's root. */
export function renderSite(guide: Guide): ReadonlyMap<string, string> {
  return new Map(filesOfSite(guide).map(({ path, text }) => [path, text()]));
}
