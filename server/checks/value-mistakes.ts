// What is wrong with one value of a field, its quotes aside: a value of another type, a reference to
// something of another kind.
import { fieldsOf, type KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { wordOf, type FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import { between } from '../syntax/spans';
import type { Path } from '../syntax/tree';
import { writtenName } from './candidates';
import { rangeMeant } from './dashes';
import type { Mistake } from './mistake';
import { nearestWords } from './near-words';
import { respellingOf, respelt } from './spoken';
import { meant } from './unquoted';
import { accepts, expected, takesText } from './value-types';
import { aKind, code, didYouMean } from './words';

/** What is wrong with a value that is not just text without quotes. */
export function misfit(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { atom, row } = value;
  if (accepts(row, atom)) return otherKind(dataset, value);
  if (row.pattern && atom.type !== 'text') return undefined;
  const word = wordOf(atom);
  if (row.words && word !== undefined) return otherWord(value, word, row.words);
  const range = row.types.includes('episodes') && word ? rangeMeant(word) : undefined;
  if (range) return { span: atom, message: `a range has two dots: ${code(range)}`, suggestions: [range] };
  if (atom.type === 'text') return textMistake(dataset, value, atom.text);
  if (atom.type === 'range' && row.types[0] === 'date')
    return { span: atom, message: `${code(row.name)} takes one date, not a range` };
  return otherField(value) ?? { span: atom, message: `${code(row.name)} takes ${expected(row)}` };
}

/** Text where none is taken: it is another value in quotes, or stands at the wrong field. */
function textMistake(dataset: Dataset, value: FieldValue, text: string): Mistake {
  const needless = needlessQuotes(dataset, value, text);
  return needless.suggestions?.length ? needless : (otherField(value) ?? needless);
}

/** `rating: TV-Y7` was meant for `content-rating`: a field that takes it, and has this one in its name. */
function otherField({ atom, row, field, value }: FieldValue): Mistake | undefined {
  const word = atom.type === 'text' ? atom.text : wordOf(atom);
  const { item, node } = field;
  if (word === undefined || !item.kind) return undefined;
  const other = fieldsOf(item.kind.name).find(
    (one) => one !== row && one.name.split('-').includes(row.name) && takesText(one) && !one.pattern,
  );
  if (!other) return undefined;
  const written = `${other.name}: ${encodeText(word)}`;
  const message = `${code(row.name)} takes ${expected(row)}${didYouMean([written])}`;
  if (node.values.length > 1) return { span: value, message };
  return { span: between(node.name, atom), message, suggestions: [written] };
}

/** The mistake of a reference to something of a kind that the field does not take. */
export function otherKind(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { atom, row } = value;
  const entity = meant(dataset, value);
  if (atom.type !== 'reference' || atom.name || !entity || !row.targets) return undefined;
  if (!row.types.includes('reference') || row.targets.includes(entity.kind)) return undefined;
  return wrongKind(atom.path, entity, code(row.name), row.targets);
}

/** `` `x` is a character; `network` takes an organization `` */
export function wrongKind(
  path: Path,
  { kind }: Entity,
  taker: string,
  targets: readonly KindName[],
): Mistake {
  const shown = code(path.ids.map(({ text }) => text).join('.'));
  return {
    span: path,
    message: `${shown} is ${aKind(kind)}; ${taker} takes ${aKind(...targets)}`,
  };
}

function otherWord(
  { atom, row }: FieldValue,
  word: string,
  words: Readonly<Record<string, string>>,
): Mistake {
  const near = nearestWords(word, Object.keys(words));
  const or = takesText(row) ? ' If not, put it in quotes' : '';
  const help = near.length > 0 ? `${didYouMean(near)}${or}` : `; it takes ${expected(row)}`;
  const suggestions = takesText(row) ? [...near, encodeText(word)] : near;
  return { span: atom, message: `${code(row.name)} knows no word ${code(word)}${help}`, suggestions };
}

function needlessQuotes(dataset: Dataset, { atom, row, field }: FieldValue, text: string): Mistake {
  const takes = `${code(row.name)} takes ${expected(row)}`;
  if (row.types.includes('reference') && text.trim() !== '') {
    const written = writtenName(dataset, text, row.targets ?? [], field.item.scope);
    return { span: atom, message: `${takes}: ${code(written)}`, suggestions: [written] };
  }
  if (Object.hasOwn(row.words ?? {}, text)) {
    const message = `${code(row.name)} takes a word without quotes: ${code(text)}`;
    return { span: atom, message, suggestions: [text] };
  }
  const meantBy = respelt(row, text);
  if (meantBy) return { span: atom, message: respellingOf(row, meantBy), suggestions: meantBy.written };
  const bare = /^\d[\w.%/-]*$/.test(text);
  return { span: atom, message: `${takes}, without quotes`, suggestions: bare ? [text] : [] };
}
