// Finds a Neovim to test the language server with, or installs one where that is possible.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain } from './root.mjs';

/** What Neovim is called on the path. */
const commands = process.platform === 'win32' ? ['nvim.exe'] : ['nvim'];

/**
 * The path of an installed Neovim; undefined where there is none.
 * @returns {string | undefined}
 */
export function findNeovim() {
  const named = process.env.NEOVIM;
  if (named === undefined || named === '') return onPath(commands);
  if (existsSync(named)) return named;
  throw new Error(`NEOVIM names ${named}, which does not exist.`);
}

/**
 * The same, after installing one where there is none. Throws where that cannot be done.
 * @returns {string}
 */
export function ensureNeovim() {
  const found = findNeovim() ?? (installPackage(), findNeovim());
  if (found !== undefined) return found;
  throw new Error(
    'No Neovim was found and none could be installed. Install Neovim 0.7 or newer (https://neovim.io), or set ' +
      'NEOVIM to the path of one.',
  );
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** From Debian's or Ubuntu's packages, if we may. */
function installPackage() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || onPath(['apt-get']) === undefined) return;
  console.log('Installing Neovim with apt-get …');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const isUpdated = spawnSync('apt-get', ['update', '-qq'], options).status === 0;
  if (!isUpdated) console.error('apt-get update failed; trying with the lists that are there.');
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', 'neovim'], options);
  if (status !== 0) console.error(`apt-get install neovim ended with exit code ${status}.`);
}

if (isMain(import.meta.url)) {
  const path = ensureNeovim();
  console.log(path);
  console.log(execFileSync(path, ['--version'], { encoding: 'utf8' }).split('\n')[0]);
}
