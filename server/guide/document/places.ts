// Where entries stand among the pages.
import type { Page } from './blocks';

export interface Place {
  readonly page: Page;
  /** Undefined where the entry is the whole page. */
  readonly anchor: string | undefined;
}

/** The page and the anchor of each entry that some page shows. */
export function placesOf(pages: readonly Page[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const page of pages) {
    if (page.ref !== undefined) places.set(page.ref, { page, anchor: undefined });
    for (const ref of page.refs) if (!places.has(ref)) places.set(ref, { page, anchor: anchorOf(ref) });
  }
  return places;
}

/** Names for the parts of a page by what they are called, each another: `cast-main`, `cast-special-guest-stars`. */
export function anchorsOf(prefix: string, titles: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return titles.map((title) => {
    const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['untitled'];
    const name = Array.from([prefix, ...words].join('-'))
      .slice(0, longest)
      .join('');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name}~${time}`;
  });
}

const longest = 60;

/** The anchor of an entry; no section has a name like it. */
export function anchorOf(ref: string): string {
  return `id-${ref}`;
}
