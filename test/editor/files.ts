// What an author sees when files change that are not open in an editor, and pages that are no files at all.
import { commands, Uri, workspace } from 'vscode';
import { fileAt, isPageActive, open, problem, problems, remove, replace, write } from './author';
import { contains, eventually, type Test } from './runner';

export const filesTests: readonly Test[] = [
  { name: 'a file that another program writes is read, and forgotten when it is gone', run: watches },
  { name: 'series.json silences a rule as soon as it is saved', run: silences },
  { name: 'a rule has a page of its own', run: documentsRule },
  { name: 'the numbers of a dataset have a page', run: countsDataset },
];

async function watches(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, 'network: prime_video', 'network: late_night');
  await problem(editor, 'late_night: ');
  await write('more.series', 'organization late_night "Late Night" {\n  type: network\n}\n');
  try {
    await eventually('the name is known', () => problems(editor).length === 0);
  } finally {
    await remove('more.series');
  }
  await problem(editor, 'late_night: ');
}

async function silences(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, '"Jenny Ballard" in season 2', '"Jenny Ballard" in season 9');
  await problem(editor, '9: ');
  const before = await workspace.fs.readFile(fileAt('series.json'));
  await write('series.json', '{ "name": "The Bosch universe", "rules": { "unknown-season": "off" } }\n');
  try {
    await eventually('the rule is silent', () => problems(editor).length === 0);
  } finally {
    await workspace.fs.writeFile(fileAt('series.json'), before);
  }
  await problem(editor, '9: ');
}

async function documentsRule(): Promise<void> {
  await open('ballard.series');
  const page = await workspace.openTextDocument(Uri.parse('series-rule:/unknown-season.md'));
  contains(page.getText(), '## unknown-season\n');
}

async function countsDataset(): Promise<void> {
  await open('ballard.series');
  await commands.executeCommand('series.showStatistics');
  await eventually('the page is shown', isPageActive);
  await eventually('the page counts the dataset', () =>
    workspace.textDocuments
      .filter(({ uri }) => uri.scheme === 'series-statistics')
      .some((page) => page.getText().includes('# The Bosch universe')),
  );
}
