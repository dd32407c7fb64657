// How long the packed extension takes to start in a served VS Code, beside an extension that only loads the library
// which every client of a language server loads. Prints the ratio and its parts; judges nothing.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeExtension } from '../scripts/bundle.mjs';
import { packExtension } from '../scripts/package.mjs';
import { root } from '../scripts/root.mjs';
import { openCode } from '../scripts/vscode/open.mjs';
import { copyExamples } from '../scripts/vscode/workspaces.mjs';

/** How many starts count; one before them does not, in which files are read for the first time. */
const rounds = 7;

/** How long a start may take until it is measured, in milliseconds. */
const patience = 60_000;

/** What the probe writes before the times, as JSON. */
const mark = '[activation] ';

const bare = join(root, 'build/bench/bare-extension');

async function main() {
  const vsix = await packExtension();
  await makeBare();
  const examples = await copyExamples('ballard');
  try {
    report(await measure(vsix, join(examples.folder, 'ballard')));
  } finally {
    await examples.remove();
  }
}

/** The other extension, small as ours is; its probe runs as a test does. */
async function makeBare() {
  const source = join(root, 'bench/activation/bare');
  await rm(bare, { recursive: true, force: true });
  await cp(source, bare, { recursive: true });
  const main = { entryPoints: [join(source, 'main.js')], outfile: join(bare, 'main.js') };
  await build({ ...nodeExtension, ...main, minify: true, allowOverwrite: true });
}

/** Opens a window, again and again. @returns what the probe says of each extension, start by start */
async function measure(vsix, folder) {
  let hear;
  const heard = (line) => {
    // The editor writes before it whose line it is, and behind it where it comes from.
    const times = line.indexOf(mark) < 0 ? undefined : /\[\{.*\}\]/.exec(line)?.[0];
    if (times !== undefined) hear(JSON.parse(times));
  };
  const next = () =>
    new Promise((resolve, reject) => {
      const late = () => reject(new Error('An extension did not start in time.'));
      const timer = setTimeout(late, patience);
      hear = (times) => (clearTimeout(timer), resolve(times));
    });
  const first = next();
  const window = await openCode({ vsix, folder, extension: bare, tests: join(bare, 'probe.js'), heard });
  try {
    await first;
    const starts = [];
    while (starts.length < rounds) {
      const times = next();
      await window.page.reload();
      starts.push(await times);
    }
    return starts;
  } finally {
    await window.close();
  }
}

function report(starts) {
  const [ours, theirs] = [0, 1].map((index) => ({
    load: median(starts.map((start) => start[index].load)),
    activate: median(starts.map((start) => start[index].activate)),
  }));
  const row = (title, { load, activate }) =>
    console.log([title.padEnd(24), ...[load, activate, load + activate].map(milliseconds)].join('  '));
  console.log(`\nMedians of ${starts.length} starts, in milliseconds`);
  console.log(`${''.padEnd(24)}  load code   activate       both`);
  row('Series', ours);
  row('A language client alone', theirs);
  const ratio = (ours.load + ours.activate) / (theirs.load + theirs.activate);
  console.log(`\nSeries takes ${ratio.toFixed(2)} times as long to start as a language client alone.`);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function milliseconds(value) {
  return String(value).padStart(9);
}

await main();
