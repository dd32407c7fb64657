// Where things are in the site: a file for each page. Ids are letters of any script; file names are kept
// apart on disks that do not tell capitals, or one way of writing é from another.
import type { Page } from '../document/blocks';
import { placesOf, type Place } from '../document/places';

export interface Paths {
  /** The file of each page, from the root of the site. */
  readonly files: ReadonlyMap<Page, string>;
  readonly places: ReadonlyMap<string, Place>;
}

export function pathsOf(pages: readonly Page[]): Paths {
  const taken = new Set<string>();
  const files = new Map(
    pages.map((page) => [page, page.name ?? `shows/${fileName(page.ref ?? '', taken)}`] as const),
  );
  return {
    files: new Map([...files].map(([page, name]) => [page, `${name}.html`])),
    places: placesOf(pages),
  };
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

/** A file name for an id, without its ending, that no other id has. */
function fileName(id: string, taken: Set<string>): string {
  const plain = id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  const safe = Array.from(plain.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_'));
  const short = safe.slice(0, longest).join('') || '_';
  const base = reserved.test(short) ? `${short}_` : short;
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base}~${i}`;
  taken.add(name);
  return name;
}

/** How a page leads to a place, percent-encoded; to its own file by the anchor alone. */
export function hrefTo({ files }: Paths, from: Page, { page, anchor }: Place): string {
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  if (page === from && hash !== '') return hash;
  const up = files.get(from)?.includes('/') ? '../' : '';
  return up + (files.get(page) ?? '').split('/').map(encodeURIComponent).join('/') + hash;
}
