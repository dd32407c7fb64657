// Values as typed data with words for readers. What a value is, its row in the schema says: the first type
// that the value fits is taken, and what fits none stays as it is written.
import type { FieldRow, ValueType } from '../../../grammar/schema';
import type { Scope } from '../../model/facts';
import { joined } from '../../model/joined';
import { targetOf } from '../../model/resolve';
import { numberOf, wordOf, type FieldValue } from '../../model/values';
import type { Atom, Path, Reference } from '../../syntax/tree';
import { plainWords } from '../hyphens';
import type { Link, Value, ValueData } from '../value';
import type { Context } from './context';
import { dateValue, periodValue } from './dates';
import { episodesInWords, stretchOf } from './episodes';
import { linkTo, pathText } from './names';
import { countWords, durationWords, numberWords } from './numbers';
import { wordsOf } from './prose';
import { countryText, languageText } from './regions';
import { statedBy, statementOf } from './statement';

/** What a reader needs to know besides the atom. */
interface Place {
  readonly context: Context;
  readonly row: FieldRow;
  readonly scope: Scope;
  readonly uri: string;
}

type Reader = (atom: Atom, place: Place) => ValueData | undefined;

const readers: Readonly<Record<ValueType, Reader>> = {
  text: textValue,
  prose: proseValue,
  count: numberValue,
  number: numberValue,
  percent: (atom) =>
    atom.type === 'percent'
      ? { type: 'percent', text: `${numberWords(atom.value)}%`, number: atom.value }
      : undefined,
  score: (atom) =>
    atom.type === 'score'
      ? { type: 'score', text: `${atom.value}/${atom.outOf}`, number: atom.value, outOf: atom.outOf }
      : undefined,
  duration: (atom) =>
    atom.type === 'duration'
      ? { type: 'duration', text: durationWords(atom.minutes), minutes: atom.minutes }
      : undefined,
  date: dateValue,
  period: periodValue,
  episodes: episodesValue,
  numbering: numberingValue,
  word: wordValue,
  reference: referenceValue,
  url: (atom) =>
    atom.type === 'text' ? { type: 'url', text: atom.text, url: addressOf(atom.text) } : undefined,
  country: (atom) => (atom.type === 'text' ? { type: 'country', text: countryText(atom.text) } : undefined),
  language: (atom) =>
    atom.type === 'text' ? { type: 'language', text: languageText(atom.text) } : undefined,
};

/** A value with what qualifies it. */
export function valueOf(context: Context, value: FieldValue): Value {
  const { atom, row, field, uri } = value;
  const data = dataOf(atom, { context, row, scope: field.item.scope, uri });
  return joined(data, statementOf(context, statedBy(value)));
}

function dataOf(atom: Atom, place: Place): ValueData {
  for (const type of place.row.types) {
    const data = readers[type](atom, place);
    if (data) return data;
  }
  return rawValue(atom, place);
}

/** What fits none of the types, in the words of the file. */
function rawValue(atom: Atom, place: Place): ValueData {
  if (atom.type === 'text' || atom.type === 'prose')
    return proseValue(atom, place) ?? { type: 'text', text: atom.text };
  const written = place.context.textOf(place.uri, atom);
  return { type: 'text', text: atom.type === 'reference' ? (atom.name?.text ?? written) : written };
}

function textValue(atom: Atom, place: Place): ValueData | undefined {
  if (atom.type === 'prose') return proseValue(atom, place);
  return atom.type === 'text' ? { type: 'text', text: atom.text } : undefined;
}

function proseValue(atom: Atom, { context, uri, scope }: Place): ValueData | undefined {
  if (atom.type !== 'text' && atom.type !== 'prose') return undefined;
  return { type: 'prose', ...wordsOf(context, atom, uri, scope) };
}

/** An id at another place is a number that nobody counts with. */
function numberValue(atom: Atom, { row }: Place): ValueData | undefined {
  const number = numberOf(atom);
  if (atom.type !== 'number' || number === undefined) return undefined;
  return { type: 'number', text: row.group === 'external-id' ? atom.text : countWords(atom), number };
}

function numberingValue(atom: Atom, { context, uri }: Place): ValueData | undefined {
  if (atom.type !== 'number' && atom.type !== 'range') return undefined;
  const written = context.textOf(uri, atom);
  return { type: 'numbering', text: written.replace('..', '–') };
}

/** An address; one that only names a host, like `www.amc.com/x`, is one of the web. */
function addressOf(text: string): string {
  const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
  return host.test(text) ? `https://${text}` : text;
}

function episodesValue(atom: Atom, { context, scope }: Place): ValueData | undefined {
  if (atom.type !== 'episode' && !(atom.type === 'range' && atom.from.type === 'episode')) return undefined;
  const text = episodesInWords(context, [atom], scope);
  return { type: 'episodes', text, ...stretchOf(context, atom, scope) };
}

function wordValue(atom: Atom, { row }: Place): ValueData | undefined {
  const word = wordOf(atom);
  const meaning = word === undefined || !Object.hasOwn(row.words ?? {}, word) ? undefined : row.words?.[word];
  if (word === undefined || meaning === undefined) return undefined;
  return { type: 'word', text: plainWords(word), word, meaning };
}

function referenceValue(atom: Atom, { context, row, scope }: Place): ValueData | undefined {
  if (atom.type !== 'reference') return undefined;
  return { type: 'reference', ...linkBehind(context, atom, scope, row.targets ?? []) };
}

/** A link to what a reference means; where that is unknown, its name or the path as it is written. */
export function linkBehind(
  context: Context,
  { path, name }: Reference | { path: Path; name: undefined },
  scope: Scope,
  targets: NonNullable<FieldRow['targets']>,
): Link {
  const entity = targetOf(context.dataset, path, scope, targets);
  return entity ? linkTo(context, entity, 'full') : { text: name?.text ?? pathText(path) };
}
