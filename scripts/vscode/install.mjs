// Installs the VS Code that is served to a browser: the server of code-server, which is VS Code's own, and the
// Node.js that it wants, both from the npm registry and both pinned by the lock file beside this file.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npmIn } from '../npm.mjs';
import { isMain, root } from '../root.mjs';

const cache = join(root, '.vscode-test');
const manifests = join(root, 'scripts/vscode');
const copied = ['package.json', 'package-lock.json', '.npmrc'];
const serverFolder = 'node_modules/code-server/lib/vscode';

/** VS Code's server wants this version of Node.js, or a newer one. */
const nodeNeeded = 24;

/** Installs what is missing and returns the commands' paths: `node`, and `server`, the script for it to run. */
export async function installServedCode() {
  const folder = join(cache, `served-${await fingerprint()}`);
  if (!existsSync(folder)) await installInto(folder);
  return { node: nodeOf(folder), server: join(folder, serverFolder, 'out/server-main.js') };
}

/** Changes with what is to be installed, so that another lock file makes another folder. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const name of copied) hash.update(await readFile(join(manifests, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Moves the folder to its place only when all is there: an interrupted installation leaves nothing behind. */
async function installInto(folder) {
  console.log('Installing a VS Code to serve (once, about half a minute) …');
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(join(cache, 'installing-'));
  try {
    for (const name of copied) await copyFile(join(manifests, name), join(temporary, name));
    run(temporary, 'ci');
    // The server's own packages: `ci` refuses its lock file, in which optional packages are missing.
    run(join(temporary, serverFolder), 'install', '--omit=dev');
    await rename(temporary, folder).catch((error) => {
      // Somebody else was quicker, with the same result.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** No script runs, so nothing is compiled: the server starts without its native modules. */
function run(folder, command, ...options) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = npmIn(folder, command, ...quiet, ...options);
  if (status === 0) return;
  throw new Error(`VS Code could not be installed: npm ${command} ended with exit code ${status}.`);
}

function nodeOf(folder) {
  const { platform, arch } = process;
  const name = platform === 'win32' ? `node-win-${arch}/bin/node.exe` : `node-${platform}-${arch}/bin/node`;
  const installed = join(folder, 'node_modules', name);
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= nodeNeeded) return process.execPath;
  throw new Error(`VS Code's server needs Node.js ${nodeNeeded} or newer on ${platform} ${arch}.`);
}

if (isMain(import.meta.url)) console.log(await installServedCode());
