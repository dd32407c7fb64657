// Sets up a copy of the extension that can run nowhere but in a browser: an editor prefers a manifest's `main` to
// its `browser`, and runs tests in the extension host of the extension whose folder they lie in.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** What the extension reads while it runs; the manifest is not copied but written. */
const copied = [
  ...['dist', 'docs/rules.md', 'icons', 'l10n', 'package.nls.json'],
  ...['schemas', 'snippets', 'syntaxes', 'walkthrough'],
];

/**
 * Copies the built extension, without its `main`.
 * @param {string} folder whatever it holds is removed
 */
export async function stageWebExtension(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of copied) await cp(join(root, path), join(folder, path), { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  delete manifest.main;
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}
