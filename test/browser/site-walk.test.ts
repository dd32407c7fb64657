// Ways through the built site in a real browser, by keyboard: the graph of relations, wide figures, and a guide for
// someone who has not seen everything.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../server/guide/html';
import { launchBrowser } from '../support/browser';
import { exampleDataset, exampleGuide } from '../support/guides';
import { Disk, readerIn, siteAsOf } from '../support/site';

const disk = new Disk();
const ballard = disk.write(renderSite(exampleGuide('ballard')));
const whole = renderSite(exampleGuide('tour'));
const cut = siteAsOf(exampleDataset('tour'), 'harrow_point.s1e1');
const tour = disk.write(whole);
const tourCut = disk.write(cut);

/** What a link within a figure looks like while it has the focus. */
interface Focused {
  readonly href: string;
  readonly within: boolean;
  readonly isMarked: boolean;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  disk.remove();
});
afterEach(() => page.close());

async function open(address: string, width = 1280): Promise<void> {
  ({ page } = await readerIn(browser, { viewport: { width, height: 720 } }));
  await page.goto(address);
}

describe('the graph of relations', () => {
  const graph = (): Locator => page.locator('figure.graph').first();

  it('is walked by keyboard: every name is reached, and is seen to be', async () => {
    await open(ballard('shows/ballard.html'));
    const names = await graph().locator('svg a').count();
    expect(names).toBeGreaterThan(5);
    await graph().locator('.canvas').focus();
    const reached = new Set<string>();
    for (let i = 0; i < names; i++) {
      await page.keyboard.press('Tab');
      const { href, within, isMarked } = await page.evaluate<Focused>(`(() => {
        const own = document.activeElement;
        const look = () => [own, ...own.querySelectorAll('*')].map((one) => {
          const { outline, stroke, strokeWidth, fill } = getComputedStyle(one);
          return [outline, stroke, strokeWidth, fill].join();
        }).join();
        const focused = look();
        own.blur();
        const isMarked = look() !== focused;
        own.focus();
        return { href: own.getAttribute('href'), within: own.closest('figure.graph svg') !== null, isMarked };
      })()`);
      expect([href, within, isMarked]).toEqual([href, true, true]);
      reached.add(href);
    }
    expect(reached.size).toBe(names);
  });

  it('leads on with Enter', async () => {
    await open(ballard('shows/ballard.html'));
    const node = graph().locator('svg a').first();
    const name = (await node.textContent())!.trim();
    await graph().locator('.canvas').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/characters\//);
    expect(name.replace(/\s+/g, ' ')).toContain(await page.locator('h1').innerText());
  });

  it('has a table behind it, which opens by keyboard', async () => {
    await open(ballard('shows/ballard.html'));
    const table = graph().locator('details table').first();
    expect(await table.isVisible()).toBe(false);
    await graph().locator('details > summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await table.isVisible()).toBe(true);
  });
});

it('scrolls a figure that is wider than the page by the arrow keys', async () => {
  await open(tour('shows/harrow_point.html'), 300);
  const figure = page.locator('figure.graph .canvas').first();
  await figure.focus();
  expect(await figure.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => figure.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

it('goes past the head of the page by its first link', async () => {
  await open(tour('shows/harrow_point.html'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
});

describe('a horizon', () => {
  it('is told on the page: how much is hidden, and up to where', async () => {
    await open(tourCut('shows/harrow_point.html'));
    expect(await page.getByRole('note').first().innerText()).toMatch(
      /^This guide goes up to harrow_point\.s1e1\. Hidden beyond: \d+ seasons, /,
    );
  });

  it.each(['Slack Water', 'Salvage', 'The Drowned Man', 'Spring Tide'])(
    'hides “%s” in every file',
    (words) => {
      const filesWith = (site: ReadonlyMap<string, string>): readonly string[] =>
        [...site].filter(([, text]) => text.includes(words)).map(([path]) => path);
      expect(filesWith(whole)).toContain('search-index.js');
      expect(filesWith(cut)).toEqual([]);
    },
  );
});
