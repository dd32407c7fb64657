// What our client and our server say to each other beyond the Language Server Protocol. The client imports
// this file of the server and no other.
import type { Position, Range } from 'vscode-languageserver-types';

/** A request or a notification by its method, with the types of what goes and comes. */
export interface Message<Params, Result = void> {
  readonly method: string;
  /** Types only; never there. */
  readonly types?: (params: Params) => Result;
}

/** What the client says of itself in `initializationOptions`, besides settings. */
export interface ClientOptions {
  /** The client answers `listFiles` and `readFile`. The server asks it for what is on no disk of its own. */
  readonly files?: boolean;
  /** The client wants `status` and `datasetChanged`. */
  readonly status?: boolean;
  /** The address of the rules' documentation, to which a rule's code is added as a fragment. */
  readonly documentation?: string;
}

/** A page of the guide, as the preview shows it. Null where there is no such page. */
export const guidePage: Message<GuidePageParams, GuidePage | null> = { method: 'series/guidePage' };

export interface GuidePageParams {
  /** A file of the dataset. */
  readonly uri: string;
  /** The page to show, as `GuidePage.page` names it; without one, the page about what stands at `position`. */
  readonly page?: string;
  /** The id of an entry, like the show of a code lens: without a `page`, the one that shows it. */
  readonly entry?: string;
  /** Where the cursor is in the file. */
  readonly position?: Position;
  /** The id of what the client shows already: where nothing has changed, the answer has no `html`. */
  readonly known?: string;
}

export interface GuidePage {
  /** The address of the dataset's folder. */
  readonly root: string;
  /** The dataset's name. */
  readonly name: string;
  /** The path of the page in the guide's site, like `shows/ballard.html`; links are relative to it. */
  readonly page: string;
  readonly title: string;
  /** Changes with `html`, `files` and `problems`, and only with them. */
  readonly id: string;
  /**
   * The contents of the page's `body`. What comes from a file says so: `data-file`, a place in `files`, and
   * `data-start` and `data-end` in UTF-16 code units. Elements that stay themselves have an `id`.
   */
  readonly html?: string;
  /** Says that `html` is not the whole page: where it is missing, `html` is. Only asked for with `known`. */
  readonly change?: PageChange;
  /** The addresses of the files that `html` comes from. */
  readonly files: readonly string[];
  /** The problems in the files of the page's dataset, those of this page first. */
  readonly problems: readonly GuideProblem[];
  /** True where a statement at `position` is not yet whole, so that something may be missing from the page. */
  readonly halfTyped: boolean;
}

/** How the contents of a page follow from those of the page before. */
export interface PageChange {
  /**
   * The id of the page before. An element of `html` with `data-kept` stands for the element with the same `id` in
   * that page, which stays as it is with all that is in it; it has the same `data-part`, too. What it counts as a
   * file is the same file, so `files` is only longer than before.
   */
  readonly since: string;
  /** Where parts that stay are written now; those that are not told of are where they were written. */
  readonly moves: readonly PartsMove[];
}

/** How parts of a page have moved in their files since their elements were written. */
export interface PartsMove {
  /** The first and the last of these parts, by their numbers in `data-part`. */
  readonly from: number;
  readonly to: number;
  /**
   * By how much all their places have moved; or else, of a single part, the start and the end of each of its elements
   * with a place, in the order of the page. What is in a part within a part is told there.
   */
  readonly by: number | readonly number[];
}

export interface GuideProblem {
  readonly uri: string;
  readonly range: Range;
  /** The same as `range`, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
  /** The titles of its quick fixes, the best first; of the first problems only. */
  readonly fixes: readonly string[];
}

/** From source to guide: which page shows what stands at a position, and where on it. */
export const guideNode: Message<GuideNodeParams, GuideNode | null> = { method: 'series/guideNode' };

export interface GuideNodeParams {
  readonly uri: string;
  readonly position: Position;
}

/** An element of a page, by the source it comes from (`data-file`, `data-start`, `data-end`). */
export interface GuideNode {
  readonly page: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** From guide to source: where in a file an element's source is. Null where the file is gone. */
export const guideSource: Message<Omit<GuideNode, 'page'>, GuideSource | null> = {
  method: 'series/guideSource',
};

export interface GuideSource {
  readonly uri: string;
  readonly range: Range;
}

/** What a dataset holds, in numbers. */
export const statistics: Message<{ readonly uri: string }, Statistics | null> = {
  method: 'series/statistics',
};

export interface Statistics {
  readonly root: string;
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  /** How many there are of each kind of entry, by the schema's name of the kind, in the schema's order. */
  readonly entries: readonly { readonly kind: string; readonly label: string; readonly count: number }[];
  readonly castings: number;
  readonly credits: number;
  readonly relations: number;
  readonly problems: { readonly errors: number; readonly warnings: number; readonly others: number };
}

/** The dataset as one text: as data, or to read. */
export const exportDataset: Message<ExportParams, ExportedText | null> = { method: 'series/exportDataset' };

export interface ExportParams {
  /** A file of the dataset. */
  readonly uri: string;
  /** One of the formats of `series export` that write one text. */
  readonly format: 'json' | 'ndjson' | 'markdown' | 'jsonld' | 'ics';
}

export interface ExportedText {
  readonly text: string;
  /** What the name of its file ends with, without a dot. */
  readonly extension: string;
}

/** The guide as a static site: its files, by their paths from the site's folder. */
export const buildSite: Message<{ readonly uri: string }, Site | null> = { method: 'series/buildSite' };

export interface Site {
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * One page of the guide as an HTML file that stands alone: with its style, without a script. What it says of
 * entries on other pages is plain text there. Null where there is no such page.
 */
export const savedPage: Message<SavedPageParams, SavedPage | null> = { method: 'series/savedPage' };

export interface SavedPageParams {
  /** A file of the dataset. */
  readonly uri: string;
  /** As `GuidePage.page` names it. */
  readonly page: string;
}

export interface SavedPage {
  readonly html: string;
}

/** Server to client: how far the server is, whenever that changes. */
export const status: Message<Status> = { method: 'series/status' };

export interface Status {
  readonly state: 'loading' | 'ready';
  readonly datasets: readonly {
    readonly root: string;
    readonly name: string;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
  }[];
}

/** Server to client: the datasets with these roots have changed, so that guides of them may have too. */
export const datasetChanged: Message<{ readonly roots: readonly string[] }> = {
  method: 'series/datasetChanged',
};

/** Server to client: the addresses of the `.series` and `series.json` files below a folder. */
export const listFiles: Message<{ readonly folder: string }, readonly string[]> = {
  method: 'series/listFiles',
};

/** Server to client: the text of a file, or null where it cannot be read. */
export const readFile: Message<{ readonly uri: string }, string | null> = { method: 'series/readFile' };

/**
 * How Node.js is started for the server. Most of what it makes while it reads a workspace stays, and newer versions let the
 * young memory, in which nothing stays, grow to several times this size: that takes room, and time to copy it.
 */
export const nodeOptions: readonly string[] = ['--max-semi-space-size=16'];
