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
  type Place as Block,
} from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Credit, Field, Id, Statement } from '../syntax/tree';
import { nearestWords } from './near-words';
import { formOf, headOf } from './places';
import { eachQualifier, mayStand, qualifierRow } from './qualifiers';
import type { Report, Rule } from './rule';
import { code, didYouMean, listed, listedCode } from './words';

/** Calls back for each statement with the block that it stands in; what an unknown kind holds is left out. */
function eachStatement(
  dataset: Dataset,
  visit: (statement: Statement, block: Block, file: FileFacts) => void,
): void {
  const walk = (statements: readonly Statement[], block: Block, file: FileFacts): void => {
    for (const statement of statements) {
      visit(statement, block, file);
      if (statement.type !== 'declaration' || !statement.block) continue;
      const kind = kindOf(statement.keyword.text);
      if (kind) walk(statement.block.statements, kind.name, file);
    }
  };
  for (const file of dataset.files) walk(file.tree.statements, 'file', file);
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
  check: (dataset, report) => {
    const forms = new Map(dataset.files.map(({ uri, tree }) => [uri, formOf(tree.problems)]));
    eachStatement(dataset, (statement, block, { uri }) => {
      if (statement.type !== 'declaration') return;
      const { keyword } = statement;
      if (keyword.text === '' || kindOf(keyword.text) || forms.get(uri)!(headOf(statement))) return;
      const [message, suggestions] = strangeKind(keyword.text, block);
      report({ uri, span: keyword }, message, { suggestions });
    });
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
  check: (dataset, report) => {
    eachStatement(dataset, (statement, block, { uri }) => {
      if (statement.type === 'declaration') misplacedKind(statement.keyword, block, uri, report);
      if (statement.type === 'field') misplacedField(statement, block, uri, report);
      if (statement.type === 'credit') misplacedCredit(statement, block, uri, report);
    });
    eachQualifier(dataset, (qualifier, place, { uri, item }) => {
      const row = qualifierRow(qualifier);
      if (!row || mayStand(row, place, item.kind)) return;
      const homes = listed(row.on.map((on) => `${on}s`));
      report({ uri, span: qualifier }, `${code(row.name)} belongs to ${homes}, not to a ${place}`);
    });
  },
};

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

function misplacedCredit(
  { performers, roles, as, start, end }: Credit,
  block: Block,
  uri: string,
  report: Report,
): void {
  if (block === 'cast') return;
  const span = { start: performers[0]?.start ?? start, end: roles.at(-1)?.end ?? as?.end ?? end };
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
    'block, is `misplaced`.',
  wrong: 'show larkmoor "Larkmoor" {\n  crew {\n    shwrunner: ada_quill "Ada Quill"\n  }\n}\n',
  right: 'show larkmoor "Larkmoor" {\n  crew {\n    showrunner: ada_quill "Ada Quill"\n  }\n}\n',
  check: (dataset, report) => {
    eachStatement(dataset, (statement, block, { uri }) => {
      if (statement.type !== 'field' || isField(statement.name.text)) return;
      const [message, suggestions] = strangeField(statement.name.text, block);
      report({ uri, span: statement.name }, message, { suggestions });
    });
  },
};

function strangeField(
  name: string,
  block: Block,
): readonly [message: string, suggestions: readonly string[]] {
  const kind = kindOf(name);
  if (kind) return [`${code(name)} is no field but a declaration: ${code(headline(kind.example))}`, []];
  const lower = name.toLowerCase();
  if (isField(lower)) return [`fields are written in lower case: ${code(lower)}`, [lower]];
  const near = nearestWords(name, fieldNames(block));
  const far =
    near.length > 0
      ? near
      : nearestWords(
          name,
          allFields.map((row) => row.name),
        );
  return [`there is no field ${code(name)}${didYouMean(far)}`, far];
}

/** The first words of an example, without its block. */
function headline(example: string): string {
  return example.replace(/(?: \{|: """)[\s\S]*$/, ' { … }');
}

function fieldNames(block: Block): readonly string[] {
  return block === 'file' ? [] : fieldsOf(block).map(({ name }) => name);
}

export const shapeRules: readonly Rule[] = [unknownKind, misplaced, unknownField];
