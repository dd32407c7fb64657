// Runs the suite in test/editor inside VS Code: served to a browser, as an extension of the server (desktop)
// and of the page (web), and with a window of its own where the machine can have that.
import { join } from 'node:path';
import { build } from 'esbuild';
import { browserExtension, nodeExtension } from './bundle.mjs';
import { isMain, root } from './root.mjs';
import { findElectron, runInElectron, withDisplay } from './vscode/electron.mjs';
import { serveFiles } from './vscode/files.mjs';
import { openCode } from './vscode/open.mjs';
import { suiteWorkspaces } from './vscode/workspaces.mjs';

/** How long the tests of one workspace may take, in milliseconds. */
const patience = 240_000;

/** What the suite writes before each line of its report. */
const mark = '[suite] ';

const modes = { desktop: 'build/editor/node.cjs', web: 'build/editor/web.cjs' };

async function main(wanted) {
  const electron = wanted.length === 0 || wanted.includes('electron') ? await findElectron() : undefined;
  if (electron?.executable !== undefined) {
    const status = withDisplay();
    if (status !== undefined) process.exit(status);
  }
  await bundleSuite();
  const { opened, remove } = await suiteWorkspaces();
  try {
    if (electron) await electronStage(electron, opened, wanted.includes('electron'));
    for (const mode of Object.keys(modes)) {
      if (wanted.includes(mode) || (wanted.length === 0 && mode === 'desktop'))
        await servedStage(mode, opened);
    }
  } finally {
    await remove();
  }
}

async function bundleSuite() {
  const suite = { entryPoints: ['test/editor/index.ts'], sourcemap: 'inline' };
  await build({ ...nodeExtension, ...suite, outfile: modes.desktop });
  await build({ ...browserExtension, ...suite, outfile: modes.web });
}

async function electronStage({ why, executable }, opened, isWanted) {
  if (executable !== undefined) {
    console.log(`\nVS Code with a window of its own (${why})`);
    return runInElectron(executable, join(root, modes.desktop), opened);
  }
  if (isWanted) throw new Error(`VS Code with a window of its own is not possible: ${why}.`);
  console.log(`VS Code is served to a browser and has no window of its own: ${why}.`);
}

async function servedStage(mode, workspaces) {
  const files = mode === 'web' ? await serveFiles(root) : undefined;
  try {
    for (const opened of workspaces) await servedSuite(mode, opened, files?.origin);
  } finally {
    files?.close();
  }
}

async function servedSuite(mode, opened, web) {
  console.log(`\nVS Code, served, ${mode}`);
  const tests = join(root, modes[mode]);
  const window = await openCode({ ...opened, extension: root, tests, web, heard: report });
  try {
    await finish(window, mode);
  } finally {
    await window.close();
  }
}

async function finish(window, mode) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, 'no')));
  const code = await Promise.race([window.finished, late]);
  clearTimeout(timer);
  if (code === 0) return;
  const picture = await window.shoot(`editor-${mode}-failed`);
  console.error(`The tests ended with ${code} exit code. What the window showed then: ${picture}`);
  console.error(`What it had logged last:\n${window.console.slice(-15).join('\n')}`);
  throw new Error(`The tests in VS Code failed (${mode}). Alone: npm run editor -- ${mode}`);
}

/** The suite's own lines among all that an editor logs. */
function report(line) {
  const start = line.indexOf(mark);
  if (start >= 0) console.log(line.slice(start + mark.length));
}

if (isMain(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
