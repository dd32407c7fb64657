// The search of the built site in a real browser, by keyboard, from a disk.
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileGuide } from '../../server/guide/compile';
import { renderSite } from '../../server/guide/html';
import { launchBrowser } from '../support/browser';
import { exampleDataset, exampleGuide, guideFrom } from '../support/guides';
import { Disk, readerIn, siteAsOf, type Reader } from '../support/site';

const disk = new Disk();
let browser: Browser;
let addressOf: (path: string) => string;
let reader: Reader;

beforeAll(async () => {
  addressOf = disk.write(renderSite(exampleGuide('ballard')));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  disk.remove();
});
afterEach(async () => {
  await reader.page.close();
});

/** Opens a page and types into its search box. */
async function searchFor(words: string, path = 'shows/ballard.html'): Promise<Page> {
  reader = await readerIn(browser);
  const { page } = reader;
  await page.goto(addressOf(path));
  await page.getByRole('combobox', { name: 'Search the guide' }).focus();
  await page.keyboard.type(words);
  return page;
}

const box = (): ReturnType<Page['getByRole']> => reader.page.getByRole('combobox');
const options = (): ReturnType<Page['getByRole']> => reader.page.getByRole('option');
/** What a screen reader says of the option that is chosen. */
async function chosen(): Promise<string> {
  const id = await box().getAttribute('aria-activedescendant');
  if (id === null) return '';
  return reader.page.locator(`[id="${id}"][aria-selected="true"]`).innerText();
}

describe('the search box', () => {
  it('brings its index when it is first entered, and not before', async () => {
    reader = await readerIn(browser);
    const { page, troubles } = reader;
    await page.goto(addressOf('index.html'));
    const index = page.locator('script[src$="search-index.js"]');
    expect(await box().isVisible()).toBe(true);
    expect(await index.count()).toBe(0);
    await box().focus();
    await expect.poll(() => index.count()).toBe(1);
    await page.locator('h1').click();
    await box().focus();
    await page.keyboard.type('renee');
    await options().first().waitFor();
    expect(await index.count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('is entered by Tab right after the link past it', async () => {
    reader = await readerIn(browser);
    await reader.page.goto(addressOf('index.html'));
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Tab');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('lists what is found with its kind, and says how much that is', async () => {
    const page = await searchFor('renee');
    await options().first().waitFor();
    expect(await options().first().innerText()).toBe('Renée Ballard\nCharacter · Ballard');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    const list = page.getByRole('listbox', { name: 'Search results' });
    expect(await list.getAttribute('id')).toBe(await box().getAttribute('aria-controls'));
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ results?$/);
  });

  it('goes through the list with the arrows, around its ends', async () => {
    const page = await searchFor('bosch');
    await options().first().waitFor();
    const names = (await options().allInnerTexts()).map((text) => text.split('\n')[0]);
    expect(names.length).toBeGreaterThan(3);
    expect(await chosen()).toContain(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toContain(names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toContain(names.at(-1));
    const last = (await options().last().boundingBox())!;
    const list = (await page.getByRole('listbox').boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(list.y + list.height + 1);
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toContain(names[0]);
  });

  it('leads with Enter to what is chosen: a page, or a place on it', async () => {
    const page = await searchFor('renee');
    await options().first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== addressOf('shows/ballard.html'));
    await expect.poll(() => page.locator('main').innerText()).toContain('Renée Ballard');
    await page.close();
    await searchFor('ballard season 2', 'index.html');
    await options().first().waitFor();
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL(addressOf('shows/ballard.html') + '#id-ballard.s2');
  });

  it('goes where Enter was meant to lead, though nothing was loaded yet', async () => {
    const page = await searchFor('');
    await page.keyboard.insertText('renee');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== addressOf('shows/ballard.html'));
    await expect.poll(() => page.locator('main').innerText()).toContain('Renée Ballard');
  });

  it('closes with Escape and keeps the words, and is emptied by another', async () => {
    const page = await searchFor('bosch');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options().first().isVisible()).toBe(false);
    expect(await box().inputValue()).toBe('bosch');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await box().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await options().first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
  });

  it('closes when something else is entered', async () => {
    const page = await searchFor('bosch');
    await options().first().waitFor();
    await page.keyboard.press('Tab');
    expect(await options().first().isVisible()).toBe(false);
  });

  it('says that nothing is called so', async () => {
    const page = await searchFor('zzzz');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Nothing is called “zzzz”.');
    expect(await page.getByText('Nothing is called').last().isVisible()).toBe(true);
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(addressOf('shows/ballard.html'));
  });

  it('has links, which open like any other', async () => {
    const page = await searchFor('renee');
    await options().first().waitFor();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      options()
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await opened.waitForLoadState();
    await expect.poll(() => opened.locator('main').innerText()).toContain('Renée Ballard');
    await opened.close();
    expect(page.url()).toBe(addressOf('shows/ballard.html'));
  });
});

it('is not there for readers without script, who miss nothing else', async () => {
  reader = await readerIn(browser, { javaScriptEnabled: false });
  const { page } = reader;
  await page.goto(addressOf('shows/ballard.html'));
  expect(await page.getByRole('combobox').count()).toBe(0);
  expect(await page.locator('.search').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ballard');
});

it('moves nothing when it comes', async () => {
  const whole = renderSite(exampleGuide('ballard'));
  const bare = disk.write(new Map([...whole].filter(([path]) => path !== 'search.js')));
  for (const width of [300, 1600]) {
    reader = await readerIn(browser, { viewport: { width, height: 700 } });
    const { page } = reader;
    await page.goto(bare('shows/ballard.html'));
    expect(await page.getByRole('combobox').count()).toBe(0);
    const before = await page.locator('h1').boundingBox();
    await page.goto(addressOf('shows/ballard.html'));
    await box().waitFor();
    expect(await page.locator('h1').boundingBox()).toEqual(before);
    if (width === 300) await page.close();
  }
});

it('says so when the index is missing, and tries again', async () => {
  const whole = renderSite(exampleGuide('ballard'));
  const broken = disk.write(new Map([...whole].filter(([path]) => path !== 'search-index.js')));
  reader = await readerIn(browser);
  const { page } = reader;
  await page.goto(broken('index.html'));
  await box().focus();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('could not be loaded');
  expect(await page.locator('.search-note').isVisible()).toBe(true);
  writeFileSync(new URL(broken('search-index.js')), whole.get('search-index.js')!);
  await page.locator('h1').click();
  await box().focus();
  await page.keyboard.type('renee');
  await options().first().waitFor();
});

it('shows markup in names as text', async () => {
  const evil = '<img src=x onerror=alert(1)><b>Eve</b>';
  const hostile = disk.write(
    renderSite(guideFrom(`person eve "${evil}"\nshow a "A" { season 1 { episode 1 "x" } }`)),
  );
  reader = await readerIn(browser);
  const { page, troubles } = reader;
  await page.goto(hostile('index.html'));
  await box().focus();
  await page.keyboard.type('eve');
  await options().first().waitFor();
  expect(await options().first().innerText()).toContain(evil);
  expect(await page.locator('.search img, .search b').count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('finds nothing of what is hidden', async () => {
  const dataset = exampleDataset('tour');
  const sites = [renderSite(compileGuide(dataset)), siteAsOf(dataset, 'harrow_point.s1e1')].map((site) =>
    disk.write(site),
  );
  for (const [site, count] of [
    [sites[0]!, 1],
    [sites[1]!, 0],
  ] as const) {
    reader = await readerIn(browser);
    const { page } = reader;
    await page.goto(site('index.html'));
    await box().focus();
    await page.keyboard.type('harrow s2e1');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^(?:\d+ results?|Nothing)/);
    expect(await options().count()).toBe(count);
    if (count === 1) await page.close();
  }
});
