// Every kind of page of the built site in a real browser, from a disk: held to the rules of accessibility in light
// and dark, readable on narrow screens, in forced colours and on paper. The tour has pages of every kind. Pictures of
// all of them are left in build/screenshots/site.
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../server/guide/html';
import { launchBrowser } from '../support/browser';
import { generatedShow } from '../support/generated-show';
import { exampleDataset, exampleGuide, guideFrom } from '../support/guides';
import { Disk, pagesOfEachKind, readerIn, siteAsOf, type Reader, type Site } from '../support/site';

/** A show whose words are too long for a phone, as are the seasons in its figures. */
const wide = generatedShow({ characters: 6, seasons: 12, episodes: 2, relations: 1 }).replace(
  /(?<=show \S+ )".*?"/,
  '"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"',
);

const disk = new Disk();
const sites = new Map<string, Site>([
  ['ballard', renderSite(exampleGuide('ballard'))],
  ['tour', renderSite(exampleGuide('tour'))],
  ['tour up to s1e1', siteAsOf(exampleDataset('tour'), 'harrow_point.s1e1')],
  ['wide', renderSite(guideFrom(wide))],
]);
const addresses = new Map([...sites].map(([name, site]) => [name, disk.write(site)]));
const pages = [...sites].flatMap(([name, site]) =>
  pagesOfEachKind(site)
    .filter((path) => name === 'tour' || /^(?:index|shows)/.test(path))
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
 * @param rules all of them, or only those that these names choose
 */
async function violations(...rules: readonly string[]): Promise<readonly string[]> {
  await unfold();
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    preload: false,
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: [...rules] }),
  };
  const result = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return result.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any }) => `${impact} ${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}

const pictures = join(import.meta.dirname, '../../build/screenshots/site');

/** Takes a picture of the page that is open, for somebody to look at. */
async function picture(name: string, path: string, look: string): Promise<void> {
  const file = `${name}-${path.replaceAll(/\W+/g, '-')}-${look}.jpg`.replaceAll(' ', '-');
  await page.screenshot({ path: join(pictures, file), type: 'jpeg', quality: 70, fullPage: true });
}

function unfold(): Promise<void> {
  return page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
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
  // Opened once, and looked at in one way after the other.
  beforeAll(async () => {
    await page.goto(addresses.get(name)!(path));
  });

  it('holds at 300 pixels: what is wider scrolls on its own, by keyboard too', async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 300, height: 700 });
    expect(await overflow()).toEqual({ width: 300, unreachable: [] });
    await picture(name, path, 'narrow');
    await unfold();
    expect(await overflow()).toEqual({ width: 300, unreachable: [] });
  });

  it('breaks no rule of accessibility, in light and dark', async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await picture(name, path, 'light');
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(name, path, 'dark');
    // Nothing but colours is another.
    expect(await violations('color-contrast', 'link-in-text-block')).toEqual([]);
    expect(reader.troubles).toEqual([]);
  });

  it('keeps the words of its pictures readable in forced colours', async () => {
    await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'dark' });
    const invisible = await page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('svg text')]
        .filter((one) => getComputedStyle(one).fill === getComputedStyle(document.body).backgroundColor)
        .map((one) => one.textContent)`);
    expect(invisible).toEqual([]);
  });

  it('is black on white on paper, without controls', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
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
