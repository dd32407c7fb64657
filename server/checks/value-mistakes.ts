// What is wrong with one value of a field: text without quotes, a value of another type, a reference to
// something of another kind.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { followPath } from '../model/resolve';
import { wordOf, type FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { FlagQualifier, Qualifier } from '../syntax/tree';
import { named } from './candidates';
import { idFor } from './fold';
import type { Mistake } from './mistake';
import { nearest } from './nearest';
import { qualifierRow } from './qualifiers';
import { accepts, expected, takesText } from './value-types';
import { aKind, code, didYouMean } from './words';

/** What a value means, where it is a reference. */
function meant(dataset: Dataset, { atom, row, field }: FieldValue): Entity | undefined {
  if (atom.type !== 'reference') return undefined;
  return followPath(dataset, atom.path, field.item.scope, row.targets ?? []).at(-1);
}

/** The words right behind a value that are no qualifiers, with what stands between them. */
function strayWords(qualifiers: readonly Qualifier[]): readonly FlagQualifier[] {
  const flags: FlagQualifier[] = [];
  for (const qualifier of qualifiers) {
    if (qualifier.type !== 'flag') break;
    flags.push(qualifier);
  }
  return flags.slice(0, flags.findLastIndex((flag) => !qualifierRow(flag)) + 1);
}

/**
 * Text that lacks its quotes, as one mistake: `genre: Crime drama`, `network: Amazon Prime Video`.
 * @param text the text of the file
 */
export function unquoted(dataset: Dataset, value: FieldValue, text: string): Mistake | undefined {
  const { atom, row, qualifiers } = value;
  if (atom.type === 'text' || atom.type === 'prose' || (row.pattern && atom.type !== 'reference'))
    return undefined;
  const stray = strayWords(qualifiers);
  const span = { start: atom.start, end: stray.at(-1)?.end ?? atom.end };
  const words = text.slice(span.start, span.end);
  if (stray.length === 0 && (accepts(row, atom) || isWord(value))) return undefined;
  if (row.types.includes('reference') && atom.type === 'reference' && (atom.name ?? meant(dataset, value)))
    return undefined;
  if (row.types.includes('duration') && durationIn(words)) return joinIt(row.name, durationIn(words), span);
  if (takesText(row)) return quoteIt(value, words, span);
  return row.types.includes('reference') && atom.type === 'reference'
    ? nameIt(dataset, value, words, span)
    : undefined;
}

/** A duration that is written with blanks or long words, like `44 minutes`, as it should be. */
function durationIn(words: string): string {
  const [, hours = '', minutes = ''] = /^(\d+ ?h(?:ours?)?)? ?(\d+ ?min(?:utes?|s)?)?$/.exec(words) ?? [];
  const number = (part: string, unit: string): string => (part ? Number.parseInt(part, 10) + unit : '');
  return number(hours, 'h') + number(minutes, 'min');
}

function joinIt(name: string, duration: string, span: Mistake['span']): Mistake {
  return {
    span,
    message: `${code(name)} takes a duration in one word: ${code(duration)}`,
    suggestions: [duration],
  };
}

/** True for one bare word where the row has words: it may be a slip. */
function isWord({ atom, row }: FieldValue): boolean {
  return row.words !== undefined && wordOf(atom) !== undefined;
}

function quoteIt({ row, atom }: FieldValue, words: string, span: Mistake['span']): Mistake {
  const name = atom.type === 'reference' ? atom.name : undefined;
  const quoted = encodeText(name?.text ?? words.replace(/\s+/g, ' '));
  const joined = words.toLowerCase().replace(/\s+/g, '-');
  if (row.words && Object.hasOwn(row.words, joined))
    return { span, message: `${code(row.name)} has a word for this: ${code(joined)}`, suggestions: [joined] };
  return {
    span,
    message: `${code(row.name)} takes ${expected(row)}: ${code(quoted)}`,
    suggestions: [quoted],
  };
}

function nameIt(dataset: Dataset, { row }: FieldValue, words: string, span: Mistake['span']): Mistake {
  const written = withId(dataset, words.replace(/\s+/g, ' '), row.targets ?? []);
  const message = `${code(row.name)} takes ${expected(row)}, perhaps with the name in quotes: ${code(written)}`;
  return { span, message, suggestions: [written] };
}

/** A name as it is written where it may be the first mention: `fox "Fox"`, or the id alone where it is known. */
export function withId(dataset: Dataset, name: string, kinds: readonly KindName[]): string {
  const known = named(dataset, name, kinds);
  return known ? known.key : `${idFor(name)} ${encodeText(name)}`;
}

/** What is wrong with a value that is not just text without quotes. */
export function misfit(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { atom, row } = value;
  if (accepts(row, atom)) return otherKind(dataset, value);
  if (row.pattern && atom.type !== 'text') return undefined;
  const word = wordOf(atom);
  if (row.words && word !== undefined) return otherWord(value, word, row.words);
  if (atom.type === 'text') return needlessQuotes(dataset, value, atom.text);
  if (atom.type === 'range' && row.types[0] === 'date')
    return { span: atom, message: `${code(row.name)} takes one date, not a range` };
  return { span: atom, message: `${code(row.name)} takes ${expected(row)}` };
}

function otherKind(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { atom, row } = value;
  const entity = meant(dataset, value);
  if (atom.type !== 'reference' || atom.name || !entity || !row.targets) return undefined;
  if (!row.types.includes('reference') || row.targets.includes(entity.kind)) return undefined;
  return wrongKind(atom.path, entity, code(row.name), row.targets);
}

/** `` `x` is a character; `network` takes an organization `` */
export function wrongKind(
  path: { readonly start: number; readonly end: number; readonly ids: readonly { readonly text: string }[] },
  { kind }: Entity,
  taker: string,
  targets: readonly KindName[],
): Mistake {
  const shown = code(path.ids.map(({ text }) => text).join('.'));
  return {
    span: { start: path.start, end: path.end },
    message: `${shown} is ${aKind(kind)}; ${taker} takes ${aKind(...targets)}`,
  };
}

function otherWord(
  { atom, row }: FieldValue,
  word: string,
  words: Readonly<Record<string, string>>,
): Mistake {
  const near = nearest(word, Object.keys(words));
  const or = takesText(row) ? ', or put it in quotes' : '';
  const help = near.length > 0 ? `${didYouMean(near)}${or}` : `; it takes ${expected(row)}`;
  const suggestions = takesText(row) ? [...near, encodeText(word)] : near;
  return { span: atom, message: `${code(row.name)} knows no word ${code(word)}${help}`, suggestions };
}

function needlessQuotes(dataset: Dataset, { atom, row }: FieldValue, text: string): Mistake {
  const takes = `${code(row.name)} takes ${expected(row)}`;
  if (row.types.includes('reference') && text.trim() !== '') {
    const written = withId(dataset, text, row.targets ?? []);
    return { span: atom, message: `${takes}: ${code(written)}`, suggestions: [written] };
  }
  if (Object.hasOwn(row.words ?? {}, text)) {
    const message = `${code(row.name)} takes a word without quotes: ${code(text)}`;
    return { span: atom, message, suggestions: [text] };
  }
  const bare = /^\d[\w.%/-]*$/.test(text);
  return { span: atom, message: `${takes}, without quotes`, suggestions: bare ? [text] : [] };
}
