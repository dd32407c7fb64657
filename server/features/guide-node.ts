// From a place in a file to the element of the guide that shows it.
import type { Page } from '../guide/document/blocks';
import type { At } from '../guide/value';
import type { Span } from '../syntax/tree';
import { statementsIn } from '../syntax/walk';
import { placesOn, shownPage } from './guide-page';
import { pageAt } from './guide-site';
import type { Place } from './place';

/** An element of a page. */
export interface PageNode {
  readonly page: Page;
  readonly at: At;
}

/**
 * The element that shows what stands at a place: the smallest that holds it, else the first that shows a part
 * of the innermost statement around, or of the one around that.
 */
export function guideNode({ dataset, file, offset }: Place): PageNode | undefined {
  const page = pageAt(dataset, file, offset);
  if (!page) return undefined;
  const own = placesOn(shownPage(dataset, page)).filter(({ uri }) => uri === file.uri);
  const at = smallest(own.filter((place) => touches(place, offset))) ?? partOf(own, around(file, offset));
  return at && { page, at };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The statements around an offset, the innermost first. */
function around({ tree }: Place['file'], offset: number): readonly Span[] {
  return [...statementsIn(tree.statements)].filter((statement) => touches(statement, offset)).reverse();
}

function smallest(places: readonly At[]): At | undefined {
  const [first, ...others] = places;
  return first && others.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a), first);
}

function partOf(places: readonly At[], statements: readonly Span[]): At | undefined {
  for (const { start, end } of statements) {
    const within = places.filter((place) => start <= place.start && place.end <= end);
    const [first] = within.toSorted((a, b) => a.start - b.start);
    if (first) return first;
  }
  return undefined;
}
