// What the language server does for an author, seen through the editor.
import { commands, extensions, workspace, type WorkspaceEdit } from 'vscode';
import { apply, fixes, hover, open, placeOf, problem, problems, putCursor, replace } from './author';
import { contains, equal, eventually, type Test } from './runner';

export const languageTests: readonly Test[] = [
  { name: 'a .series file wakes the extension', run: wakes },
  { name: 'a problem appears and vanishes with its cause', run: showsProblem },
  { name: 'a name tells in a hover where it comes from', run: hovers },
  { name: 'a field is completed with the keyboard alone', run: completes },
  { name: 'renaming changes every file', run: renames },
  { name: 'a quick fix mends a misspelt name', run: fixesName },
  { name: 'formatting lays out a file and changes nothing else', run: formats },
  { name: 'an outline lists the show', run: outlines },
];

async function wakes(): Promise<void> {
  await open('ballard.series');
  equal(extensions.getExtension('series-language.series')?.isActive, true);
}

async function showsProblem(): Promise<void> {
  const editor = await open('ballard.series');
  const before = problems(editor);
  await replace(editor, '"Jenny Ballard" in season 2', '"Jenny Ballard" in season 9');
  const { code } = await problem(editor, '9: ');
  equal(typeof code === 'object' ? code.value : code, 'unknown-season');
  await commands.executeCommand('undo');
  await eventually('the problem has vanished', () => problems(editor).length === before.length);
}

async function hovers(): Promise<void> {
  const editor = await open('ballard.series');
  const text = await hover(editor, placeOf(editor, 'as bosch.harry_bosch', 'as bosch.h'.length));
  contains(text, 'Harry Bosch');
  contains(text, 'Titus Welliver');
  contains(text, 'Bosch: Legacy');
}

async function completes(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, '  network: prime_video', '  netw');
  await commands.executeCommand('editor.action.triggerSuggest');
  await eventually('the field is completed', async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText().includes('\n  network: ');
  });
}

async function renames(): Promise<void> {
  const editor = await open('ballard.series');
  const edit = await commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    editor.document.uri,
    placeOf(editor, 'renee_ballard', 2),
    'renata_ballard',
  );
  const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
  for (const name of ['ballard.series', 'characters.series']) contains(files.join(' '), name);
  await workspace.applyEdit(edit);
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    equal(/\brenee_ballard\b/.exec(document.getText())?.[0], undefined);
  }
  equal(problems(editor), []);
}

async function fixesName(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, 'network: prime_video', 'network: prime_vidoe');
  const { range } = await problem(editor, 'prime_vidoe: ');
  const fix = (await fixes(editor, range)).find(({ title }) => title.includes('prime_video'));
  if (!fix) throw new Error('No fix names prime_video.');
  await apply(fix);
  contains(editor.document.getText(), 'network: prime_video\n');
  await eventually('the problem has vanished', () => problems(editor).length === 0);
}

async function formats(): Promise<void> {
  const editor = await open('ballard.series');
  const before = editor.document.getText();
  await replace(editor, '  network: prime_video', '      network:prime_video   ');
  await commands.executeCommand('editor.action.formatDocument');
  await eventually('the file is as before', () => editor.document.getText() === before);
}

async function outlines(): Promise<void> {
  const editor = await open('ballard.series');
  putCursor(editor, placeOf(editor, 'show ballard'));
  const symbols = await commands.executeCommand<{ name: string; children: { name: string }[] }[]>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  equal(symbols.map(({ name }) => name).slice(0, 1), ['Ballard']);
  contains(symbols[0]!.children.map(({ name }) => name).join('\n'), 'Season 1');
}
