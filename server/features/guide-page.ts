// One page of the guide for the preview, written once: its contents, and where in the files they stand.
import type { Page } from '../guide/document/blocks';
import { writeBody } from '../guide/site/page';
import { Preview } from '../guide/site/preview';
import type { At } from '../guide/value';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { fingerprint } from '../model/fingerprint';
import { guideSite } from './guide-site';
import { linesOf } from './lines';

/** A page as it is shown. */
export interface ShownPage {
  /** Its path in the site, like `shows/ballard.html`. */
  readonly path: string;
  readonly title: string;
  /** Changes with `html` and `files`, and only with them. */
  readonly id: string;
  /** The contents of its `body`. */
  readonly html: string;
  /** The addresses of the files that it comes from, as `data-file` counts them. */
  readonly files: readonly string[];
  /** Where what stands on it is written. */
  readonly places: readonly At[];
}

const known = new WeakMap<Page, ShownPage>();

/** A page of the guide of a dataset. */
export function shownPage(dataset: Dataset, page: Page): ShownPage {
  const shown = known.get(page) ?? show(dataset, page);
  known.set(page, shown);
  return shown;
}

function show(dataset: Dataset, page: Page): ShownPage {
  const site = guideSite(dataset);
  const preview = new Preview();
  const { text: html } = writeBody(site, page, preview);
  const { files, places } = preview;
  const id = fingerprint(files.join(' ') + html);
  return { path: site.paths.files.get(page) ?? '', title: page.title, id, html, files, places };
}

/** True where a mistake of form touches the line of an offset: the statement there is not whole. */
export function isHalfTyped(file: FileFacts, offset: number): boolean {
  const lines = linesOf(file);
  const { line } = lines.positionAt(offset);
  const lineOf = (at: number): number => lines.positionAt(at).line;
  return file.tree.problems.some(({ span }) => lineOf(span.start) <= line && line <= lineOf(span.end));
}
