// A guide laid out as a site, before any of its pages is written.
import { pagesOf } from '../document/pages';
import type { Page } from '../document/blocks';
import type { Guide, Source } from '../guide';
import { pathsOf, type Paths } from './paths';

/** What all pages of a site share. */
export interface Site {
  readonly name: string;
  readonly guide: Guide;
  readonly pages: readonly Page[];
  readonly paths: Paths;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Lays out a guide. */
export function siteOf(guide: Guide): Site {
  const pages = pagesOf(guide);
  const sources = new Map(guide.sources.map((source) => [source.id, source]));
  return { name: guide.name, guide, pages, paths: pathsOf(pages), sources };
}

/** The page with a path like `shows/ballard.html`. */
export function pageNamed({ paths }: Site, path: string): Page | undefined {
  return [...paths.files].find(([, file]) => file === path)?.[0];
}
