// Runs the suite in test/editor inside VS Code: served to a browser, as an extension of the server (desktop)
// and of the page (web), and with a window of its own where the machine can have that.
import { join } from 'node:path';
import { build } from 'esbuild';
import { browserExtension, nodeExtension } from './bundle.mjs';
import { isMain, root } from './root.mjs';
import { findElectron, runInElectron, withDisplay } from './vscode/electron.mjs';
import { openCode } from './vscode/open.mjs';
import { stageWebExtension } from './vscode/web-extension.mjs';
import { suiteWorkspaces } from './vscode/workspaces.mjs';

/** How long the tests of one workspace may take, in milliseconds. */
const patience = 240_000;

/** What the suite writes before each line of its report. */
const mark = '[suite] ';

const webExtension = join(root, 'build/editor/web');

/** The extension and the suite for each kind of extension host: on Node, and in a worker of the browser. */
const modes = {
  desktop: { extension: root, tests: join(root, 'build/editor/desktop.cjs') },
  web: { extension: webExtension, tests: join(webExtension, 'suite.cjs') },
};

async function main(wanted) {
  refuseUnknown(wanted);
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
      if (wanted.length > 0 && !wanted.includes(mode)) continue;
      for (const each of opened) await servedSuite(mode, each);
    }
  } finally {
    await remove();
  }
}

/** A mode that does not exist would pass, since nothing fails in it. */
function refuseUnknown(wanted) {
  const known = ['electron', ...Object.keys(modes)];
  const unknown = wanted.filter((mode) => !known.includes(mode));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}: only ${known.join(', ')}.`);
}

async function bundleSuite() {
  await stageWebExtension(webExtension);
  await bundle(nodeExtension, 'desktop');
  await bundle(browserExtension, 'web');
}

/** The suite is told where it should find itself, so that it can see whether that is so. */
async function bundle(options, mode) {
  await build({
    ...options,
    entryPoints: ['test/editor/index.ts'],
    outfile: modes[mode].tests,
    sourcemap: 'inline',
    define: { expectedHost: JSON.stringify(mode) },
  });
}

async function electronStage({ why, executable }, opened, isWanted) {
  if (executable !== undefined) {
    console.log(`\nVS Code with a window of its own (${why})`);
    return runInElectron(executable, modes.desktop.tests, opened);
  }
  if (isWanted) throw new Error(`VS Code with a window of its own is not possible: ${why}.`);
  console.log(`VS Code is served to a browser and has no window of its own: ${why}.`);
}

async function servedSuite(mode, opened) {
  console.log(`\nVS Code, served, ${mode}`);
  const window = await openCode({ ...opened, ...modes[mode], heard: report });
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
