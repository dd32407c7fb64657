// What someone has to be told who knows a page of the guide as it was: the parts that say something else now, and
// where the others are written now.
import type { Page } from '../guide/document/blocks';
import { movesOf } from '../guide/site/moves';
import { writePart, type PartsMove } from '../guide/site/parts';
import type { Dataset } from '../model/dataset';
import { newPage, shownPage, type ShownPage } from './guide-page';

/** What someone knows of a page. */
export interface KnownPage {
  readonly page: ShownPage;
  readonly moves: readonly PartsMove[];
}

/** A page as it is told: all of it, or what is another than before. */
export interface ToldPage {
  readonly html: string;
  readonly known: KnownPage;
}

/** All of a page, as it is written now. */
export function wholePage(dataset: Dataset, page: Page): ToldPage {
  const shown = shownPage(dataset, page);
  const isInPlace = movesOf(shown.body, shown.editsOf).length === 0;
  return told(isInPlace ? shown : newPage(dataset, page), 0);
}

/** Whether a page has followed from the one that somebody knows. */
export function hasFollowed(shown: ShownPage, { page }: KnownPage): boolean {
  return shown.line === page.line;
}

/** What is new on a page that has followed from the one before; undefined where nothing is. */
export function changedPage(shown: ShownPage, before: KnownPage): ToldPage | undefined {
  const next = toldSince(shown, before);
  if (shown.body !== before.page.body) return next;
  return JSON.stringify(next.known.moves) === JSON.stringify(before.moves) ? undefined : next;
}

/** The same where nothing is new. */
export function toldSince(shown: ShownPage, { page }: KnownPage): ToldPage {
  return told(shown, page.newest);
}

/** @param newest the newest part that is known: older ones are on the page for as long as they have been */
function told(page: ShownPage, newest: number): ToldPage {
  const numbers = new Map(page.files.map((uri, i) => [uri, i]));
  const html = writePart(
    page.body,
    ({ number }) => number <= newest,
    (uri) => numbers.get(uri) ?? 0,
  );
  return { html, known: { page, moves: movesOf(page.body, page.editsOf) } };
}
