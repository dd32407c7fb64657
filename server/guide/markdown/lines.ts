// Lines of text as Markdown. All text is escaped; links lead to anchors of the same document.
import type { Inline, Line } from '../document/blocks';
import { anchorOf } from '../document/places';
import { escapeMarkdown } from '../escape';

export interface Writing {
  /** The entries that the document holds. */
  readonly refs: ReadonlySet<string>;
  /** The numbers of the sources. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An anchor for an entry, on a line of its own. Ids need no escaping. */
export function anchor(ref: string | undefined): string {
  return ref === undefined ? '' : `<a id="${anchorOf(ref)}"></a>\n`;
}

export function writeLine(writing: Writing, line: Line): string {
  return line.map((inline) => writeInline(writing, inline)).join('');
}

function writeInline(writing: Writing, inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  switch (inline.type) {
    case 'link':
      return writing.refs.has(inline.ref)
        ? `[${escapeMarkdown(inline.text)}](#${anchorOf(inline.ref)})`
        : escapeMarkdown(inline.text);
    case 'web':
      return /^https?:\/\/[^\s<>]+$/i.test(inline.url) ? `<${inline.url}>` : escapeMarkdown(inline.text);
    case 'cite':
      return inline.sources.map((source) => writeMark(writing, source)).join('');
    case 'strong':
      return `**${writeLine(writing, inline.line)}**`;
    case 'small':
    case 'placed':
      return writeLine(writing, inline.line);
    case 'page':
    case 'foreign':
      return escapeMarkdown(inline.text);
  }
}

function writeMark({ numbers }: Writing, source: string): string {
  const number = numbers.get(source);
  return number === undefined
    ? ` \\[${escapeMarkdown(source)}\\]`
    : ` [\\[${number}\\]](#${anchorOf(source)})`;
}
