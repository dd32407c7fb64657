// A real Chromium for the tests that need a page, installed where there is none.
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium, launchArguments } from '../../scripts/chromium.mjs';

/** Starts a browser without a window; whoever starts it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...launchArguments] });
}
