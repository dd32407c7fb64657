// What figures are told of the page that they stand on: where entries are, and, for a preview, where things
// are written.
import type { At, Link } from '../../value';
import { markup, type Html } from '../template';

/** What the figures of a page need to know of it. */
export interface Drawing {
  /** The name of the figure's element, and what else a preview wants of it. */
  readonly attributes: Html;
  /** Where an entry stands, as seen from the page; undefined where it has no place. */
  readonly hrefOf: (ref: string) => string | undefined;
  /** The attributes that lead an element to its source; none but in a preview. */
  readonly placed: (at: At | undefined) => Html;
  /** The name of a region: the one that is wanted, or a longer one where another region of the page has it. */
  readonly region: (wanted: string) => string;
}

/** Names one after the other, each leading to its entry. */
export function linksTo(drawn: Drawing, links: readonly Link[]): Html {
  return markup`${links.map((link, i) => markup`${i > 0 ? ', ' : ''}${nameOf(drawn, link)}`)}`;
}

function nameOf(drawn: Drawing, link: Link): Html {
  const isLink = link.ref !== undefined && drawn.hrefOf(link.ref) !== undefined;
  return isLink ? linked(drawn, link, markup`${link.text}`) : inPlace(drawn, link.at, markup`${link.text}`);
}

/** Text in HTML with its place. */
export function inPlace({ placed }: Drawing, at: At | undefined, content: Html): Html {
  const place = placed(at);
  return place.text === '' ? content : markup`<span${place}>${content}</span>`;
}

/**
 * What leads to an entry, within HTML or SVG.
 * @param names classes; in SVG a name that leads nowhere needs a group for them
 * @param at what it says, where that is not the entry
 */
export function linked(
  { hrefOf, placed }: Drawing,
  link: Link,
  content: Html,
  names?: string,
  at: At | undefined = link.at,
): Html {
  const href = link.ref === undefined ? undefined : hrefOf(link.ref);
  const attributes = markup`${names === undefined ? '' : markup` class="${names}"`}${placed(at)}`;
  if (href !== undefined) return markup`<a${attributes} href="${href}">${content}</a>`;
  return names === undefined ? content : markup`<g${attributes}>${content}</g>`;
}
