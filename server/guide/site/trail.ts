// Where a page stands in the site: the pages above it, from the index on.
import type { Page } from '../document/blocks';
import { hrefTo } from './paths';
import type { Site } from './site';
import { markup, type Html } from './template';

/** The index first; none above the index. */
export function pagesAbove(site: Site, { up }: Page): readonly Page[] {
  const page = up === undefined ? undefined : site.paths.named.get(up);
  return page ? [...pagesAbove(site, page), page] : [];
}

export function writeTrail(site: Site, page: Page): Html {
  const above = pagesAbove(site, page);
  if (above.length === 0) return markup``;
  const items = above.map((one) => {
    const href = hrefTo(site.paths, page, { page: one, anchor: undefined });
    return markup`<li><a href="${href}">${one.name === 'index' ? 'Guide' : one.title}</a></li>\n`;
  });
  const here = markup`<li><span aria-current="page">${page.title}</span></li>\n`;
  return markup`<nav class="trail" aria-label="Breadcrumb">\n<ol>\n${items}${here}</ol>\n</nav>\n`;
}
