// The rule that names hold no blanks that nobody sees.
import type { FileFacts } from '../model/facts';
import type { Item } from '../model/items';
import { valuesIn } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { Span, Text } from '../syntax/tree';
import { formOf } from './places';
import type { Rule } from './rule';

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
  check: (dataset, report) => {
    for (const file of dataset.files) {
      const malformed = formOf(file.tree.problems);
      for (const name of namesIn(file)) {
        const [what, clean] = strayBlank(name.text) ?? [];
        if (what === undefined || clean === undefined || malformed(restOfLine(file, name))) continue;
        report({ uri: file.uri, span: name }, `the name has ${what}`, { suggestions: [encodeText(clean)] });
      }
    }
  },
};

/** A name and all behind it: a quote that is missing or out of place is noticed at the end of a line. */
function restOfLine({ text }: FileFacts, { start, end }: Text): Span {
  const line = text.slice(end).search(/[\r\n]/);
  return { start, end: line < 0 ? text.length : end + line };
}

/** Everything in quotes that is a name: in labels, behind ids, in fields of titles and names. */
function* namesIn({ items, uses }: FileFacts): Iterable<Text> {
  for (const { name } of uses) if (name) yield name;
  for (const item of items) yield* namesOf(item);
}

function namesOf({ node, fields, credits }: Item): readonly Text[] {
  const values = fields.flatMap(valuesIn).filter(({ row }) => isNaming(row.name, row.group));
  const onScreen = credits.flatMap(({ qualifiers }) => qualifiers.filter(({ type }) => type === 'credited'));
  const texts = [
    node.label.name,
    ...values.map(({ atom }) => (atom.type === 'text' ? atom : undefined)),
    ...onScreen.map((qualifier) => (qualifier.type === 'credited' ? qualifier.name : undefined)),
  ];
  return texts.filter((text) => text !== undefined);
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
