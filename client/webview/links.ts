// Where a link of the guide leads: within the guide, out of it, or nowhere.

export type Target =
  | { readonly type: 'page'; readonly page: string; readonly anchor: string | undefined }
  | { readonly type: 'external'; readonly url: string };

const guide = 'https://guide.invalid/';

/** @param href as it is written in the page. @param page the page it stands on, like `shows/ballard.html` */
export function targetOf(href: string, page: string): Target | undefined {
  const here = guide + page.split('/').map(encodeURIComponent).join('/');
  if (!URL.canParse(href, here)) return undefined;
  const { protocol, origin, pathname, hash, href: url } = new URL(href, here);
  if (`${origin}/` === guide) {
    const anchor = decoded(hash.slice(1));
    return { type: 'page', page: decoded(pathname.slice(1)), anchor: anchor === '' ? undefined : anchor };
  }
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? { type: 'external', url } : undefined;
}

/** A part of an address as people read it. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** What a person held down while clicking. */
export interface Held {
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly control: boolean;
}

export type Click = 'follow' | 'source' | 'source beside';

/** A plain click follows a link and shows the source of all else; with Alt or Ctrl, of links as well. */
export function clickOn(isLink: boolean, { alt, control }: Held): Click {
  if (control) return 'source beside';
  return isLink && !alt ? 'follow' : 'source';
}
