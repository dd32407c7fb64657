// What the extension and the preview's page say to each other. The page is not trusted: what it says is
// parsed, and it names files and problems by their places in what it was given.
import type { GuidePage, GuideProblem, PageChange } from '../../server/lsp/protocol';

export type { GuideProblem, PageChange };

/** What the server has said of a page, but for its contents. */
export type PageFacts = Omit<GuidePage, 'html' | 'change'>;

/** A page as the server sent it, with its contents or with what has changed of them. */
export type SentPage = GuidePage & { readonly html: string };

/** A page of the guide as the preview's page needs it. */
export interface ShownPage {
  /** A file of the dataset, by which the page is asked for again after a restart. */
  readonly uri: string;
  readonly page: string;
  readonly title: string;
  readonly id: string;
  readonly html: string;
  /** Where `html` is not the whole page: how it follows from the page before. */
  readonly change?: PageChange;
  readonly files: readonly string[];
  /** Where pictures are that a file names by a relative address: for each of `files` an address, or ''. */
  readonly folders: readonly string[];
  readonly problems: readonly GuideProblem[];
}

/** Whether pictures of the web are shown, or the page offers to load them. */
export type RemoteImages = 'shown' | 'offered' | 'hidden';

export interface PageOptions {
  readonly locked: boolean;
  readonly problems: boolean;
  readonly scrollEditor: boolean;
  readonly remoteImages: RemoteImages;
}

/** A place in a file; `offset` is in UTF-16 code units. */
export interface SourceOffset {
  readonly uri: string;
  readonly offset: number;
}

/** Where the cursor is, with the line that it is in. */
export interface CursorPlace extends SourceOffset {
  readonly lineStart: number;
  readonly lineEnd: number;
}

export type ToPage =
  | { readonly type: 'show'; readonly page: ShownPage }
  | ({ readonly type: 'options' } & PageOptions)
  /** Why the guide is not up to date, or '' when it is. */
  | { readonly type: 'status'; readonly text: string }
  /** There is no such page any more. */
  | { readonly type: 'gone'; readonly page: string }
  /** Where the cursor is: to be marked, and brought into view where it has moved. */
  | ({ readonly type: 'cursor'; readonly reveal: boolean } & CursorPlace)
  /** The editor has scrolled: its first line begins here. */
  | ({ readonly type: 'scroll' } & SourceOffset)
  | { readonly type: 'zoom'; readonly step: ZoomStep }
  | { readonly type: 'travel'; readonly direction: Direction }
  /** Asks for a `source` message about what has the focus, or stands first in view. */
  | { readonly type: 'findSource' };

export type ZoomStep = 'in' | 'out' | 'reset';
export type Direction = 'back' | 'forward';

/** An element's source: `file` is a place in the files of the page with this `id`. */
export interface ElementSource {
  readonly id: string;
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** One of the problems of the page with this `id`. */
export interface ProblemChoice {
  readonly id: string;
  readonly problem: number;
}

export type FromPage =
  | { readonly type: 'ready' }
  /** A change does not go with what is shown: asks for the whole page. */
  | { readonly type: 'reload' }
  | { readonly type: 'open'; readonly page: string }
  | ({ readonly type: 'source'; readonly beside: boolean } & ElementSource)
  | { readonly type: 'scrolled'; readonly id: string; readonly file: number; readonly offset: number }
  | ({ readonly type: 'problem' } & ProblemChoice)
  | ({ readonly type: 'fix'; readonly title: string } & ProblemChoice)
  | ({ readonly type: 'fixes' } & ProblemChoice)
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'allowImages' }
  | { readonly type: 'lock'; readonly locked: boolean };

/** What a page says, or undefined where that is no message of ours. */
export function parseMessage(value: unknown): FromPage | undefined {
  if (!isRecord(value) || !isType(value['type'])) return undefined;
  const fields: Readonly<Record<string, Accepts>> = shapes[value['type']];
  const own = Object.keys(fields).map((name) => [name, value[name]] as const);
  const isWhole = own.every(([name, field]) => fields[name]?.(field));
  return isWhole ? ({ type: value['type'], ...Object.fromEntries(own) } as FromPage) : undefined;
}

function isType(value: unknown): value is FromPage['type'] {
  return typeof value === 'string' && Object.hasOwn(shapes, value);
}

type Accepts = (value: unknown) => boolean;
type Fields<Message> = { readonly [Name in Exclude<keyof Message, 'type'>]: Accepts };

const text: Accepts = (value) => typeof value === 'string' && value.length <= 10_000;
const flag: Accepts = (value) => typeof value === 'boolean';
const place: Accepts = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

const problem = { id: text, problem: place };
const shapes: { readonly [Type in FromPage['type']]: Fields<Extract<FromPage, { type: Type }>> } = {
  ready: {},
  reload: {},
  open: { page: text },
  source: { id: text, file: place, start: place, end: place, beside: flag },
  scrolled: { id: text, file: place, offset: place },
  problem,
  fix: { ...problem, title: text },
  fixes: problem,
  external: { url: text },
  allowImages: {},
  lock: { locked: flag },
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** An address that a page may have opened outside of the editor, or undefined. */
export function externalAddress(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
