// What a person does in a VS Code that Playwright drives, with keys and mouse, and what the person sees. Nothing
// waits for a time: each step waits for what it should bring about.
import { chromium } from 'playwright-core';
import { ensureChromium, launchArguments } from '../chromium.mjs';
import { root } from '../root.mjs';
import { shoot } from './open.mjs';
import { serveCode } from './serve.mjs';

/** The parts of VS Code's page, by the selectors of its own tests. */
const parts = {
  command: '.quick-input-widget',
  row: '.quick-input-widget .monaco-list-row',
  editor: '.editor-group-container .monaco-editor[data-uri]',
  cursor: '[id="status.editor.selection"]',
  problems: '[id="status.problems"]',
  suggestion: '.suggest-widget.visible .monaco-list-row',
  hover: '.monaco-hover:visible',
  action: '.action-widget .monaco-list-row.action',
};

/** How long a guide may take, in milliseconds. */
const patience = 30_000;

/** When a person asks again, in milliseconds. */
const soon = 3000;

/** What keeps pictures and places alike everywhere. */
const settings = {
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/**
 * Starts one server and one browser, for any number of windows.
 * @param {object} [added] settings of the user
 */
export async function startDesk(added = {}) {
  const served = await serveCode({ settings: { ...settings, ...added } });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArguments });
  return {
    /**
     * Opens a window with the extension in it.
     * @param {string} folder
     * @param {{ width?: number, height?: number, scale?: number }} [size] in CSS pixels
     */
    sitDown: async (folder, { width = 1500, height = 950, scale = 1 } = {}) => {
      const viewport = { width, height };
      const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
      await page.goto(served.address({ folder, extension: root }));
      return new Person(page);
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export class Person {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string[]} keys one after the other, like `Control+S` */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** @param {string} text */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Runs a command by its title. @param {string} title */
  async command(title) {
    await this.pick('F1', `>${title}`, title);
  }

  /** Changes the colours of everything. @param {string} name */
  async theme(name) {
    await this.press('Control+K');
    await this.pick('Control+T', name, name);
  }

  /** Shows a file, and waits until the language server has read it. @param {string} name below the folder @param {number} [timeout] */
  async open(name, timeout) {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout });
    if ((await this.page.locator(parts.editor).count()) > 0) {
      await this.press('Control+1');
      await this.page.locator(`${parts.editor}.focused`).waitFor();
    }
    const [file, ...folders] = name.split('/').reverse();
    await this.pick('Control+P', name, file, folders[0]);
    await this.editor(name).waitFor();
    await this.editor(name).locator('.codelens-decoration a').first().waitFor({ state: 'attached', timeout });
  }

  /**
   * Opens a list, narrows it, and chooses a row.
   * @param {string} key opens it
   * @param {string} text narrows it
   * @param {string} label what the row begins with
   * @param {string} [more] what it says there too
   */
  async pick(key, text, label, more = label) {
    const { page } = this;
    await page.keyboard.press(key);
    await page.locator(`${parts.command} input`).first().waitFor();
    await page.locator(`${parts.command} input`).first().fill(text);
    await page.locator(`${parts.row}[aria-label^="${label}"][aria-label*="${more}"]`).first().click();
    await page.locator(parts.command).waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at a place; lines and columns count from 1. @param {{ line: number, column: number }} place */
  async putCursor({ line, column }) {
    const { page } = this;
    await page.keyboard.press('Control+G');
    await page.locator(`${parts.command} input`).first().fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator(parts.cursor, { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Walks down the list of suggestions to the one that is meant, and takes it. @param {string} label */
  async accept(label) {
    const { page } = this;
    const rows = page.locator(parts.suggestion);
    const wanted = page.locator(`${parts.suggestion}[aria-label^="${label}"]`).first();
    await wanted.waitFor();
    // A list that is filled anew meanwhile begins at its top again, so more steps than rows may be needed.
    for (let left = 3 * (await rows.count()); left > 0 && !(await hasFocus(wanted)); left--) {
      await page.keyboard.press('ArrowDown');
    }
    await page.locator(`${parts.suggestion}.focused[aria-label^="${label}"]`).waitFor();
    await page.keyboard.press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
  }

  /** The rows of the list of suggestions. */
  get suggestions() {
    return this.page.locator(parts.suggestion);
  }

  /**
   * Asks for what can be done at the cursor. Where problems have just come, the editor soon asks for itself, and drops
   * what it is asked for if that is not answered by then: a person asks again.
   */
  async openActions() {
    const first = this.actions.first();
    await this.press('Control+.');
    const isOpen = await first.waitFor({ timeout: soon }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await this.press('Escape', 'Control+.');
    await first.waitFor();
  }

  /** The editor of a file. @param {string} name */
  editor(name) {
    return this.page.locator(`${parts.editor}[data-uri$="/${name}"]`);
  }

  /** Leaves a hover that has been asked for, and is back in the text. @param {string} name the file */
  async leaveHover(name) {
    await this.press('Escape');
    await this.hover.first().waitFor({ state: 'hidden' });
    await this.page.locator(`${parts.editor}.focused[data-uri$="/${name}"]`).waitFor();
  }

  /** The quick fixes and other actions in the list that is open. */
  get actions() {
    return this.page.locator(parts.action);
  }

  /** Where the cursor is, like `Ln 3, Col 5`. */
  get cursor() {
    return this.page.locator(parts.cursor);
  }

  /** How many problems there are; `No Problems` is what it is called where there are none. */
  get problems() {
    return this.page.locator(parts.problems);
  }

  /** What a pointer that rests on a text is told. */
  get hover() {
    return this.page.locator(parts.hover);
  }

  /** Rests the pointer on a text in view. @param {string} name @param {string} text one token of the colouring */
  async pointAt(name, text) {
    await this.editor(name).locator('.view-line span > span', { hasText: text }).last().hover();
  }

  /** Renames what the cursor is on, and saves all. @param {string} name */
  async rename(name) {
    const { page } = this;
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill(name);
    await page.keyboard.press('Enter');
    await page.locator('.rename-box input').waitFor({ state: 'hidden' });
    await page.locator('.view-line', { hasText: name }).first().waitFor();
    await this.command('File: Save All Files');
  }

  /** Closes what a step that has failed may have left open. */
  async leaveLists() {
    await this.press('Escape', 'Escape');
  }

  /** The first line of an editor in view, counted from 1. @param {string} name */
  async firstLine(name) {
    const numbers = await this.editor(name).locator('.margin-view-overlays .line-numbers').allTextContents();
    return Math.min(...numbers.map(Number).filter((number) => number > 0));
  }

  /** The background of an editor. @param {string} name @returns {Promise<string>} */
  colourOf(name) {
    return this.editor(name).evaluate((element) => {
      const { getComputedStyle } = element.ownerDocument.defaultView;
      return getComputedStyle(element).backgroundColor;
    });
  }

  /**
   * The document of the guide that is in view, once it shows a page.
   * @param {string} title the page's
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async guide(title) {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      for (const frame of this.page.frames()) if (await showsPage(frame, title)) return frame;
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
    throw new Error(`No guide of ${title} came into view.`);
  }

  /** Keeps a picture. @param {string} name @returns its path */
  shoot(name) {
    return shoot(this.page, name);
  }
}

/** A frame that goes away meanwhile shows nothing. */
async function showsPage(frame, title) {
  try {
    return await frame.locator('main#content h1').filter({ hasText: title }).isVisible();
  } catch (error) {
    if (frame.isDetached() || /navigat|destroyed/.test(error.message)) return false;
    throw error;
  }
}

/** @param {import('playwright-core').Locator} row */
function hasFocus(row) {
  return row.evaluate((element) => element.classList.contains('focused'));
}
