// Lines of text as HTML: links, marks of footnotes, addresses.
import type { Inline, Line } from '../document/blocks';
import type { Page } from '../document/blocks';
import type { At, Source } from '../guide';
import type { Notes } from './notes';
import { hrefTo, type Paths } from './paths';
import { markup, type Html } from './template';

/** What is needed to write a page. */
export interface Writing {
  readonly page: Page;
  readonly paths: Paths;
  readonly notes: Notes;
  readonly sources: ReadonlyMap<string, Source>;
}

export function writeLine(writing: Writing, line: Line): Html {
  return markup`${line.map((inline) => writeInline(writing, inline))}`;
}

function writeInline(writing: Writing, inline: Inline): Html {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.type) {
    case 'link':
      return writeLink(writing, inline.ref, inline.text);
    case 'web':
      return writeAddress(inline.url, inline.text);
    case 'cite':
      return markup`${inline.sources.map((source) => writeMark(writing, source))}`;
    case 'strong':
      return markup`<strong>${writeLine(writing, inline.line)}</strong>`;
    case 'small':
      return markup`<span class="aside">${writeLine(writing, inline.line)}</span>`;
    case 'foreign':
      return markup`<span lang="${inline.tag}">${inline.text}</span>`;
  }
}

function writeLink({ paths, page }: Writing, ref: string, text: string): Html {
  const place = paths.places.get(ref);
  return place ? markup`<a href="${hrefTo(paths, page, place)}">${text}</a>` : markup`${text}`;
}

/** An address of the web as a link; anything else, like `javascript:`, stays text. */
export function writeAddress(url: string, text: string): Html {
  const isWeb = /^https?:\/\/[^\s<>"]+$/i.test(url);
  const shown = text.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return isWeb ? markup`<a href="${url}" rel="noopener noreferrer">${shown}</a>` : markup`${text}`;
}

function writeMark({ notes }: Writing, source: string): Html {
  const { number, time } = notes.mark(source);
  return markup`<sup class="mark"><a id="mark-${number}-${time}" href="#note-${number}">[${number}]</a></sup>`;
}

/** For a preview that leads back to the text: where something is written. */
export function writeAt(at: At | undefined): Html {
  return at ? markup` data-uri="${at.uri}" data-start="${at.start}" data-end="${at.end}"` : markup``;
}
