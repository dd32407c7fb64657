// Values, links and qualifiers as lines of text.
import { plainWords } from '../hyphens';
import type { Link, Statement, Value, Words } from '../value';
import type { Block, FactLine, Inline, Line, Prose } from './blocks';

/** A link, or its text where it leads nowhere. */
export function link({ text, ref }: Link): Inline {
  return ref === undefined ? text : { type: 'link', ref, text };
}

/** Lines one after the other. */
export function joined(lines: readonly Line[], separator: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [separator, ...line]));
}

export function links(all: readonly Link[]): Line {
  return joined(
    all.map((one) => [link(one)]),
    ', ',
  );
}

/** A value with what qualifies it and its sources. */
export function valueLine(value: Value): Line {
  return [...dataLine(value), ...qualified(value), ...cites(value)];
}

/** A value as a row's entry, with its place. */
export function factLine(value: Value): FactLine {
  return placed(valueLine(value), value);
}

export function placed(line: Line, { at }: Statement): FactLine {
  return at ? { line, at } : { line };
}

function dataLine(value: Value): Line {
  switch (value.type) {
    case 'reference':
      return [link(value)];
    case 'url':
      return [{ type: 'web', url: value.url, text: value.text }];
    case 'episodes':
      return [episodeLink(value)];
    default:
      return [value.language ? { type: 'foreign', tag: value.language.tag, text: value.text } : value.text];
  }
}

/** A single season or episode leads to its entry. */
function episodeLink({ text, from, to }: Extract<Value, { type: 'episodes' }>): Inline {
  const ref = to && to.season === from?.season && to.episode === from.episode ? from.ref : undefined;
  return link(ref === undefined ? { text } : { text, ref });
}

/** What qualifies a statement, in parentheses: ` (season 1; on location)`. */
export function qualified(statement: Statement, scope = true): Line {
  const words = qualifiersOf(statement, scope);
  return words.length > 0 ? [{ type: 'small', line: [` (${words.join('; ')})`] }] : [];
}

/** Each of the qualifiers in words. @param scope false where the scope is said elsewhere */
export function qualifiersOf(statement: Statement, scope: boolean): readonly string[] {
  const { dates = [], notes = [], flags = [], language, dub, credited } = statement;
  return [
    ...flags.map((flag) => plainWords(flag)),
    ...(language ? [language.text] : []),
    ...(dub ? [`${dub.text} version`] : []),
    ...(scope && statement.scope ? [statement.scope.text] : []),
    ...dates.map(({ word, text }) => `${word} ${text}`),
    ...(credited === undefined ? [] : [`credited as “${credited}”`]),
    ...notes,
  ];
}

export function cites({ sources = [] }: Statement): Line {
  return sources.length > 0 ? [{ type: 'cite', sources }] : [];
}

/** Prose with its qualifiers and sources behind it. */
export function prose(words: Words, statement: Statement = {}): Prose {
  const after = [...qualified(statement), ...cites(statement)];
  const block: Block = { type: 'prose', markdown: words.markdown, after };
  return statement.at ? { ...block, at: statement.at } : block;
}
