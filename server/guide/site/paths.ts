// Where things are in the site: a file for each page, an anchor for each entry. Ids are letters of any
// script; file names are kept apart on disks that do not tell capitals, or one way of writing é from another.
import type { Block, Page } from '../document/blocks';

export interface Paths {
  /** The file of each page, from the root of the site. */
  readonly files: ReadonlyMap<Page, string>;
  /** The page and the anchor of each entry. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface Place {
  readonly page: Page;
  /** Undefined where the entry is the whole page. */
  readonly anchor: string | undefined;
}

export function pathsOf(pages: readonly Page[]): Paths {
  const files = new Map<Page, string>();
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  for (const page of pages) {
    files.set(
      page,
      page.name === undefined ? `shows/${fileName(page.ref ?? '', taken)}.html` : `${page.name}.html`,
    );
    if (page.ref !== undefined) places.set(page.ref, { page, anchor: undefined });
    collect(page, page.blocks, places);
  }
  return { files, places };
}

function collect(page: Page, blocks: readonly Block[], places: Map<string, Place>): void {
  for (const block of blocks) {
    if (block.type === 'section') {
      add(page, block.ref, places);
      collect(page, block.blocks, places);
    }
    if (block.type === 'table')
      for (const { ref, more } of block.rows) {
        add(page, ref, places);
        collect(page, more, places);
      }
  }
}

function add(page: Page, ref: string | undefined, places: Map<string, Place>): void {
  if (ref !== undefined && !places.has(ref)) places.set(ref, { page, anchor: anchorOf(ref) });
}

/** The anchor of an entry; no section has a name like it. */
export function anchorOf(ref: string): string {
  return `id-${ref}`;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

/** A file name for an id, without its ending, that no other id has. */
function fileName(id: string, taken: Set<string>): string {
  const plain = id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  const safe = [...plain.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_')].slice(0, longest).join('') || '_';
  const base = reserved.test(safe) ? `${safe}_` : safe;
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
