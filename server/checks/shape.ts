// Rules on what may stand where: kinds, fields and credits in the blocks that have a place for them.
import {
  allFields,
  fieldOf,
  fieldsOf,
  isField,
  kindOf,
  kinds,
  kindsIn,
  standsIn,
  type KindRow,
  type Place as Block,
} from '../../grammar/schema';
import type { Item } from '../model/facts';
import { between } from '../syntax/spans';
import type { Credit, Field, Id, Qualifier } from '../syntax/tree';
import { nearestWords } from './near-words';
import { headOf, isMarred, mistakesNear } from './places';
import { mayStand, qualifierRow, type QualifierPlace } from './qualifiers';
import type { Report, Rule } from './rule';
import { code, didYouMean, listed, listedCode } from './words';

/** Where a declaration stands; undefined within something of an unknown kind, of which nothing is known. */
function blockAround({ parent }: Item): Block | undefined {
  if (!parent) return 'file';
  for (let around: Item | undefined = parent; around; around = around.parent)
    if (!around.kind) return undefined;
  return parent.kind?.name;
}

/** The kind of a declaration, for what stands in its block; undefined as above. */
function blockOf(item: Item): Block | undefined {
  return blockAround(item) && item.kind?.name;
}

/** Where it stands, in words. */
function inBlock(block: Block): string {
  return block === 'file' ? 'at the top of a file' : `in ${code(block)}`;
}

function places(blocks: readonly Block[]): string {
  const within = blocks.filter((block) => block !== 'file');
  const atTop = within.length < blocks.length ? 'at the top of a file' : '';
  const inside = within.length > 0 ? `in ${listedCode(within)}` : '';
  return [atTop, inside].filter(Boolean).join(' and ');
}

const unknownKind: Rule = {
  code: 'unknown-kind',
  severity: 'error',
  summary: 'A declaration starts with one of the kinds of the language.',
  doc:
    'The fields of an unknown kind are not looked at. A field that lacks its colon, and a credit outside of ' +
    '`cast`, look like a declaration too; the message says so.',
  wrong: 'show tidewrack "Tidewrack" {\n  genre: "Drama"\n\n  seson 1 {\n    episodes: 6\n  }\n}\n',
  right: 'show tidewrack "Tidewrack" {\n  genre: "Drama"\n\n  season 1 {\n    episodes: 6\n  }\n}\n',
  item: (item, dataset, report) => {
    const { uri, node, kind } = item;
    const { keyword } = node;
    const block = kind || keyword.text === '' ? undefined : blockAround(item);
    if (!block) return;
    const mistakes = mistakesNear(dataset, item);
    if (mistakes.length > 0 && isMarred(mistakes, headOf(node))) return;
    const [message, suggestions] = strangeKind(keyword.text, block);
    report({ uri, span: keyword }, message, { suggestions });
  },
};

function strangeKind(word: string, block: Block): readonly [message: string, suggestions: readonly string[]] {
  if (isField(word))
    return [`${code(word)} is a field, and takes a colon: ${code(`${word}: …`)}`, [`${word}:`]];
  const lower = word.toLowerCase();
  if (word !== lower && kindOf(lower)) return [`kinds are written in lower case: ${code(lower)}`, [lower]];
  if (block === 'cast')
    return ['a credit starts with an id, perhaps with a name in quotes: `maggie_q "Maggie Q" as …`', []];
  const near = nearestWords(word, kindsIn(block));
  const far =
    near.length > 0 ? near : nearestWords(word, [...kinds.map(({ name }) => name), ...fieldNames(block)]);
  return [`there is no kind ${code(word)}${didYouMean(far)}`, far];
}

const misplaced: Rule = {
  code: 'misplaced',
  severity: 'error',
  summary: 'Every kind, field, credit and qualifier stands where it has a meaning.',
  doc:
    'A kind or a field that the language knows, in a block that has no place for it. The message says where ' +
    'it can stand. Qualifiers belong to credits, to values or to declarations, as the schema says; the words for ' +
    'credits may also stand on a cast list, and hold for all its lines.',
  wrong: 'show gannet_rock "Gannet Rock" {\n  genre: "Mystery"\n  born: 1984\n}\n',
  right: 'show gannet_rock "Gannet Rock" {\n  genre: "Mystery"\n  runs: 1984..1986\n}\n',
  item: (item, _dataset, report) => {
    const { uri, node, kind, fields, credits } = item;
    if (!kind) return;
    const around = blockAround(item);
    if (!around) return;
    misplacedKind(node.keyword, around, uri, report);
    for (const field of fields) if (!field.row) misplacedField(field.node, kind.name, uri, report);
    if (kind.name !== 'cast') for (const credit of credits) misplacedCredit(credit, kind.name, uri, report);
  },
  qualifiers: ({ item, place, field, qualifiers }, _dataset, report) => {
    // What nobody knows, or cannot stand where it does, is told alone.
    const { uri, kind } = item;
    if (!kind || (field && !field.row) || (place === 'credit' && kind.body !== 'credits')) return;
    for (const qualifier of qualifiers) misplacedQualifier(qualifier, place, kind, uri, report);
  },
  file: ({ uri, statements }, _dataset, report) => {
    for (const statement of statements) {
      if (statement.type === 'field') misplacedField(statement, 'file', uri, report);
      if (statement.type === 'credit') misplacedCredit(statement, 'file', uri, report);
    }
  },
};

function misplacedQualifier(
  qualifier: Qualifier,
  place: QualifierPlace,
  kind: KindRow,
  uri: string,
  report: Report,
): void {
  const row = qualifierRow(qualifier);
  if (!row || mayStand(row, place, kind)) return;
  const homes = listed(row.on.map((on) => `${on}s`));
  report({ uri, span: qualifier }, `${code(row.name)} belongs to ${homes}, not to a ${place}`);
}

function misplacedKind(keyword: Id, block: Block, uri: string, report: Report): void {
  const { text } = keyword;
  const kind = kindOf(text);
  if (!kind || standsIn(text, block)) return;
  report({ uri, span: keyword }, `${code(text)} cannot stand ${inBlock(block)}, only ${places(kind.in)}`);
}

function misplacedField({ name }: Field, block: Block, uri: string, report: Report): void {
  if (!isField(name.text) || (block !== 'file' && fieldOf(block, name.text))) return;
  const blocks = [...new Set(allFields.filter((row) => row.name === name.text).flatMap(({ on }) => on))];
  report({ uri, span: name }, `${code(name.text)} cannot stand ${inBlock(block)}, only ${places(blocks)}`);
}

function misplacedCredit(credit: Credit, block: Block, uri: string, report: Report): void {
  const { performers, roles, as } = credit;
  const span = between(performers[0] ?? credit, roles.at(-1) ?? as ?? credit);
  report(
    { uri, span },
    `a credit cannot stand ${inBlock(block)}, only in \`cast\`, like \`cast main { … }\``,
  );
}

const unknownField: Rule = {
  code: 'unknown-field',
  severity: 'error',
  summary: 'A field has one of the names of the language.',
  doc:
    'Jobs of the crew and relations between characters are fields too. A field that exists, but not in this ' +
    'block, is `misplaced`. Names that other formats have for a field, like `overview`, lead to it.',
  wrong: 'show larkmoor "Larkmoor" {\n  crew {\n    shwrunner: ada_quill "Ada Quill"\n  }\n}\n',
  right: 'show larkmoor "Larkmoor" {\n  crew {\n    showrunner: ada_quill "Ada Quill"\n  }\n}\n',
  item: (item, _dataset, report) => {
    if (item.fields.length === 0) return;
    const block = blockOf(item);
    if (!block) return;
    for (const { row, node } of item.fields) if (!row) checkField(node, block, item.uri, report);
  },
  file: ({ uri, statements }, _dataset, report) => {
    for (const statement of statements)
      if (statement.type === 'field') checkField(statement, 'file', uri, report);
  },
};

function checkField({ name }: Field, block: Block, uri: string, report: Report): void {
  if (isField(name.text)) return;
  const [message, suggestions] = strangeField(name.text, block);
  report({ uri, span: name }, message, { suggestions });
}

function strangeField(
  name: string,
  block: Block,
): readonly [message: string, suggestions: readonly string[]] {
  const kind = kindOf(name);
  if (kind) return [`${code(name)} is no field but a declaration: ${code(headline(kind.example))}`, []];
  const lower = name.toLowerCase();
  if (isField(lower)) return [`fields are written in lower case: ${code(lower)}`, [lower]];
  const same = namedElsewhere(name, block);
  const near = same.length > 0 ? same : nearestWords(name, fieldNames(block));
  const far =
    near.length > 0
      ? near
      : nearestWords(
          name,
          allFields.map((row) => row.name),
        );
  return [`there is no field ${code(name)}${didYouMean(far)}`, far];
}

/** The fields of a block that other formats call so, like `premiered` or `firstAirDate`. */
function namedElsewhere(name: string, block: Block): readonly string[] {
  const wanted = lettersOf(name);
  const rows = block === 'file' ? [] : fieldsOf(block);
  const same = rows.filter(({ names = {} }) =>
    Object.values(names).some((list: string) => list.split(',').some((one) => lettersOf(one) === wanted)),
  );
  return same.slice(0, 3).map((row) => row.name);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** The first words of an example, without its block. */
function headline(example: string): string {
  return example.replace(/(?: \{|: """)[\s\S]*$/, ' { … }');
}

function fieldNames(block: Block): readonly string[] {
  return block === 'file' ? [] : fieldsOf(block).map(({ name }) => name);
}

export const shapeRules: readonly Rule[] = [unknownKind, misplaced, unknownField];
