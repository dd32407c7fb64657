// Go to declaration: from a name to the place that gives the thing its name, often a line of cast. The
// block with the details is definition.ts's.
import type { LocationLink } from 'vscode-languageserver-types';
import { namedAt } from './named';
import type { Place } from './place';
import { declarationSite, linksTo } from './sites';

/** The first mention that declares what is named at a place. */
export function declaration(place: Place): LocationLink[] {
  const named = namedAt(place);
  const site = named && declarationSite(place.dataset, named.entity);
  return site ? linksTo(place, named.span, [site]) : [];
}
