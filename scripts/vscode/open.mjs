// Opens the served VS Code in a Chromium that Playwright drives.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium, launchArguments } from '../chromium.mjs';
import { root } from '../root.mjs';
import { serveCode } from './serve.mjs';

/** Where pictures of windows are kept. */
export const screenshots = join(root, 'build/screenshots');

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {import('./serve.mjs').Served} served
 * @property {string[]} console what the page has logged, extension hosts included
 * @property {Promise<number>} finished the exit code of the tests that run in the extension host
 * @property {(name: string) => Promise<string>} shoot keeps a picture and returns its path
 * @property {() => Promise<void>} close
 */

/**
 * Opens a window. What it shows is said as in `serveCode` and `Served.address`.
 * @param {import('./serve.mjs').Opened & {
 *   settings?: object, vsix?: string, width?: number, height?: number, scale?: number,
 *   heard?: (line: string) => void
 * }} options
 * @returns {Promise<Window>}
 */
export async function openCode({ settings, vsix, width = 1500, height = 950, scale = 1, heard, ...opened }) {
  const served = await serveCode({ settings, vsix });
  const closing = [served.close];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArguments });
    closing.push(() => browser.close());
    const viewport = { width, height };
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    const console = listen(page, heard);
    const { finished } = await automate(page);
    await page.goto(served.address(opened));
    return { page, served, console, finished, shoot: (name) => shoot(page, name), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(page, heard) {
  const lines = [];
  page.on('console', (message) => {
    lines.push(message.text());
    heard?.(message.text());
  });
  return lines;
}

/** Gives the page the two functions that VS Code calls while it runs tests. */
async function automate(page) {
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  return { finished };
}

/** Keeps a picture of a page. @param {import('playwright-core').Page} page @param {string} name @returns its path */
export async function shoot(page, name) {
  await mkdir(screenshots, { recursive: true });
  const path = join(screenshots, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
