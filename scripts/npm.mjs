// Runs npm as a child of this process: the same npm that started us, if one did.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { root } from './root.mjs';

/** Runs `npm …args` in the project with our output streams and returns its exit code. */
export function npm(...args) {
  return npmIn(root, ...args);
}

/** Runs `npm …args` in a folder with our output streams and returns its exit code. */
export function npmIn(folder, ...args) {
  const [command, ...first] = npmCommand();
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  return status ?? 1;
}

function npmCommand() {
  const running = process.env.npm_execpath;
  return running && basename(running) === 'npm-cli.js' ? [process.execPath, running] : ['npm'];
}
