// Every kind of page of the built site in a real browser, from a disk: held to the rules of accessibility in light
// and dark, readable on narrow screens, in forced colours and on paper.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderSite } from '../../server/guide/html';
import { launchBrowser } from '../support/browser';
import { exampleDataset, exampleGuide } from '../support/guides';
import { Disk, pagesOfEachKind, readerIn, siteAsOf, type Reader, type Site } from '../support/site';

const disk = new Disk();
const sites = new Map<string, Site>([
  ['ballard', renderSite(exampleGuide('ballard'))],
  ['tour', renderSite(exampleGuide('tour'))],
  ['tour up to s1e1', siteAsOf(exampleDataset('tour'), 'harrow_point.s1e1')],
]);
const addresses = new Map([...sites].map(([name, site]) => [name, disk.write(site)]));
const pages = [...sites].flatMap(([name, site]) =>
  pagesOfEachKind(site)
    .filter((path) => !name.includes('up to') || /^(?:index|shows)/.test(path))
    .map((path) => [name, path] as const),
);

let browser: Browser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  reader = await readerIn(browser);
  page = reader.page;
});
afterAll(async () => {
  await browser.close();
  disk.remove();
});

/**
 * What axe has to say against the page that is open, with all of it unfolded. Style sheets it would load anew, which a
 * page from a disk may not.
 */
async function violations(): Promise<readonly string[]> {
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const result = await page.evaluate<axe.AxeResults>('axe.run({ preload: false })');
  return result.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any }) => `${impact} ${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}

/** How wide the page is, and what scrolls within it and cannot be scrolled by keyboard. */
function overflow(): Promise<{ width: number; unreachable: readonly string[] }> {
  return page.evaluate(`({
    width: document.documentElement.scrollWidth,
    unreachable: [...document.querySelectorAll('main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
      .filter((one) => one.tabIndex < 0 || !one.hasAttribute('aria-label'))
      .map((one) => one.outerHTML.slice(0, 120)),
  })`);
}

describe.each(pages)('of %s the page %s', (name, path) => {
  beforeEach(async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(addresses.get(name)!(path));
  });

  it('breaks no rule of accessibility, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await violations()]).toEqual([colorScheme, []]);
    }
    expect(reader.troubles).toEqual([]);
  });

  it('holds at 300 pixels: what is wider scrolls on its own, by keyboard too', async () => {
    await page.setViewportSize({ width: 300, height: 700 });
    expect(await overflow()).toEqual({ width: 300, unreachable: [] });
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    expect(await overflow()).toEqual({ width: 300, unreachable: [] });
  });

  it('keeps the words of its pictures readable in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const invisible = await page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('svg text')]
        .filter((one) => getComputedStyle(one).fill === getComputedStyle(document.body).backgroundColor)
        .map((one) => one.textContent)`);
    expect(invisible).toEqual([]);
  });

  it('is black on white on paper, without controls', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = await page.evaluate<readonly string[]>(`
      ['.search', '.site nav', '.contents', '.skip', '.back'].filter((control) =>
        [...document.querySelectorAll(control)].some((one) => one.checkVisibility()))`);
    expect(shown).toEqual([]);
    const [ink, paper] = await page.evaluate<[string, string]>(`
      (({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))`);
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('while something is searched', () => {
  it.each(['light', 'dark'] as const)('no rule of accessibility is broken (%s)', async (colorScheme) => {
    await page.emulateMedia({ media: 'screen', colorScheme, forcedColors: 'none' });
    await page.goto(addresses.get('tour')!('index.html'));
    await page.getByRole('combobox').focus();
    await page.keyboard.type('harrow');
    await page.getByRole('option').first().waitFor();
    expect(await violations()).toEqual([]);
  });
});
