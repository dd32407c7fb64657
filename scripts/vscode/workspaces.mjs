// The workspaces that tests and npm start open: copies of the examples, so that nobody's typing changes those.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';

/**
 * A new folder with copies of examples, each in a folder of its name.
 * @param {readonly string[]} names
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function copyExamples(...names) {
  const folder = await mkdtemp(join(tmpdir(), 'series-workspace-'));
  for (const name of names) {
    await cp(join(root, 'examples', name), join(folder, name), { recursive: true });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * What a window opens for each part of the suite in test/editor.
 * @returns {Promise<{ opened: readonly import('./serve.mjs').Opened[], remove: () => Promise<void> }>}
 */
export async function suiteWorkspaces() {
  const { folder, remove } = await copyExamples('ballard', 'tour');
  const workspace = join(folder, 'two.code-workspace');
  const folders = [{ path: 'ballard' }, { path: 'tour' }];
  await writeFile(workspace, JSON.stringify({ folders }));
  const bare = join(folder, 'no-series');
  await mkdir(bare);
  await writeFile(join(bare, 'notes.md'), '# Nothing for the extension\n');
  return { opened: [{ folder: join(folder, 'ballard') }, { workspace }, { folder: bare }], remove };
}
