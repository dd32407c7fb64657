// Lines of text as HTML: links, marks of footnotes, addresses.
import type { Inline, Line } from '../document/blocks';
import { textOf } from '../document/lines';
import type { Page } from '../document/blocks';
import type { At, Source } from '../guide';
import type { Answers } from './answers';
import type { Preview } from './preview';
import { Html, markup } from './template';

/** What is needed to write a page. */
export interface Writing {
  readonly page: Page;
  readonly answers: Answers;
  readonly sources: ReadonlyMap<string, Source>;
  /** Only for a preview. */
  readonly preview?: Preview | undefined;
  /** The name of the element around, for a preview. */
  readonly around: string;
  /** The words of the headings around, the outermost first. */
  readonly headings: readonly string[];
}

export function writeLine(writing: Writing, line: Line): Html {
  return markup`${line.map((inline) => writeInline(writing, inline))}`;
}

/** A line as the whole content of an element, which has the place of all of it. */
export function writeElement(writing: Writing, name: string, line: Line, attributes = markup``): Html {
  const [only, ...others] = line;
  const whole = typeof only === 'object' && only.type === 'placed' && others.length === 0 ? only : undefined;
  const tag = new Html(name);
  const at = writeAt(writing, whole?.at);
  return markup`<${tag}${attributes}${at}>${writeLine(writing, whole?.line ?? line)}</${tag}>`;
}

function writeInline(writing: Writing, inline: Inline): Html {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.type) {
    case 'link':
      return writeLink(writing, inline.ref, inline.text);
    case 'page':
      return writeWay(writing, inline.name, inline.text);
    case 'web':
      return writeAddress(inline.url, inline.text);
    case 'cite':
      return markup`${inline.sources.map((source) => writeMark(writing, source))}`;
    case 'strong':
      return markup`<strong>${writeLine(writing, inline.line)}</strong>`;
    case 'small':
      return markup`<span class="aside">${writeLine(writing, inline.line)}</span>`;
    case 'placed':
      return writePlaced(writing, inline.line, inline.at);
    case 'foreign':
      return markup`<span lang="${inline.tag}">${inline.text}</span>`;
  }
}

function writePlaced(writing: Writing, line: Line, at: At): Html {
  const text = writeLine(writing, line);
  return writing.preview ? markup`<span${writeAt(writing, at)}>${text}</span>` : text;
}

function writeLink(writing: Writing, ref: string, text: string): Html {
  const href = writing.answers.hrefOf(ref);
  return href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
}

function writeWay({ answers }: Writing, name: string, text: string): Html {
  const href = answers.hrefOfPage(name);
  return href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
}

/** An address of the web as a link; anything else, like `javascript:`, stays text. */
export function writeAddress(url: string, text: string): Html {
  const isWeb = /^https?:\/\/[^\s<>"]+$/i.test(url);
  const shown = text.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return isWeb ? markup`<a href="${url}" rel="noopener noreferrer">${shown}</a>` : markup`${text}`;
}

function writeMark({ answers }: Writing, source: string): Html {
  const { number, time } = answers.mark(source);
  return markup`<sup class="mark"><a id="mark-${number}-${time}" href="#note-${number}">[${number}]</a></sup>`;
}

/** For a preview that leads back to the text: where something is written. */
export function writeAt({ preview }: Writing, at: At | undefined): Html {
  return preview && at ? preview.place(at) : markup``;
}

/** The name of an element by what it says, where it has none of its own; only a preview needs one. */
export function nameOf({ preview, around }: Writing, words: Line): string | undefined {
  return preview?.name(around, textOf(words));
}

export function writeId(id: string | undefined): Html {
  return id === undefined ? markup`` : markup` id="${id}"`;
}

/** Writes an element with a name and all that is in it; in a preview it is a part. @param inputs what it is made of */
export function writePart(
  { preview, headings }: Writing,
  tag: string,
  id: string | undefined,
  inputs: readonly unknown[],
  write: (attributes: Html) => Html,
): Html {
  const own = writeId(id);
  if (!preview || id === undefined) return write(own);
  return preview.part(tag, id, [...inputs, headings.join('\n')], (part) => write(markup`${own}${part}`));
}
