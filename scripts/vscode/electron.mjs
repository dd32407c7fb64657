// Whether this machine can run VS Code with a window of its own, and the suite of test/editor in it.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../root.mjs';

/** Where VS Code is downloaded from; asked only whether it can be reached. */
const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Looks for a VS Code and for a display.
 * @returns {Promise<{ why: string, executable?: string }>} with an executable only where all is there
 */
export async function findElectron() {
  if (!hasDisplay()) return { why: 'there is no display, and no xvfb-run to make one' };
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined && named !== '') return { why: 'VSCODE_EXECUTABLE names it', executable: named };
  try {
    await fetch(releases, { signal: AbortSignal.timeout(5_000) });
  } catch (error) {
    return { why: `VS Code cannot be downloaded (${error.cause?.message ?? error.message})` };
  }
  const executable = await downloadAndUnzipVSCode({
    cachePath: join(root, '.vscode-test'),
    version: 'stable',
  });
  return { why: 'it can be downloaded', executable };
}

/**
 * Runs the suite in a window for each workspace. Rejects where a test fails.
 * @param {string} executable
 * @param {string} tests
 * @param {readonly import('./serve.mjs').Opened[]} workspaces
 */
export async function runInElectron(executable, tests, workspaces) {
  for (const { folder, workspace } of workspaces) {
    const data = await mkdtemp(join(tmpdir(), 'series-electron-'));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    try {
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: root,
        extensionTestsPath: tests,
        launchArgs: [folder ?? workspace, '--disable-extensions', '--user-data-dir', data, ...asRoot],
      });
    } finally {
      await rm(data, { recursive: true, force: true, maxRetries: 10 });
    }
  }
}

/** Starts this process again below a virtual display, where it has none and needs one. @returns its exit code */
export function withDisplay() {
  if (!needsVirtualDisplay()) return undefined;
  const command = ['-a', process.execPath, ...process.argv.slice(1)];
  return spawnSync('xvfb-run', command, { stdio: 'inherit' }).status ?? 1;
}

function hasDisplay() {
  return !needsVirtualDisplay() || spawnSync('xvfb-run', ['--help']).status === 0;
}

function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}
