// What a page tells programs: JSON-LD in the words of schema.org about the entries that it shows, and about
// where it stands. An entry has the address at which readers find it.
import type { Page } from '../document/blocks';
import { anchorOf } from '../document/places';
import { noAccount } from '../linked/account';
import { lineagesOf, nodeOf, type Lineage } from '../linked/entry';
import { addressed, node, type Node } from '../linked/node';
import { hrefTo } from './paths';
import type { Site } from './site';
import { Html, markup } from './template';
import { pagesAbove } from './trail';

/** The element for the head of a page. */
export function writeData(site: Site, page: Page): Html {
  const graph = [...entriesOn(site, page), ...placeOf(site, page)];
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return markup`<script type="application/ld+json">${inScript(json)}</script>`;
}

/** JSON that no parser takes for markup: not for the end of the script, nor for a comment in it. */
function inScript(json: string): Html {
  const escaped = json.replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return new Html(escaped);
}

const known = new WeakMap<Site, ReadonlyMap<string, Lineage>>();

function entriesOn(site: Site, page: Page): readonly Node[] {
  const lineages = known.get(site) ?? lineagesOf(site.guide);
  known.set(site, lineages);
  const ids = [...(page.ref === undefined ? [] : [page.ref]), ...page.refs];
  return ids
    .flatMap((id) => lineages.get(id) ?? [])
    .map((lineage) => addressed(nodeOf(noAccount, lineage, site.sources), (id) => addressOf(site, page, id)));
}

/** Where an entry is found, as seen from a page. */
function addressOf({ paths }: Site, page: Page, id: string): string {
  const place = paths.places.get(id);
  return place ? hrefTo(paths, page, place) : `#${encodeURIComponent(anchorOf(id))}`;
}

/** The site itself on its index; on other pages the way to them. */
function placeOf(site: Site, page: Page): readonly Node[] {
  const above = pagesAbove(site, page);
  if (above.length === 0) return [node('WebSite', { name: site.name })];
  const items = [...above, page].map((one, i) =>
    node('ListItem', {
      position: i + 1,
      name: one.title,
      item: { '@id': hrefTo(site.paths, page, { page: one, anchor: undefined }) },
    }),
  );
  return [node('BreadcrumbList', { itemListElement: items })];
}
