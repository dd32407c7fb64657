// Find all references: every place that declares or names a thing, in all files.
import type { Location } from 'vscode-languageserver-types';
import { occurrences } from '../model/occurrences';
import { namedAt } from './named';
import { locationOf, type Place } from './place';

/** The occurrences of what is named at a place, in the order of the dataset. */
export function references(place: Place, includeDeclaration: boolean): Location[] {
  const { dataset } = place;
  const named = namedAt(place);
  if (!named) return [];
  return occurrences(dataset, named.entity)
    .filter(({ type }) => includeDeclaration || type !== 'declaration')
    .flatMap(({ uri, span }) => locationOf(dataset, uri, span) ?? []);
}
