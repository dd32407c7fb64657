// Runs every kind of test in turn and stops at the first that fails.
import { npm } from './npm.mjs';

/** What is run, in this order; each is a script of package.json, to be run alone as `npm run …`. */
const stages = [
  { title: 'Types', script: 'typecheck' },
  { title: 'Lint', script: 'lint' },
  { title: 'Format', script: 'format:check' },
  { title: 'Unit tests', script: 'unit' },
  { title: 'Neovim', script: 'test:neovim' },
  { title: 'Browser', script: 'browser' },
  { title: 'VS Code', script: 'editor' },
  { title: "A person's path", script: 'person' },
  { title: 'Package', script: 'test:package' },
];

const start = performance.now();
for (const stage of stages) run(stage);
console.log(`\nAll ${stages.length} stages passed in ${secondsSince(start)}.`);

function run({ title, script }) {
  const began = performance.now();
  console.log(`\n── ${title} (npm run ${script})`);
  const status = npm('run', '--silent', script);
  if (status !== 0) {
    console.error(`\n${title} failed after ${secondsSince(began)}. Alone: npm run ${script}`);
    process.exit(status);
  }
  console.log(`── ${title}: passed in ${secondsSince(began)}`);
}

function secondsSince(moment) {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
