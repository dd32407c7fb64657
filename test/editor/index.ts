// The tests that run inside an extension host: on the desktop, on a server, and in a browser's worker. Which
// of them run depends on the workspace that is open; scripts/editor.mjs opens one after the other.
import { workspace } from 'vscode';
import { leaveAsFound } from './author';
import { filesTests } from './files';
import { guideTests } from './guide';
import { guideSyncTests } from './guide-sync';
import { checkHost } from './host';
import { languageTests } from './language';
import { noSeriesTests } from './no-series';
import { recoveryTests } from './recovery';
import { runTests, type Test } from './runner';
import { twoRootsTests } from './two-roots';

/** By the names of the workspace's folders. */
const suites: Readonly<Record<string, readonly Test[]>> = {
  ballard: [...languageTests, ...filesTests, ...guideTests, ...guideSyncTests, ...recoveryTests],
  'ballard and tour': twoRootsTests,
  'no-series': noSeriesTests,
};

/** Runs the tests for the workspace that is open. */
export async function run(): Promise<void> {
  checkHost();
  const name = (workspace.workspaceFolders ?? []).map((folder) => folder.name).join(' and ');
  const tests = suites[name];
  if (!tests) throw new Error(`There are no tests for a workspace of ${name}.`);
  await runTests(name, tests, leaveAsFound);
}
