// Highlights of the thing under the cursor, within its file. Words that name nothing are left to the
// editor, which marks equal words by itself.
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import { occurrencesIn } from '../model/occurrences';
import { namedAt } from './named';
import { rangeOf, type Place } from './place';

/** The occurrences in this file of what is named at a place: declarations are written, uses read. */
export function documentHighlight(place: Place): DocumentHighlight[] | null {
  const { dataset, file } = place;
  const named = namedAt(place);
  if (!named) return null;
  return occurrencesIn(dataset, file.uri, named.entity).map(({ span, type }) => ({
    range: rangeOf(file, span),
    kind: type === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
