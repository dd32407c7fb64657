// The tests that run inside an extension host: on the desktop, on a server, and in a browser's worker. Which
// of them run depends on the workspace that is open; scripts/editor.mjs opens one after the other.
import { workspace } from 'vscode';
import { leaveAsFound } from './author';
import { guideTests } from './guide';
import { languageTests } from './language';
import { noSeriesTests } from './no-series';
import { recoveryTests } from './recovery';
import { runTests, type Test } from './runner';
import { twoRootsTests } from './two-roots';

/** By the names of the workspace's folders. */
const suites: Readonly<Record<string, readonly Test[]>> = {
  ballard: [...languageTests, ...guideTests, ...recoveryTests],
  'ballard and tour': twoRootsTests,
  'no-series': noSeriesTests,
};

/** Runs the tests for the workspace that is open. */
export async function run(): Promise<void> {
  const name = (workspace.workspaceFolders ?? []).map((folder) => folder.name).join(' and ');
  const tests = suites[name];
  if (!tests) throw new Error(`There are no tests for a workspace of ${name}.`);
  await runTests(name, tests, leaveAsFound);
}
