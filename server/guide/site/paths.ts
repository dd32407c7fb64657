// Where things are in the site: a file for each page. Ids are letters of any script; file names are kept
// apart on disks that do not tell capitals, or one way of writing é from another.
import { fingerprint } from '../../model/fingerprint';
import type { Page } from '../document/blocks';
import { lastOf } from '../document/last';
import { placesOf, type Place } from '../document/places';

export interface Paths {
  /** The file of each page, from the root of the site. */
  readonly files: ReadonlyMap<Page, string>;
  readonly places: ReadonlyMap<string, Place>;
  /** The pages that are about no single entry, by their names. */
  readonly named: ReadonlyMap<string, Page>;
}

export function pathsOf(pages: readonly Page[]): Paths {
  const named = new Map(pages.flatMap((page) => (page.name === undefined ? [] : [[page.name, page]])));
  return { files: new Map(pages.map((page) => [page, fileOf(page, '')])), places: placesOf(pages), named };
}

/** `people.html`, `shows/ballard.html`, `characters/bosch/renee_ballard.html`: it follows from the id alone. */
const fileOf = lastOf(({ name, ref = '', up = '' }: Page): string => {
  const folder = up === 'index' ? 'shows' : up;
  const parts = name === undefined ? [folder, ...ref.split('.').map(fileName)] : [fileName(name)];
  return `${parts.join('/')}.html`;
});

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 48;

/** A file name for an id, without its ending, that no other id has: where it is not the id itself, it is marked. */
function fileName(id: string): string {
  const plain = id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  const safe = plain.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_');
  const short = Array.from(safe).slice(0, longest).join('');
  return short === id && !reserved.test(id) ? id : `${short}~${fingerprint(id)}`;
}

/** The way from a page up to the root of the site: nothing, `../`, `../../`. */
export function rootFrom({ files }: Paths, page: Page): string {
  return '../'.repeat((files.get(page) ?? '').split('/').length - 1);
}

/** How a page leads to a place, percent-encoded; to its own file by the anchor alone. */
export function hrefTo(paths: Paths, from: Page, { page, anchor }: Place): string {
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  if (page === from && hash !== '') return hash;
  const file = paths.files.get(page) ?? '';
  return rootFrom(paths, from) + file.split('/').map(encodeURIComponent).join('/') + hash;
}
