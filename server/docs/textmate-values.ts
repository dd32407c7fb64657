// How values and qualifiers are coloured: texts, prose, numbers, references, notes, sources.
import { qualifiers } from '../../grammar/schema';
import {
  captures,
  edge,
  episode,
  groups,
  id,
  include,
  lineEnd,
  nameAhead,
  oneOf,
  path,
  pathHead,
  start,
  valueStart,
  whole,
  wordEnd,
  type Pattern,
} from './textmate-pieces';

const word = 'keyword.operator.word';
const other = 'variable.other.reference';

/** The repository's rules for what stands behind a label, a field's name or a role. */
export const valueRules: Readonly<Record<string, Pattern>> = {
  expression: {
    patterns: include(
      ...['url', 'comment', 'prose', 'string', 'quotes', 'note', 'sources', 'language'],
      ...['number', 'operator', 'reference', 'qualifier'],
    ),
  },
  url: groups(`(?:${valueStart})?(https?://[^\\s;}]*)`, 'string.unquoted.url'),
  string: {
    ...delimited('string.quoted.double', '"', `"|${lineEnd}`, 'string'),
    patterns: [
      whole('\\\\(?:["\\\\nt]|u\\{[0-9A-Fa-f]+\\})', 'constant.character.escape'),
      whole('\\\\', 'invalid.illegal.escape'),
    ],
  },
  quotes: whole("“[^”“]*”|„[^”“]*[”“]|‘[^’]*’|«[^»]*»|'[^']*'", 'string.quoted.other'),
  note: {
    ...delimited('string.other.note', '\\(', `\\)|${lineEnd}`, 'note'),
    patterns: [{ match: '\\((?:(?!\\{\\s*$)[^()])*\\)' }],
  },
  sources: {
    ...delimited('meta.sources', '\\[', '\\]|(?=[;{}]|//)|$', 'sources'),
    patterns: [whole(path, 'variable.other.source'), ...include('operator')],
  },
  language: groups(`(@)(${id})?`, 'punctuation.definition.language', 'constant.other.language-tag'),
  ...proseRules(),
  number: { patterns: numbers() },
  operator: { patterns: operators() },
  reference: { patterns: references() },
  qualifier: { patterns: qualifierPatterns() },
};

function delimited(scope: string, begin: string, end: string, what: string): Pattern {
  return {
    name: `${scope}.series`,
    begin,
    end,
    beginCaptures: { 0: { name: `punctuation.definition.${what}.begin.series` } },
    endCaptures: { 0: { name: `punctuation.definition.${what}.end.series` } },
  };
}

/**
 * Prose is the only thing that spans lines. Lines without `"""` are Markdown with its blocks; the `while`
 * ends whatever Markdown left open. On the lines of the delimiters only Markdown's inline rules hold.
 * As in the grammar, prose that nobody closed ends where a field with prose begins.
 */
function proseRules(): Readonly<Record<string, Pattern>> {
  const char = '(?:[^"\\\\\\n]|\\\\.?|"(?!""))';
  const line = `^(?!(?>${char}*)""")[ \\t]*`;
  const own = include('prose-escape', 'mention');
  const inline = [...own, { include: 'text.html.markdown#inline' }];
  return {
    prose: {
      ...delimited('meta.prose', '"""', `"""|^(?=\\s*${id}\\s*:\\s*""")`, 'string'),
      contentName: 'meta.embedded.block.markdown',
      patterns: [
        { begin: line, while: line, patterns: [...own, { include: 'text.html.markdown' }] },
        { match: `[ \\t]*(${char}+)`, captures: { 1: { patterns: inline } } },
      ],
    },
    'prose-escape': whole('\\\\.', 'constant.character.escape'),
    mention: groups(
      `(?<![\\p{L}0-9_])((@)(?:${episode}|${path}))`,
      'variable.other.mention',
      'punctuation.definition.mention',
    ),
  };
}

function numbers(): readonly Pattern[] {
  const decimal = '[0-9]+(?:\\.[0-9]+)?';
  const numeric = (what: string, match: string): Pattern =>
    whole(`(?<![0-9])${match}${edge}`, `constant.numeric.${what}`);
  return [
    numeric('score', `${decimal}/${decimal}`),
    numeric('percentage', `${decimal}%`),
    numeric('date', '(?:[0-9]+-[0-9]+(?:-[0-9]+)?~?|[0-9]+-\\p{L}+|[0-9]+~)'),
    numeric('duration', '(?:[0-9]+(?:h|min|s))+'),
    numeric('decimal', `(?:[0-9]+(?:,[0-9]{3})+|${decimal}[a-zKMB]?)`),
    whole(`(?<![\\p{L}\\p{M}_])${episode}`, 'constant.numeric.episode'),
    whole('[0-9](?:[\\p{L}\\p{M}\\p{Nd}_%~-]|\\.(?!\\.)|/(?!/))*', 'constant.numeric.malformed'),
  ];
}

function operators(): readonly Pattern[] {
  return [
    groups(`(\\.\\.\\.?|[–—])(?:(present|tba)${wordEnd})?`, 'keyword.operator.range', 'constant.language'),
    whole(',', 'punctuation.separator.list'),
    whole(':', 'punctuation.separator.key-value'),
  ];
}

/** Ids where a value, a role or a performer begins: there, no word is a qualifier. */
function references(): readonly Pattern[] {
  const at = `(?:${valueStart}|${start})`;
  return [
    groups(`(?<=[:,])\\s*(tba)${wordEnd}(?!\\.)${nameAhead.replace('?=', '?!')}`, 'constant.language'),
    groups(`(?<=,|\\sas)\\s*(self)${wordEnd}(?!\\.)`, 'variable.language.self'),
    groups(`${at}(${pathHead})(${id})${nameAhead}`, other, 'entity.name.function.reference'),
    groups(`${at}(?!${episode})(${path})`, other),
  ];
}

function qualifierPatterns(): readonly Pattern[] {
  const flags = qualifiers.filter(({ flag }) => flag).map(({ name }) => name);
  const many = oneOf(['seasons', 'season']);
  return [
    groups(
      `(in)${wordEnd}(?:\\s+(?:${many}|(?!${episode})(${path})(?:\\s+${many})?))?`,
      ...[word, word, other, word],
    ),
    groups(`${many}(?=\\s+[0-9])`, word),
    groups(`(as)${wordEnd}`, word),
    groups(`${oneOf(['on', 'from', 'until'])}(?:\\s+(tba)${wordEnd})?`, word, 'constant.language'),
    groups(`(reprising)${wordEnd}(?:\\s+(${path}))?`, word, other),
    groups(`(dub)${wordEnd}(?:\\s+(${id}))?`, word, 'constant.other.language-tag'),
    groups(`(credited)${wordEnd}`, word),
    { match: oneOf(flags), captures: captures('storage.modifier.flag') },
    groups(`(${path})`, other),
  ];
}
