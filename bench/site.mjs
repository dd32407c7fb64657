// How the build of a site grows with its dataset: catalogues of 100, 300 and 1,000 shows with 20 episodes each, every
// one built into an empty folder, and once more with nothing changed. Prints how much each costs for a show, beside
// the smallest; judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeModule } from '../scripts/bundle.mjs';
import { root } from '../scripts/root.mjs';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 300, 1000];
const episodes = 20;
const seed = 7;

/** What a command has used, written to its fourth stream when it ends. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'series-site-'));
  try {
    const data = await generatorIn(folder);
    const rows = sizes.map((shows) => measure(data, folder, shows));
    for (const row of rows) console.log(sentence(row, rows[0]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generatorIn(folder) {
  const outfile = join(folder, 'data.mjs');
  const contents = "export * from './bench/data/invent'; export * from './bench/data/write';";
  await build({ ...nodeModule, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
  return import(pathToFileURL(outfile).href);
}

function measure({ inventCatalogue, writeDataset }, parent, shows) {
  const at = join(parent, String(shows));
  const { folder } = writeDataset(at, 'series', inventCatalogue(shows, episodes, seed));
  const out = join(at, 'site');
  const first = run('build', folder, '--out', out);
  const again = run('build', folder, '--out', out);
  const row = { shows, first, again, data: sizeOf(folder), site: sizeOf(out) };
  rmSync(at, { recursive: true });
  return row;
}

function run(...words) {
  const parameters = ['--import', reporter, join(root, 'dist/cli.js'), ...words];
  const { status, output } = spawnSync(process.execPath, parameters, {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`series ${words.join(' ')} ended with exit code ${status}.`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
  return { said: output[1].trim(), seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

function sizeOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return { files: files.length, megabytes: files.reduce((sum, file) => sum + sizeOfFile(file), 0) / 2 ** 20 };
}

function sizeOfFile({ parentPath, name }) {
  return statSync(join(parentPath, name)).size;
}

function sentence({ shows, first, again, data, site }, smallest) {
  const times = (part, key) => (part[key] / shows / (smallest.first[key] / smallest.shows)).toFixed(2);
  return [
    `${shows} shows, ${shows * episodes} episodes: ${data.megabytes.toFixed(1)} MB of text become`,
    `${site.files} files of ${site.megabytes.toFixed(0)} MB`,
    `\n  processor ${first.seconds.toFixed(1)} s (${times(first, 'seconds')} × for a show),`,
    `memory at most ${first.megabytes.toFixed(0)} MB (${times(first, 'megabytes')} ×)`,
    `\n  again: ${again.seconds.toFixed(1)} s, ${again.megabytes.toFixed(0)} MB; ${again.said.split(': ').at(-1)}`,
  ].join(' ');
}

await main();
