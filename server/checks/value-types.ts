// What a value may be: which atoms each of the schema's value types takes, and how messages call them.
import type { FieldRow, ValueType } from '../../grammar/schema';
import { wordOf } from '../model/values';
import type { Atom, NumberValue, Point } from '../syntax/tree';
import { aKind, listed, listedCode } from './words';

type Accept = (atom: Atom, row: FieldRow) => boolean;

const isText: Accept = ({ type }) => type === 'text' || type === 'prose';
const isType =
  (...types: readonly Atom['type'][]): Accept =>
  ({ type }) =>
    types.includes(type);

const accept: Readonly<Record<ValueType, Accept>> = {
  text: isText,
  prose: isText,
  url: isText,
  country: isText,
  language: isText,
  count: (atom) => atom.type === 'number' && isWhole(atom),
  number: (atom) => atom.type === 'number' && /^[KMB]?$/.test(atom.suffix),
  percent: isType('percent'),
  score: isType('score'),
  duration: isType('duration'),
  date: isDateLike,
  period: (atom) => isDateLike(atom) || isPeriod(atom),
  episodes: (atom) => atom.type === 'episode' || rangeOf(atom, 'episode'),
  numbering: (atom) => (atom.type === 'number' && /^[a-z]?$/.test(atom.suffix)) || rangeOf(atom, 'number'),
  word: (atom, row) => Object.hasOwn(row.words ?? {}, wordOf(atom) ?? '') && !hasName(atom),
  reference: isType('reference'),
};

/** True where the value is of one of the row's types. Whether a date exists, or a country, is not asked. */
export function accepts(row: FieldRow, atom: Atom): boolean {
  for (const type of row.types) if (accept[type](atom, row)) return true;
  return false;
}

/** True for a whole number without a letter behind it. */
export function isWhole({ value, suffix }: NumberValue): boolean {
  return suffix === '' && Number.isInteger(value);
}

/** What looks like a date; that it is one is for `bad-date`. */
function isDateLike({ type }: Atom | Point): boolean {
  return type === 'date' || type === 'number' || type === 'malformed';
}

function isPeriod(atom: Atom): boolean {
  if (atom.type !== 'range' || !isDateLike(atom.from)) return false;
  const { to } = atom;
  return !to || isDateLike(to) || (to.type === 'path' && to.ids[0]!.text === 'present');
}

function rangeOf(atom: Atom, type: Point['type']): boolean {
  return atom.type === 'range' && atom.from.type === type && (!atom.to || atom.to.type === type);
}

function hasName(atom: Atom): boolean {
  return atom.type === 'reference' && atom.name !== undefined;
}

/** True where text in quotes is among what the row takes. */
export function takesText({ types }: FieldRow): boolean {
  return types.some((type) => accept[type] === isText);
}

/** What the row takes, for messages: `text in quotes`, `a date, like …`. */
export function expected(row: FieldRow): string {
  const types = row.types.includes('period') ? row.types.filter((type) => type !== 'date') : row.types;
  const [first, ...others] = [...new Map(types.map((type) => [descriptionOf(type), type])).values()];
  if (first === undefined || others.length === 0) return first ? inWords(first, row, example) : '';
  if (first === 'word')
    return `${inWords(first, row, bracket)}, or ${listed(
      others.map((type) => inWords(type, row, bracket)),
      'or',
    )}`;
  return listed(
    [first, ...others].map((type) => inWords(type, row, bracket)),
    'or',
  );
}

type Show = (what: string, examples: readonly string[]) => string;

/** `a number, like `9.38``: where nothing else is said. */
const example: Show = (what, examples) =>
  examples.length === 0 ? what : `${what}, like ${listedCode(examples, 'or')}`;

/** `a number (`9.38`)`: in a list. */
const bracket: Show = (what, examples) =>
  examples.length === 0 ? what : `${what} (${listedCode(examples, 'or')})`;

function inWords(type: ValueType, row: FieldRow, show: Show): string {
  if (type === 'reference') return `${aKind(...(row.targets ?? []))} by its id`;
  if (type !== 'word') return show(...descriptions[type]);
  const words = Object.keys(row.words ?? {});
  return words.length > 12
    ? `a word like ${listedCode(words.slice(0, 3), 'or')} (see the reference for all)`
    : `one of ${listedCode(words, 'or')}`;
}

function descriptionOf(type: ValueType): string {
  return type === 'reference' || type === 'word' ? type : descriptions[type][0];
}

type Description = readonly [what: string, examples: readonly string[]];

const descriptions: Readonly<Record<Exclude<ValueType, 'reference' | 'word'>, Description>> = {
  text: ['text in quotes', []],
  prose: ['text in quotes', []],
  url: ['a web address in quotes', []],
  country: ['a country in quotes', []],
  language: ['a language in quotes', []],
  count: ['a whole number', ['10']],
  number: ['a number', ['9.38']],
  percent: ['a percentage', ['100%']],
  score: ['a score', ['83/100']],
  duration: ['a duration', ['44min']],
  date: ['a date', ['2025-07-09']],
  period: ['dates', ['2025-07-09', '2014..2021']],
  episodes: ['episodes', ['s1e3']],
  numbering: ['a number', ['3', '53..54']],
};
