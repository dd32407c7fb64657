// Finds a Chromium to drive, or installs one where that is possible. How it is driven is Playwright's business.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { isMain } from './root.mjs';

/** Chromium's names on the path, the most open first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where installers put browsers without telling the path. */
const usualPlaces = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** What keeps a browser quiet, and lets it run in containers and without a graphics card. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of an installed Chromium, Chrome or Edge; undefined where there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return existing(named);
  const places = [...(usualPlaces[process.platform] ?? []), ...onPath(commands), chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

/**
 * The same, after installing one where there is none. Throws where that cannot be done.
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const install of [installPackage, installDownload]) {
    install();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Google Chrome or Microsoft Edge, ' +
      'or set CHROMIUM to the path of one.',
  );
}

function existing(path) {
  if (existsSync(path)) return path;
  throw new Error(`CHROMIUM names ${path}, which does not exist.`);
}

function onPath(names) {
  if (process.platform === 'win32') return [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** From Debian's or Ubuntu's packages, if we may. */
function installPackage() {
  const isRoot = process.getuid?.() === 0;
  if (
    !isRoot ||
    !existsSync('/etc/debian_version') ||
    onPath(['apt-get']).every((place) => !existsSync(place))
  )
    return;
  console.log('Installing Chromium with apt-get …');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const isUpdated = spawnSync('apt-get', ['update', '-qq'], options).status === 0;
  if (!isUpdated) console.error('apt-get update failed; trying with the lists that are there.');
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
}

/** Playwright's own build, into Playwright's cache. */
function installDownload() {
  console.log('Downloading Chromium …');
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  spawnSync(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  });
}

if (isMain(import.meta.url)) {
  const path = ensureChromium();
  console.log(path);
  console.log(execFileSync(path, ['--version'], { encoding: 'utf8' }).trim());
}
