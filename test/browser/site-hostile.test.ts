// A dataset that means harm, in a real browser: whatever stands in names, texts, addresses and prose, nothing of
// it runs, on any page, nor when it is searched for.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderSite } from '../../server/guide/html';
import { launchBrowser } from '../support/browser';
import { guideFrom } from '../support/guides';
import { Disk } from '../support/site';

const harm = 'document.documentElement.dataset.hurt=1;alert(1)';
const evils = [
  `</script><script>${harm}</script>`,
  `<img src=x onerror=${harm}>`,
  `\\"><svg onload=${harm}>`,
  `' onmouseover='${harm}`,
  `</title><script>${harm}</script>`,
  `<!--<script>${harm}</script>`,
  `javascript:${harm}`,
  `data:text/html,<script>${harm}</script>`,
];

const fixture = evils
  .map(
    (evil, i) => `show s_${i} "${evil}" {
  aka: "${evil}"
  website: "${evil}"
  season 1 "${evil}" { episode 1 "${evil}" { aired: 2020-01-01; summary: """${evil} [a](${evil}) <b>${evil}</b>""" } }
  cast main { p_${i} "${evil}" as c_${i} "${evil}": "${evil}" }
  section "${evil}": """# ${evil}"""
}
source q_${i} "${evil}" { url: "${evil}" }`,
  )
  .join('\n');

const disk = new Disk();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  disk.remove();
});

it('runs nothing of what an author wrote', async () => {
  const site = renderSite(guideFrom(fixture));
  const addressOf = disk.write(site);
  const page = await browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hurt = (): Promise<string | undefined> =>
    page.evaluate(() => document.documentElement.dataset['hurt']);
  const pages = [...site.keys()].filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(3 * evils.length);
  for (const path of pages) {
    await page.goto(addressOf(path));
    expect([path, await hurt()]).toEqual([path, undefined]);
  }
  await page.getByRole('combobox').focus();
  await page.keyboard.type('script');
  await page.getByRole('option').first().waitFor();
  expect(await hurt()).toBeUndefined();
  expect(dialogs).toEqual([]);
});
