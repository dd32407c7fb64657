// A folder without a .series file: the extension must cost nothing there.
import { extensions, window } from 'vscode';
import { fileAt, open, remove, write } from './author';
import { equal, type Test } from './runner';

export const noSeriesTests: readonly Test[] = [
  { name: 'the extension sleeps until there is a .series file', run: sleepsUntilNeeded },
];

async function sleepsUntilNeeded(): Promise<void> {
  await window.showTextDocument(fileAt('notes.md'));
  equal(isActive(), false);
  await write('new.series', 'show new_one "New One" {\n}\n');
  try {
    await open('new.series');
    equal(isActive(), true);
  } finally {
    await remove('new.series');
  }
}

function isActive(): boolean | undefined {
  return extensions.getExtension('series-language.series')?.isActive;
}
