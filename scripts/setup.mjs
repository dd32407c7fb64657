// Makes a fresh clone ready to use: checks Node, installs what is missing, builds.
// Runs before `npm start` and `npm test`, so it must be quick when there is nothing to do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

checkNode();
install();
// Only now: the build needs packages that may just have been installed.
const { buildOrExit } = await import('./build.mjs');
await buildOrExit();

function checkNode() {
  const needed = readJson('package.json').engines.node.replace('>=', '');
  const [major, minor] = needed.split('.').map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  console.error(`Series needs Node.js ${needed} or newer, and this is ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and try again.');
  process.exit(1);
}

function install() {
  if (isInstalled()) return;
  console.log('Installing the packages in package-lock.json …');
  const status = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  if (status === 0) return;
  console.error(`The packages could not be installed: npm ci ended with exit code ${status}.`);
  process.exit(status);
}

/** Compares the lock file with the record npm keeps of what it installed. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const installed = readJson(record).packages;
  const { '': ours, ...wanted } = readJson('package-lock.json').packages;
  return (
    asksForTheSame(ours, readJson('package.json')) &&
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => matches(entry, installed[path]))
  );
}

function asksForTheSame(locked, manifest) {
  return ['dependencies', 'devDependencies'].every((kind) => {
    const [before, now] = [locked[kind] ?? {}, manifest[kind] ?? {}];
    const names = Object.keys({ ...before, ...now });
    return names.every((name) => before[name] === now[name]);
  });
}

/** Packages for other platforms are optional and stay away. */
function matches(wanted, installed) {
  if (installed === undefined) return wanted.optional === true;
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
