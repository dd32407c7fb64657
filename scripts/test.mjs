// Runs every kind of test and stops at the first that fails.
import { npm, npmAside } from './npm.mjs';

/** What looks at the sources alone and starts nothing: these run beside each other. */
const readings = [
  { title: 'Types', script: 'typecheck' },
  { title: 'Lint', script: 'lint' },
  { title: 'Format', script: 'format:check' },
];

/** What is run after them, one after the other; each is a script of package.json, to be run alone as `npm run …`. */
const runs = [
  { title: 'Unit tests', script: 'unit' },
  { title: 'Neovim', script: 'test:neovim' },
  { title: 'Browser', script: 'browser' },
  { title: 'VS Code', script: 'editor' },
  { title: "A person's path", script: 'person' },
  { title: 'Package', script: 'test:package' },
];

const start = performance.now();
for (const told of readings.map(readBeside)) endWith(await told);
for (const stage of runs) run(stage);
console.log(`\nAll ${readings.length + runs.length} stages passed in ${secondsSince(start)}.`);

/** Runs a stage beside others; what it has to say is kept until its turn. */
async function readBeside(stage) {
  const began = performance.now();
  const { status, output } = await npmAside('run', '--silent', stage.script);
  return { stage, status, output, time: secondsSince(began) };
}

function endWith({ stage, status, output, time }) {
  announce(stage);
  process.stdout.write(output);
  conclude(stage, status, time);
}

function run(stage) {
  const began = performance.now();
  announce(stage);
  const status = npm('run', '--silent', stage.script);
  conclude(stage, status, secondsSince(began));
}

function announce({ title, script }) {
  console.log(`\n── ${title} (npm run ${script})`);
}

function conclude({ title, script }, status, time) {
  if (status !== 0) {
    console.error(`\n${title} failed after ${time}. Alone: npm run ${script}`);
    process.exit(status);
  }
  console.log(`── ${title}: passed in ${time}`);
}

function secondsSince(moment) {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
