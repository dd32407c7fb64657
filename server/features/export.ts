// The guide of a dataset for other programs and for keeping: as one text, as a site, as one page.
import { exportedText, exportFormats, type TextFormatName } from '../export/formats';
import { renderSite } from '../guide/html';
import { writeAlone } from '../guide/site/alone';
import type { Dataset } from '../model/dataset';
import { guideOf, guideSite, pageNamed } from './guide-site';

export type { TextFormatName };

/** A dataset as one text, with what the name of its file ends with. */
export function exportDataset(
  dataset: Dataset,
  name: TextFormatName,
): { readonly text: string; readonly extension: string } {
  return { text: exportedText(name, guideOf(dataset)), extension: exportFormats[name].extension };
}

/** The files of the site, by their paths. */
export function buildSite(dataset: Dataset): ReadonlyMap<string, string> {
  return renderSite(guideOf(dataset));
}

/** A page of the site as a file that stands alone; undefined where the site has no page with this path. */
export function savedPage(dataset: Dataset, path: string): string | undefined {
  const site = guideSite(dataset);
  const page = pageNamed(site, path);
  return page && writeAlone(site, page);
}
