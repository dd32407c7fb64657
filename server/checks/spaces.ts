// The rule that names hold no blanks that nobody sees.
import { fileAt, type Dataset } from '../model/dataset';
import type { Item } from '../model/items';
import { valuesIn } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { Text } from '../syntax/tree';
import { isMarred, mistakesAlong } from './places';
import type { Rule } from './rule';
import { lineAround } from './written';

const nameWhitespace: Rule = {
  code: 'name-whitespace',
  severity: 'warning',
  summary: 'Names and titles have single, plain blanks between their words, and one kind of apostrophe.',
  doc:
    'Looks at blanks at either end, double ones, no-break ones and characters without width, which come with text ' +
    'copied from elsewhere and make two names of one. No-break blanks before French punctuation, joiners in the ' +
    'scripts that need them and the wide blank of Japanese are fine.',
  wrong: 'show vesper_quay "Vesper  Quay" {\n  genre: "Drama"\n}\n',
  right: 'show vesper_quay "Vesper Quay" {\n  genre: "Drama"\n}\n',
  item: (item, dataset, report) => {
    const check = (name: Text | undefined): void => {
      if (!name || plain.test(name.text)) return;
      const [what, clean] = strayBlank(name.text) ?? [];
      if (what === undefined || clean === undefined || isLineMarred(dataset, item, name)) return;
      report({ uri: item.uri, span: name }, `the name has ${what}`, { suggestions: [encodeText(clean)] });
    };
    for (const { name } of item.uses) check(name);
    eachName(item, check);
  },
};

/** What nearly all names are made of, and in which nothing can be hidden. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A quote that is missing or out of place is noticed at the end of a line: all behind a name counts. */
function isLineMarred(dataset: Dataset, item: Item, { start, end }: Text): boolean {
  const mistakes = mistakesAlong(dataset, item);
  if (mistakes.length === 0) return false;
  const file = fileAt(dataset, item.uri);
  return file !== undefined && isMarred(mistakes, { start, end: lineAround(file, end).end });
}

/** Everything in quotes that is a name besides those behind ids: in labels, in fields of titles and names. */
function eachName({ node, fields, credits }: Item, visit: (name: Text | undefined) => void): void {
  visit(node.label.name);
  for (const field of fields)
    if (field.row && isNaming(field.row.name, field.row.group))
      for (const { atom } of valuesIn(field)) if (atom.type === 'text') visit(atom);
  for (const { qualifiers } of credits)
    for (const qualifier of qualifiers) if (qualifier.type === 'credited') visit(qualifier.name);
}

function isNaming(field: string, group: string): boolean {
  return (group === 'titles' && field !== 'tagline') || /name$|^pseudonym$/.test(field);
}

type Finding = readonly [what: string, clean: string];

/** What is wrong with the blanks and apostrophes of a name, and the name put right. */
function strayBlank(name: string): Finding | undefined {
  const clean = (what: string, text: string): Finding => [what, text.trim().replace(/[ \t\n]{2,}/g, ' ')];
  if (/^\s|\s$/u.test(name)) return clean('a blank at its end or its beginning', name);
  if (/[ \t\n]{2,}/.test(name)) return clean('two blanks in a row', name);
  const solid = /(?<![«‹])[\u00A0\u202F](?![;:!?»›%])/gu;
  if (solid.test(name)) return clean('a no-break blank', name.replace(solid, ' '));
  const hidden = isJoined(name) ? /[\u00AD\u200B\u2060\uFEFF]/gu : /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
  if (hidden.test(name)) return clean('a character without width', name.replace(hidden, ''));
  if (/\p{L}'\p{L}/u.test(name) && /\p{L}’\p{L}/u.test(name))
    return clean('two kinds of apostrophe', name.replace(/(?<=\p{L})’(?=\p{L})/gu, "'"));
  return undefined;
}

/** True for scripts, and for pictures, in which joiners and marks of direction have a meaning. */
function isJoined(name: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u.test(name);
}

export const spaceRules: readonly Rule[] = [nameWhitespace];
