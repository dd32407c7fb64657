// The TextMate grammar of syntaxes/series.tmLanguage.json, written from the schema: how an editor colours
// a file before the language server has spoken. Like series.ohm it is flat: a brace is a sign and no
// nesting, so nothing that a half-typed line leaves open reaches the next one; only prose spans lines.
import { allFields, categories, kinds, type FieldRow, type LabelForm } from '../../grammar/schema';
import {
  captures,
  groups,
  id,
  include,
  oneOf,
  pathHead,
  start,
  whole,
  wordEnd,
  type Pattern,
} from './textmate-pieces';
import { valueRules } from './textmate-values';

/** A TextMate grammar, as the file holds it. */
export interface TextMateGrammar {
  readonly $schema: string;
  readonly information_for_contributors: readonly string[];
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly injections: Readonly<Record<string, Pattern>>;
  readonly repository: Readonly<Record<string, Pattern>>;
}

const property = 'variable.other.property';
const colon = 'punctuation.separator.key-value';

/** The grammar that colours `.series` files. */
export function textMateGrammar(): TextMateGrammar {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: [
      'Written from grammar/schema.ts by server/docs/textmate.ts: change those, and run UPDATE=1 npm run unit.',
    ],
    name: 'Series',
    scopeName: 'source.series',
    fileTypes: ['series'],
    patterns: include('comment', 'field', 'declaration', 'punctuation', 'expression'),
    injections: { 'L:meta.embedded.block.markdown': { patterns: include('prose-escape', 'mention') } },
    repository: {
      comment: { patterns: comments() },
      field: { patterns: fields() },
      declaration: { patterns: declarations() },
      punctuation: { patterns: punctuation() },
      ...valueRules,
    },
  };
}

function comments(): readonly Pattern[] {
  const codes: Pattern = { patterns: [whole('[\\w-]+', 'constant.other.rule')] };
  return [
    {
      name: 'comment.line.double-slash.series',
      begin: '//',
      end: '$',
      beginCaptures: { 0: { name: 'punctuation.definition.comment.series' } },
      patterns: [
        {
          match: '(?<=//)\\s*(series-ignore)\\s+([\\w-]+(?:\\s*,\\s*[\\w-]+)*)',
          captures: { ...captures('keyword.other.ignore'), 2: codes },
        },
      ],
    },
    whole(`${start}#.*`, 'comment.line.number-sign'),
  ];
}

/** Fields with words of their own first, then the rest by group, then names that no schema knows. */
function fields(): readonly Pattern[] {
  const words = wordsByField();
  const named = (scope: string, of: (row: FieldRow) => boolean): Pattern =>
    groups(`${start}${oneOf(names(of))}\\s*(:)`, scope, colon);
  return [
    ...[...words].map(([name, own]) => wordField(name, own)),
    named(`${property}.job`, ({ group }) => group === 'job'),
    named(`${property}.relation`, ({ relation }) => relation !== undefined),
    named(property, ({ name, group, relation }) => !words.has(name) && group !== 'job' && !relation),
    groups(`${start}${id}\\s*(:)`, colon),
  ];
}

function names(of: (row: FieldRow) => boolean): readonly string[] {
  return allFields.filter(of).map(({ name }) => name);
}

/** The words that a field knows, those of all its kinds together. */
function wordsByField(): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { name, words: own } of allFields)
    if (own) words.set(name, new Set([...(words.get(name) ?? []), ...Object.keys(own)]));
  return words;
}

function wordField(name: string, words: ReadonlySet<string>): Pattern {
  return {
    name: `meta.field.${name}.series`,
    begin: `${start}(${name})\\s*(:)`,
    end: '(?=[;{}]|//)|$',
    beginCaptures: captures(property, colon),
    patterns: [
      groups(`(?<=[:,])\\s*${oneOf(words)}(?!\\.)(?!\\s*")`, 'constant.language.word'),
      ...include('expression'),
    ],
  };
}

/** Things with an id are types of their own; what is numbered or named orders them. */
function declarations(): readonly Pattern[] {
  const type = 'storage.type.kind';
  const control = 'keyword.control.kind';
  const label = `(?:\\s+(${pathHead})(${id}))?`;
  const scopes = ['entity.name.namespace', 'entity.name.type'];
  const category = `(?:\\s+${oneOf(categories.map(({ name }) => name))})?`;
  return [
    groups(kindAt(['id']) + label, type, ...scopes),
    groups(kindAt(['number-or-id']) + label, control, ...scopes),
    groups(kindAt(['category']) + category, control, 'constant.language.category'),
    groups(kindAt(['number', 'name', 'none']), control),
  ];
}

/** A kind with one of these labels at the start of a statement, where it is no performer's id. */
function kindAt(labels: readonly LabelForm[]): string {
  const own = kinds.filter(({ label }) => labels.includes(label)).map(({ name }) => name);
  return `${start}${oneOf(own)}(?!\\s*[:,]|\\s+as${wordEnd})`;
}

function punctuation(): readonly Pattern[] {
  return [
    whole('\\{', 'punctuation.section.block.begin'),
    whole('\\}', 'punctuation.section.block.end'),
    whole(';', 'punctuation.terminator.statement'),
  ];
}
