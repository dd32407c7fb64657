// The guide of a dataset as the preview reads it: laid out once, every statement with its place.
import { compileGuide } from '../guide/compile';
import type { Page } from '../guide/document/blocks';
import type { Guide } from '../guide/guide';
import { siteOf, type Site } from '../guide/site/site';
import type { Dataset, Entity } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { lastWhile } from '../syntax/sorted';
import { horizonOf } from './horizon';

export { pageNamed } from '../guide/site/site';

const known = new WeakMap<Guide, Site>();

/** The site of a dataset: the same for as long as its guide says the same. */
export function guideSite(dataset: Dataset): Site {
  const guide = guideOf(dataset, true);
  const site = known.get(guide) ?? siteOf(guide);
  known.set(guide, site);
  return site;
}

/** The guide of a dataset, which says where the dataset was cut. @param places whether statements have theirs */
export function guideOf(dataset: Dataset, places = false): Guide {
  const horizon = horizonOf(dataset);
  return compileGuide(dataset, { places, ...(horizon && { horizon }) });
}

/** The page that shows the entry with an id. */
export function pageOfEntry({ paths }: Site, id: string): Page | undefined {
  return paths.places.get(id)?.page;
}

/**
 * The page about what stands at an offset: that of the nearest entry around, else of the file's first show,
 * else the index.
 */
export function pageAt(dataset: Dataset, file: FileFacts | undefined, offset?: number): Page | undefined {
  const site = guideSite(dataset);
  const around = file && offset !== undefined ? entriesAround(dataset, file, offset) : [];
  const [page] = around.flatMap(({ key }) => pageOfEntry(site, key) ?? []);
  return page ?? (file && pageOfFile(site, file)) ?? site.pages[0];
}

/** What is declared around an offset, the innermost first. */
export function entriesAround(dataset: Dataset, file: FileFacts, offset: number): readonly Entity[] {
  const found: Entity[] = [];
  for (let item = lastBefore(file, offset); item; item = item.parent) {
    if (item.node.end < offset) continue;
    const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
    if (entity) found.push(entity);
  }
  return found;
}

/** The last declaration that begins at or before an offset: it or one around it holds the offset, if any does. */
function lastBefore({ items }: FileFacts, offset: number): Item | undefined {
  return lastWhile(items, ({ node }) => node.start <= offset);
}

/** The page of the first show that a file declares, else of the first entry that any page shows. */
function pageOfFile(site: Site, { items }: FileFacts): Page | undefined {
  const shows = items.filter(({ kind }) => kind?.name === 'show');
  const [page] = [...shows, ...items].flatMap(({ key = '' }) => pageOfEntry(site, key) ?? []);
  return page;
}
