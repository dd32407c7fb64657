// The preview's page in a browser without a window, with the script that ships: how long it takes to show a page.
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { ShownPage } from '../../client/preview/messages';
import { pageHtml } from '../../client/preview/page';
import { wordsOfPage } from '../../client/preview/words';
import type { Installed } from '../installed';

export class PreviewPage {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  /** Opens an empty preview; undefined where no browser is installed. */
  static async open({
    preview,
    style,
    browser: { path, options },
  }: Installed): Promise<PreviewPage | undefined> {
    if (path === undefined) return undefined;
    const browser = await chromium.launch({ executablePath: path, args: [...options] });
    // The shell's policy lets in only what the extension names.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 800, height: 900 } });
    const page = await context.newPage();
    await page.setContent(shell());
    await page.addStyleTag({ content: readFileSync(style, 'utf8') });
    await page.addScriptTag({
      content: 'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });',
    });
    await page.addScriptTag({ content: readFileSync(preview, 'utf8') });
    return new PreviewPage(browser, page);
  }

  /** Shows a page. @returns how long its script ran, in milliseconds */
  async show(page: ShownPage): Promise<number> {
    return this.page.evaluate(
      (data) => {
        const start = performance.now();
        (globalThis as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
        return performance.now() - start;
      },
      { type: 'show', page },
    );
  }

  /** The text that is shown. */
  async text(): Promise<string> {
    return (await this.page.textContent('.series-content')) ?? '';
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

function shell(): string {
  return pageHtml({
    script: '',
    styles: [],
    source: '',
    remoteImages: false,
    nonce: '',
    language: 'en',
    words: wordsOfPage(),
  });
}
