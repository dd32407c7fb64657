// Values, links and qualifiers as lines of text.
import { saidAt } from '../compile/tidy';
import { plainWords } from '../hyphens';
import type { At, Link, Statement, Value, Words } from '../value';
import type { Block, Inline, Line, Prose } from './blocks';

/** A link, or its text where it leads nowhere. */
export function link({ text, ref, at }: Link): Inline {
  const inline: Inline = ref === undefined ? text : { type: 'link', ref, text };
  return at ? { type: 'placed', line: [inline], at } : inline;
}

/** A line with the place where all of it is written. */
export function placed(line: Line, at: At | undefined): Line {
  return at ? [{ type: 'placed', line, at }] : line;
}

/** The bare words of a line, without marks. */
export function textOf(line: Line): string {
  return line.map((inline) => (typeof inline === 'string' ? inline : wordsOf(inline))).join('');
}

function wordsOf(inline: Exclude<Inline, string>): string {
  if ('line' in inline) return textOf(inline.line);
  return inline.type === 'cite' ? '' : inline.text;
}

/** A link within a line that has its place already. */
export function bareLink({ text, ref }: Link): Inline {
  return link(ref === undefined ? { text } : { text, ref });
}

/** Words as a heading begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
  return placed([...dataLine(value), ...qualified(value), ...cites(value)], value.at);
}

function dataLine(value: Value): Line {
  switch (value.type) {
    case 'reference':
      return [bareLink(value)];
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

/** The first of some words, and how many more there are. */
export function several(words: readonly string[], separator: string, most = 3): string {
  if (words.length <= most + 1) return words.join(separator);
  return [...words.slice(0, most), `${words.length - most} more`].join(separator);
}

export function cites({ sources = [] }: Statement): Line {
  return sources.length > 0 ? [{ type: 'cite', sources }] : [];
}

/** Prose with its qualifiers and sources behind it. */
export function prose(words: Words, statement: Statement = {}): Prose {
  const after = [...qualified(statement), ...cites(statement)];
  const at = statement.at ?? words.at;
  const block: Block = { type: 'prose', markdown: words.markdown, after };
  return saidAt(block, at);
}
