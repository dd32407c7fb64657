// Builds the show guide of every example and says where to open it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/** Examples that are wrong on purpose, to show what the checks say. */
const withoutGuide = ['mistakes'];

const names = exampleNames();
if (names.length === 0) fail('There is no dataset in examples/ to build a guide of.');
console.log('Building the guides of the examples …\n');
for (const name of names) buildGuide(name);
console.log('\nOpen one of these in a browser.');

function exampleNames() {
  const examples = join(root, 'examples');
  if (!existsSync(examples)) return [];
  return readdirSync(examples)
    .filter((name) => !withoutGuide.includes(name))
    .filter((name) => existsSync(join(examples, name, 'series.json')))
    .sort();
}

function buildGuide(name) {
  const out = `build/guide/${name}`;
  const command = ['dist/cli.js', 'build', `examples/${name}`, '--out', out];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) fail(`${stdout}The guide of examples/${name} could not be built.`, status ?? 1);
  console.log(`  ${name.padEnd(widest())}  ${pathToFileURL(join(root, out, 'index.html')).href}`);
}

function widest() {
  return Math.max(...names.map((name) => name.length));
}

function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}
