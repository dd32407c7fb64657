// Serves a VS Code to browsers on this machine. Who looks at it, and what it is to show, is said in its address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { installServedCode } from './install.mjs';

/** How long a server may take to say where it listens, in milliseconds. */
const patience = 60_000;

/** Whether processes have groups, which can be ended as one. */
const hasGroups = process.platform !== 'win32';

/** What would only be in the way: hints, accounts, updates, and whatever asks a network for something. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * @typedef {object} Served
 * @property {string} origin where it is served, like `http://127.0.0.1:8000`
 * @property {(opened: Opened) => string} address the address of a window
 * @property {string[]} log what the server has said, line by line
 * @property {() => Promise<void>} close ends the server and removes what it has stored
 *
 * @typedef {object} Opened what a window shows, all by absolute paths
 * @property {string} [folder] the folder to open
 * @property {string} [workspace] or the `.code-workspace` file
 * @property {string} [file] a file to show at once
 * @property {string} [extension] the folder of the extension under development: in a page there can be one
 * @property {string} [tests] a module whose `run` is run in the host of the extension that it lies in
 */

/**
 * Starts a server with data of its own.
 * @param {object} [options]
 * @param {object} [options.settings] the user's
 * @param {string} [options.vsix] an extension to install before
 * @param {readonly string[]} [options.installed] folders of extensions that count as installed
 * @returns {Promise<Served>}
 */
export async function serveCode({ settings = {}, vsix, installed = [] } = {}) {
  const { node, server } = await installServedCode();
  const data = await mkdtemp(join(tmpdir(), 'series-vscode-'));
  const user = join(data, 'data/User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  const start = (...args) =>
    spawn(node, [server, '--server-data-dir', data, ...args], { stdio: 'pipe', detached: hasGroups });
  if (installed.length > 0) await linkExtensions(join(data, 'extensions'), installed);
  if (vsix !== undefined) await installExtension(start('--install-extension', vsix, '--force'));
  const child = start(...flags);
  const log = logOf(child);
  const close = async () => {
    await end(child);
    await rm(data, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const port = await portOf(child, log);
    return { origin: `http://127.0.0.1:${port}`, address: (opened) => addressOf(port, opened), log, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends the server with its extension hosts, which would go on writing for a while. */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (hasGroups) process.kill(-child.pid, 'SIGKILL');
  else child.kill();
  await ended;
}

/** The last is what lets a page load extensions under development. */
const flags = [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
  ...['--disable-workspace-trust', '--telemetry-level', 'off', '--enable-smoke-test-driver'],
];

/** Writes the list that the server keeps of what is installed, with folders that stay where they are. */
async function linkExtensions(folder, paths) {
  const entries = await Promise.all(
    paths.map(async (path) => {
      const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
      const identifier = { id: `${manifest.publisher}.${manifest.name}` };
      return {
        identifier,
        version: manifest.version,
        location: { $mid: 1, scheme: 'file', path: pathOf(path) },
      };
    }),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'extensions.json'), JSON.stringify(entries));
}

async function installExtension(child) {
  const log = logOf(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The extension could not be installed.\n${log.join('\n')}`);
}

/** The lines that a process says, growing as it says them. */
function logOf(child) {
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return lines;
}

function portOf(child, log) {
  return new Promise((listen, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}.\n${log.join('\n')}`));
    const timer = setTimeout(() => fail('did not start in time'), patience);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with exit code ${code}`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      listen(Number(port));
    });
  });
}

function addressOf(port, { folder, workspace, file, extension, tests }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${pathOf(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
  ];
  const query = new URLSearchParams();
  if (folder !== undefined) query.set('folder', pathOf(folder));
  if (workspace !== undefined) query.set('workspace', pathOf(workspace));
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A path as it stands in an address: with forward slashes, and one before the letter of a drive. */
function pathOf(path) {
  const slashed = resolve(path).replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
