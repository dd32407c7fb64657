// Text that lacks its quotes: `genre: Crime drama`, `network: Amazon Prime Video`, `runtime: 44 min`. The
// parser reads it as a value with words behind it; it is told as one mistake.
import type { Dataset, Entity } from '../model/dataset';
import { targetOf } from '../model/resolve';
import { textOfAtom, wordOf, type FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import { between } from '../syntax/spans';
import type { FlagQualifier, Qualifier, Span } from '../syntax/tree';
import { writtenName } from './candidates';
import type { Mistake } from './mistake';
import { isDated } from './moments';
import { qualifierRow } from './qualifiers';
import { respellingOf, respelt } from './spoken';
import { accepts, expected, takesText } from './value-types';
import { code } from './words';
import { written } from './written';

/** What a value means, where it is a reference. */
export function meant(dataset: Dataset, { atom, row, field }: FieldValue): Entity | undefined {
  if (atom.type !== 'reference') return undefined;
  return targetOf(dataset, atom.path, field.item.scope, row.targets ?? []);
}

/** The mistake of a value that was meant to stand in quotes, or in one word. */
export function unquoted(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { uri, atom, row, qualifiers } = value;
  if (textOfAtom(atom) !== undefined) return undefined;
  const last = lastStray(qualifiers);
  if (!last && (accepts(row, atom) || isWord(value))) return undefined;
  const span = between(atom, last ?? atom);
  const words = written(dataset, uri, span).replace(/\s+/g, ' ');
  if (row.types.includes('reference') && atom.type === 'reference')
    return atom.name || meant(dataset, value) ? undefined : namedOrQuoted(dataset, value, words, span);
  // An id in another database that lacks its quotes is looked at as an id.
  if (row.pattern && atom.type !== 'reference') return undefined;
  return spoken(value, words, span) ?? quoted(value, words, span);
}

/** A date in one piece is for `bad-date`, and a range of dates for the type. */
function spoken({ row }: FieldValue, words: string, span: Span): Mistake | undefined {
  if (isDated(row) && !words.includes(' ')) return undefined;
  const meantBy = respelt(row, words);
  return meantBy && { span, message: respellingOf(row, meantBy), suggestions: meantBy.written };
}

/** Of the words right behind a value the last one that is no qualifier. */
function lastStray(qualifiers: readonly Qualifier[]): FlagQualifier | undefined {
  let last: FlagQualifier | undefined;
  for (const qualifier of qualifiers) {
    if (qualifier.type !== 'flag') break;
    if (!qualifierRow(qualifier)) last = qualifier;
  }
  return last;
}

/** True for one bare word where the row has words: it may be a slip. */
function isWord({ atom, row }: FieldValue): boolean {
  return row.words !== undefined && wordOf(atom) !== undefined;
}

function quoted({ row, atom }: FieldValue, words: string, span: Span): Mistake | undefined {
  if (!takesText(row)) return undefined;
  const joined = words.toLowerCase().replaceAll(' ', '-');
  if (row.words && Object.hasOwn(row.words, joined))
    return { span, message: `${code(row.name)} has a word for this: ${code(joined)}`, suggestions: [joined] };
  const name = atom.type === 'reference' ? atom.name : undefined;
  const written = encodeText(name?.text ?? words);
  const message = `${code(row.name)} takes ${expected(row)}: ${code(written)}`;
  return { span, message, suggestions: [written] };
}

function namedOrQuoted(dataset: Dataset, value: FieldValue, words: string, span: Span): Mistake | undefined {
  const { row, field } = value;
  if (takesText(row)) return quoted(value, words, span);
  const written = writtenName(dataset, words, row.targets ?? [], field.item.scope);
  const message = `${code(row.name)} takes ${expected(row)}, perhaps with the name in quotes: ${code(written)}`;
  return { span, message, suggestions: [written] };
}
