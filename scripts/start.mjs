// Opens VS Code with the extension on the Ballard example: the text on the left, its guide on the right. Where no
// VS Code is installed, one is served to the browser.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isMain, root } from './root.mjs';
import { serveCode } from './vscode/serve.mjs';

const folder = join(root, 'examples/ballard');
const file = join(folder, 'ballard.series');
const starter = join(root, 'scripts/vscode/start-extension');

/** The quickest way to each platform's default browser. */
const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'], linux: ['xdg-open'] };

async function main(wanted) {
  const isServed = wanted.includes('--served');
  if (!isServed && startInstalled()) return;
  const served = await serveCode({ installed: [starter] });
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const address = served.address({ folder, file, extension: root });
  console.log(`\nVS Code with Series is at\n\n  ${address}\n\nCtrl+C ends it.`);
  if (hasDisplay() && !wanted.includes('--no-browser')) openBrowser(address);
  await ended;
  await served.close();
}

/** Opens the VS Code that is installed; false where there is none. */
function startInstalled() {
  if (!hasDisplay()) return false;
  const shell = process.platform === 'win32';
  const developed = [root, starter].map((path) => `--extensionDevelopmentPath=${path}`);
  const { status } = spawnSync('code', ['--new-window', ...developed, folder, file], {
    stdio: ['ignore', 'inherit', 'ignore'],
    shell,
  });
  if (status !== 0) return false;
  console.log('VS Code has been opened with Series on examples/ballard.');
  return true;
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

function openBrowser(address) {
  const [command, ...first] = openers[process.platform] ?? openers.linux;
  const child = spawn(command, [...first, address], { stdio: 'ignore', detached: true });
  // The address has been printed: whoever has no browser for us has it there.
  child.once('error', (error) => console.log(`No browser could be opened: ${error.message}`));
  child.unref();
}

if (isMain(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
