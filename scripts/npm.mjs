// Runs npm as a child of this process: the same npm that started us, if one did.
import { spawn, spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { root } from './root.mjs';

/** Runs `npm …args` in the project with our output streams and returns its exit code. */
export function npm(...args) {
  return npmIn(root, ...args);
}

/** Runs `npm …args` in a folder with our output streams and returns its exit code. */
export function npmIn(folder, ...args) {
  const { command, first, shell } = npmCommand();
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: folder, stdio: 'inherit', shell });
  if (error) console.error(`npm could not be started: ${error.message}`);
  return status ?? 1;
}

/** Runs `npm …args` in the project beside others. Settles with its exit code and all that it has written. */
export function npmAside(...args) {
  const { command, first, shell } = npmCommand();
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
  // Who fails first ends the others.
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve({ status: 1, output: `npm could not be started: ${error.message}\n` });
    });
    child.once('close', (status) => {
      process.off('exit', end);
      resolve({ status: status ?? 1, output });
    });
  });
}

function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && basename(running) === 'npm-cli.js')
    return { command: process.execPath, first: [running], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}
