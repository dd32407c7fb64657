// How heavy pages are: everything that a browser loads to show one, counted in bytes.
import { describe, expect, it } from 'vitest';
import { renderSite } from '../server/guide/html';
import { exampleGuide } from './support/exported';

const most = 150_000;

/** The bytes of a page and of every file that its elements load. */
function weightOf(site: ReadonlyMap<string, string>, path: string): number {
  const page = site.get(path) ?? '';
  const loaded = [...page.matchAll(/<(?:link|script|img)\b[^>]*\b(?:href|src)="([^"]+)"/g)].map(
    ([, href]) => {
      const { pathname } = new URL(href!, `file:///${encodeURI(path)}`);
      return site.get(decodeURIComponent(pathname.slice(1)));
    },
  );
  expect(loaded).not.toContain(undefined);
  return [page, ...new Set(loaded)].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
}

describe.each([
  ['ballard', most],
  // Its one show has every kind of figure.
  ['tour', 1.1 * most],
])('every page of %s', (example, limit) => {
  const site = renderSite(exampleGuide(example));
  const pages = [...site.keys()].filter((path) => path.endsWith('.html'));

  it('is light, all in', () => {
    expect(pages.length).toBeGreaterThan(50);
    const heavy = pages
      .map((path) => [path, weightOf(site, path)] as const)
      .filter(([, bytes]) => bytes >= limit);
    expect(heavy).toEqual([]);
  });

  it('is laid out before any script has run', () => {
    for (const path of pages)
      for (const [tag] of site.get(path)!.matchAll(/<script\b[^>]*>/g))
        expect(tag).toMatch(/ (?:type="application\/ld\+json"|defer\b|type="module")/);
  });
});
