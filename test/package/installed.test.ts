// The package as somebody gets it: installed into a VS Code that knows nothing of this project's folder, and used
// with keyboard and mouse.
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packExtension } from '../../scripts/package.mjs';
import { openCode } from '../../scripts/vscode/open.mjs';
import { copyExamples } from '../../scripts/vscode/workspaces.mjs';

/** How long an editor may take for anything, in milliseconds. */
const patience = { timeout: 30_000 };

/** Where the show names its network. */
const networkLine = 13;

let examples: Awaited<ReturnType<typeof copyExamples>> | undefined;
let code: Awaited<ReturnType<typeof openCode>> | undefined;
let page: Page;

beforeAll(async () => {
  const vsix = await packExtension();
  examples = await copyExamples('ballard');
  const folder = join(examples.folder, 'ballard');
  code = await openCode({ vsix, folder, file: join(folder, 'ballard.series') });
  page = code.page;
});

afterAll(async () => {
  await code?.close();
  await examples?.remove();
});

/** Puts the cursor at the end of a line; lines count from 1. */
async function goToEndOf(line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
}

/** Waits for the document that shows a guide, in one of the page's nested frames. */
async function guide(): Promise<Frame> {
  let found: Frame | undefined;
  const look = async (): Promise<boolean> => (found = await guideAmong(page.frames())) !== undefined;
  await expect.poll(look, patience).toBe(true);
  return found!;
}

async function guideAmong(frames: readonly Frame[]): Promise<Frame | undefined> {
  for (const frame of frames) {
    const isGone = frame.isDetached();
    if (!isGone && (await frame.locator('main#content h1').count()) > 0) return frame;
  }
  return undefined;
}

/** Looks at the window when a test fails: the picture's path is in the report. */
async function pictured(name: string, test: () => Promise<void>): Promise<void> {
  try {
    await test();
  } catch (error) {
    throw new Error(`Failed; what the window showed then: ${await code!.shoot(name)}`, { cause: error });
  }
}

describe('the package, installed', () => {
  it('draws a squiggle below a mistake, and takes it away again', () =>
    pictured('package-squiggle', async () => {
      await page.locator('.view-line', { hasText: 'network: prime_video' }).waitFor(patience);
      await goToEndOf(networkLine);
      await page.keyboard.type('x');
      await page.locator('.squiggly-error').first().waitFor(patience);
      await page.keyboard.press('Backspace');
      await expect.poll(() => page.locator('.squiggly-error').count(), patience).toBe(0);
    }));

  it('says what a name stands for, below the pointer', () =>
    pictured('package-hover', async () => {
      const name = page.locator('.view-line span', { hasText: /^\s*prime_video$/ }).first();
      const hover = page.locator('.monaco-hover', { hasText: 'Prime Video' });
      // What changes below a pointer, like a line that is coloured anew, takes the hover away: then it tries again.
      const look = async (): Promise<boolean> => {
        if (await hover.isVisible()) return true;
        await page.mouse.move(0, 0);
        await name.hover();
        return false;
      };
      await expect.poll(look, { ...patience, interval: 1_000 }).toBe(true);
    }));

  it('opens the guide beside the text', () =>
    pictured('package-guide', async () => {
      await goToEndOf(networkLine);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('V');
      const frame = await guide();
      await expect.poll(() => frame.locator('main#content h1').innerText(), patience).toBe('Ballard');
    }));
});
