// The page of the preview in a real browser, with a test in the extension's place: it says what the extension
// says, and hears what the page says.
import { build, type BuildOptions } from 'esbuild';
import type { Browser, Locator, Page } from 'playwright-core';
import { worker } from '../../scripts/bundle.mjs';
import type { FromPage, PageOptions, ShownPage, ToPage } from '../../client/preview/messages';
import { pageHtml, type Words } from '../../client/preview/page';
import type { PageState } from '../../client/preview/state';
import { guideSite, pageNamed } from '../../server/features/guide-site';
import { wholePage } from '../../server/features/guide-change';
import { shownPage } from '../../server/features/guide-page';
import { pageProblems } from '../../server/features/guide-problems';
import { fileOf, rangeOf } from '../../server/features/place';
import { style } from '../../server/guide/site/style';
import { datasetFrom } from './dataset';

const origin = 'https://preview.test';

const words: Words = {
  preview: 'Preview of the guide',
  back: 'Back',
  forward: 'Forward',
  lock: 'Stay on this page',
  problems: 'Problems',
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
  errors: ['{0} error', '{0} errors'],
  warnings: ['{0} warning', '{0} warnings'],
  notes: ['{0} note', '{0} notes'],
  moreFixes: 'More fixes…',
  showSource: 'Show source',
  images: 'Pictures of the web are not loaded.',
  loadImages: 'Load them',
};

const options: PageOptions = { locked: false, problems: true, scrollEditor: true, remoteImages: 'offered' };

export interface Preview {
  readonly page: Page;
  /** The guide within the page. */
  readonly guide: Locator;
  /** Says something to the page as the extension does, and waits until it has heard. */
  readonly tell: (message: ToPage) => Promise<void>;
  readonly show: (page: ShownPage) => Promise<void>;
  /** What the page has said so far. */
  readonly told: () => Promise<readonly FromPage[]>;
  /** What the page keeps of itself. */
  readonly kept: () => Promise<PageState>;
  /** What the browser has refused to run or load. */
  readonly refused: readonly string[];
}

/** Opens a preview that shows nothing yet. @param kept what an earlier page has kept */
export async function openPreview(browser: Browser, kept?: PageState): Promise<Preview> {
  const page = await browser.newPage({ viewport: { width: 700, height: 500 } });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  const files = await filesOfPreview();
  await page.route(`${origin}/**`, (route) => {
    const [type, body] = files.get(new URL(route.request().url()).pathname) ?? ['text/plain', ''];
    return route.fulfill({ contentType: `${type}; charset=utf-8`, body });
  });
  await page.addInitScript(`
    window.told = [];
    let state = ${JSON.stringify(kept ?? null)} ?? undefined;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.told.push(message),
      getState: () => state,
      setState: (next) => { window.kept = state = next; },
    });`);
  await page.goto(`${origin}/`);
  const tell = async (message: ToPage): Promise<void> => {
    await page.evaluate(`new Promise((heard) => {
      addEventListener('message', () => setTimeout(heard), { once: true });
      postMessage(${JSON.stringify(message)});
    })`);
  };
  await tell({ type: 'options', ...options });
  return {
    page,
    guide: page.locator('.series-content'),
    tell,
    show: (shown) => tell({ type: 'show', page: shown }),
    told: () => page.evaluate<readonly FromPage[]>('window.told'),
    kept: () => page.evaluate<PageState>('window.kept'),
    refused,
  };
}

async function filesOfPreview(): Promise<ReadonlyMap<string, readonly [type: string, body: string]>> {
  const html = pageHtml({
    script: `${origin}/preview.js`,
    styles: [`${origin}/guide.css`, `${origin}/preview.css`],
    source: origin,
    remoteImages: false,
    nonce: 'n0nce',
    language: 'en',
    words,
  });
  return new Map([
    ['/', ['text/html', html]],
    ['/preview.js', ['text/javascript', await bundled('client/webview/main.ts')]],
    ['/preview.css', ['text/css', await bundled('client/webview/preview.css')]],
    ['/guide.css', ['text/css', style]],
  ]);
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...(worker as BuildOptions),
    entryPoints: [entry],
    write: false,
  });
  return outputFiles[0]!.text;
}

/** A page of the guide as the server writes it. @param fixture files as text, see `datasetFrom` */
export function guidePageOf(fixture: string, name = 'shows/lantern_bay.html'): ShownPage {
  const dataset = datasetFrom(fixture);
  const page = pageNamed(guideSite(dataset), name);
  if (!page) throw new Error(`The guide has no page ${name}.`);
  const shown = shownPage(dataset, page);
  const { path, title, files } = shown;
  const { html } = wholePage(dataset, page);
  const problems = pageProblems(dataset, page).flatMap(({ span, severity, ...problem }) => {
    const file = fileOf(dataset, problem.uri);
    return file
      ? [
          {
            ...problem,
            ...span,
            severity: severity === 'info' ? ('information' as const) : severity,
            range: rangeOf(file, span),
          },
        ]
      : [];
  });
  return {
    uri: 'main.series',
    page: path,
    title,
    id: html,
    html,
    files,
    folders: files.map(() => ''),
    problems,
  };
}
