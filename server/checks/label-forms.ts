// What is wrong with the label of a declaration: `season two`, `show "Ballard"`, `cast starring`.
import { categories, type LabelForm } from '../../grammar/schema';
import { encodeText } from '../syntax/decode';
import { between } from '../syntax/spans';
import type { Head, Id, Label, Span } from '../syntax/tree';
import { idFor } from './fold';
import type { Mistake } from './mistake';
import { nearestWords } from './near-words';
import { isWhole } from './value-types';
import { code, didYouMean } from './words';

type Find = (node: Head, label: Label) => Mistake | undefined;

/** The mistake in a declaration's label, as its kind wants it. */
export function labelMistake(node: Head, form: LabelForm): Mistake | undefined {
  return finders[form](node, node.label);
}

const finders: Readonly<Record<LabelForm, Find>> = {
  id: (node, label) => (hasOneId(label) ? undefined : wantsId(node, label)),
  number: (node, label) => (hasNumber(node, label) ? undefined : wantsNumber(node, label)),
  'number-or-id': (node, label) => {
    if (hasOneId(label) || hasNumber(node, label)) return undefined;
    return label.number || label.episode || label.path ? wantsNumber(node, label) : wantsEither(node, label);
  },
  category: findCategory,
  name: (node, label) => (label.name && !hasFirst(label) ? undefined : wantsName(node, label)),
  none: (node, label) => {
    const span = spanOf(label);
    return span && { span, message: `${code(node.keyword.text)} takes nothing before its block` };
  },
};

function hasOneId({ path }: Label): boolean {
  return path?.ids.length === 1;
}

function hasNumber({ keyword }: Head, { number }: Label): boolean {
  if (keyword.text === 'season') return number?.type === 'number' && isWhole(number);
  return number?.type === 'number' ? /^[a-z]?$/.test(number.suffix) : number?.type === 'range';
}

function hasFirst({ number, episode, path }: Label): boolean {
  return (number ?? episode ?? path) !== undefined;
}

/** All of a label; undefined where there is none. */
function spanOf({ number, episode, path, name }: Label): Span | undefined {
  const first = number ?? episode ?? path ?? name;
  return first && between(first, name ?? first);
}

function wantsId({ keyword }: Head, label: Label): Mistake {
  const takes = `${code(keyword.text)} takes an id`;
  if (label.path) {
    const around = label.path.ids
      .slice(0, -1)
      .map(({ text }) => text)
      .join('.');
    const message = `${takes}, not a path: declare it in the block of ${code(around)}`;
    return { span: label.path, message };
  }
  const { name } = label;
  if (!name || hasFirst(label)) return { span: spanOf(label) ?? keyword, message: `${takes} of its own` };
  const written = `${idFor(name.text)} ${encodeText(name.text)}`;
  return { span: name, message: `${takes} before its name: ${code(written)}`, suggestions: [written] };
}

function wantsEither({ keyword }: Head, { name }: Label): Mistake {
  const message = `${code(keyword.text)} takes a number, or an id where it has none`;
  if (!name) return { span: keyword, message };
  const written = `${idFor(name.text)} ${encodeText(name.text)}`;
  return { span: name, message: `${message}: ${code(written)}`, suggestions: [written] };
}

const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function wantsNumber({ keyword }: Head, { number, episode, path, name }: Label): Mistake {
  const first = number ?? episode ?? path;
  const takes = `${code(keyword.text)} takes ${keyword.text === 'season' ? 'a whole number' : 'a number'}`;
  const meant = numberIn(keyword.text, episode, path?.ids[0]);
  if (meant === undefined || !first) return { span: first ?? name ?? keyword, message: takes };
  const written = `${keyword.text} ${meant}`;
  return { span: first, message: `${takes}: ${code(written)}`, suggestions: [meant] };
}

/** The number that an author may have meant by `s2`, `s1e3` or `two`. */
function numberIn(kind: string, episode: Label['episode'], id: Id | undefined): string | undefined {
  if (episode) return kind === 'season' ? String(episode.season) : episode.number;
  const numeral = id ? numerals.indexOf(id.text.toLowerCase()) : -1;
  return numeral < 0 ? undefined : String(numeral);
}

const names = categories.map(({ name }) => name);

function findCategory({ keyword }: Head, label: Label): Mistake | undefined {
  const { path, name } = label;
  if (!hasFirst(label) && name) return undefined;
  const id = path?.ids.map(({ text }) => text).join('.');
  if (!path || id === undefined)
    return { span: spanOf(label) ?? keyword, message: '`cast` takes a category, like `cast main`' };
  if (names.includes(id))
    return name && { span: name, message: `${code(`cast ${id}`)} takes no name: it is a category` };
  const near = nearestWords(id, names);
  const quoted = encodeText(id);
  const others = `${near.length > 0 ? `${didYouMean(near)} Others` : '; others'} are quoted`;
  return {
    span: path,
    message: `there is no category ${code(id)}${others}: ${code(`cast ${quoted}`)}`,
    suggestions: [...near, quoted],
  };
}

function wantsName({ keyword }: Head, label: Label): Mistake {
  const takes = `${code(keyword.text)} takes a name in quotes`;
  const { path, name } = label;
  const span = spanOf(label);
  if (!span) return { span: keyword, message: takes };
  const written = name
    ? encodeText(name.text)
    : path && encodeText(path.ids.map(({ text }) => text).join('.'));
  if (written === undefined) return { span, message: takes };
  return { span, message: `${takes}, and no id: ${code(written)}`, suggestions: [written] };
}
