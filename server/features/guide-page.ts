// One page of the guide for the preview: what of it is written anew after an edit, and where the rest of it stands.
import type { Content, Page } from '../guide/document/blocks';
import { Remembered } from '../guide/document/remembered';
import { sharedContent } from '../guide/document/shared';
import { writeParts } from '../guide/site/page';
import { eachPart, type Part } from '../guide/site/parts';
import { Preview } from '../guide/site/preview';
import type { Site } from '../guide/site/site';
import type { At } from '../guide/value';
import type { Dataset } from '../model/dataset';
import type { EditLog } from '../model/edit-log';
import type { FileFacts } from '../model/facts';
import { once } from '../model/once';
import { guideSite } from './guide-site';
import { linesOf } from './lines';

/** A page as it is shown. */
export interface ShownPage {
  /** Its path in the site, like `shows/ballard.html`. */
  readonly path: string;
  readonly title: string;
  /** The contents of its `body`. */
  readonly body: Part;
  /** The addresses of the files that it comes from, as `data-file` counts them. */
  readonly files: readonly string[];
  /** The number of the newest part that there is. */
  readonly newest: number;
  /** The edits of a file that it comes from, by its address. */
  readonly editsOf: (uri: string) => EditLog | undefined;
  /** The same for the states of a page of which each has followed from the one before. */
  readonly line: object;
}

/** Where what stands on a page is written. */
export function placesOn({ body }: ShownPage): readonly At[] {
  const found: At[] = [];
  eachPart(body, ({ places }) => found.push(...places));
  return found;
}

/** A page may be in several sites, and lead elsewhere in each. */
const known = new WeakMap<Site, Map<Page, ShownPage>>();

/** A page of the guide of a dataset. */
export function shownPage(dataset: Dataset, page: Page): ShownPage {
  const site = guideSite(dataset);
  const pages = known.get(site) ?? new Map<Page, ShownPage>();
  known.set(site, pages);
  const shown = pages.get(page) ?? show(dataset, site, page);
  pages.set(page, shown);
  return shown;
}

/** The page with all of its parts written anew, where they are now. */
export function newPage(dataset: Dataset, page: Page): ShownPage {
  const site = guideSite(dataset);
  delete memoryOf(dataset, site.paths.files.get(page) ?? '').body;
  known.get(site)?.delete(page);
  return shownPage(dataset, page);
}

/** What is kept of a page from one state of the dataset to the next. */
interface PageMemory {
  readonly remembered: Remembered;
  content?: Content;
  body?: Part;
  readonly files: Set<string>;
}

/** So many pages are looked at in turn. */
const most = 4;

/** For each page by its path; those that were shown last. */
const memories = once((_dataset: Dataset) => new Map<string, PageMemory>());

function memoryOf(dataset: Dataset, path: string): PageMemory {
  const all = memories(dataset);
  const memory = all.get(path) ?? { remembered: new Remembered(), files: new Set() };
  all.delete(path);
  all.set(path, memory);
  for (const old of [...all.keys()].slice(0, -most)) all.delete(old);
  return memory;
}

/** Parts are told apart by numbers, of whichever page and dataset they are. */
let parts = 0;

function show(dataset: Dataset, site: Site, page: Page): ShownPage {
  const path = site.paths.files.get(page) ?? '';
  const memory = memoryOf(dataset, path);
  memory.content = sharedContent(memory.content, page.layOut(memory.remembered));
  memory.remembered.tidy();
  const preview = new Preview(() => ++parts, memory.files);
  const body = writeParts(site, page, memory.content, preview, memory.body);
  memory.body = body;
  const editsOf = (uri: string): EditLog | undefined => dataset.base.file(uri)?.edits;
  return { path, title: page.title, body, files: [...memory.files], newest: parts, editsOf, line: memory };
}

/** True where a mistake of form touches the line of an offset: the statement there is not whole. */
export function isHalfTyped(file: FileFacts, offset: number): boolean {
  const lines = linesOf(file);
  const { line } = lines.positionAt(offset);
  const lineOf = (at: number): number => lines.positionAt(at).line;
  return file.tree.problems.some(({ span }) => lineOf(span.start) <= line && line <= lineOf(span.end));
}
