// A built site on a disk, opened in a browser as a reader opens it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { compileGuide } from '../../server/guide/compile';
import { renderSite } from '../../server/guide/html';
import type { Dataset } from '../../server/model/dataset';
import { cutAt } from '../../server/model/horizon/cut';
import { readHorizon } from '../../server/model/horizon/horizon';

/** The files of a site, by their paths. */
export type Site = ReadonlyMap<string, string>;

/** The site for someone who has seen a dataset up to a horizon. */
export function siteAsOf(dataset: Dataset, text: string): Site {
  const horizon = readHorizon(dataset, text);
  if (typeof horizon === 'string') throw new Error(horizon);
  const { dataset: cut, hidden } = cutAt(dataset, horizon);
  return renderSite(compileGuide(cut, { horizon: { text: horizon.text, hidden } }));
}

/** Sites in a folder of their own, until they are removed. */
export class Disk {
  private readonly folder = mkdtempSync(join(tmpdir(), 'series-site-'));
  private sites = 0;

  /** Writes a site. @returns what gives the addresses of its files */
  write(site: Site): (path: string) => string {
    const root = join(this.folder, String(this.sites++));
    for (const [path, text] of site) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return (path) => pathToFileURL(join(root, path)).href;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A window onto a site, and what went wrong in it so far. */
export interface Reader {
  readonly page: Page;
  readonly troubles: readonly string[];
}

export async function readerIn(browser: Browser, options: BrowserContextOptions = {}): Promise<Reader> {
  const page = await browser.newPage(options);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return { page, troubles };
}

/** Pages of every kind: those at the site's root, and the longest and the shortest of each folder there. */
export function pagesOfEachKind(site: Site): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const path of site.keys()) {
    if (!path.endsWith('.html')) continue;
    const [kind = ''] = path.split('/');
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const lengthOf = (path: string): number => site.get(path)!.length;
  return [...kinds.values()].flatMap((paths) => {
    const sorted = [...paths].sort((a, b) => lengthOf(a) - lengthOf(b));
    return [...new Set([sorted[0]!, sorted.at(-1)!])];
  });
}
