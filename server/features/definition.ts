// Go to definition: from a name to the block that says most of what is named.
import type { LocationLink } from 'vscode-languageserver-types';
import { namedAt } from './named';
import type { Place } from './place';
import { definitionSite, linksTo } from './sites';

/** The declaration with a block of what is named at a place; without one, the mention that declares it. */
export function definition(place: Place): LocationLink[] {
  const named = namedAt(place);
  const site = named && definitionSite(named.entity);
  return site ? linksTo(place, named.span, [site]) : [];
}
