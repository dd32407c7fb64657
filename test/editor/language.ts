// What the language server does for an author, seen through the editor.
import { commands, extensions, workspace } from 'vscode';
import type { Location, LocationLink, SemanticTokens, WorkspaceEdit } from 'vscode';
import { apply, fixes, hints, hover, open, placeOf, problem, problems, putCursor, replace } from './author';
import { withSettings } from './settings';
import { contains, equal, eventually, type Test } from './runner';

export const languageTests: readonly Test[] = [
  { name: 'a .series file wakes the extension', run: wakes },
  { name: 'a problem appears and vanishes with its cause', run: showsProblem },
  { name: 'a name tells in a hover where it comes from', run: hovers },
  { name: 'a field is completed with the keyboard alone', run: completes },
  { name: 'a half-typed name is completed to what exists', run: completesName },
  { name: 'renaming changes every file', run: renames },
  { name: 'a quick fix mends a misspelt name', run: fixesName },
  { name: 'a season that was deleted is put back by a quick fix', run: putsSeasonBack },
  { name: 'formatting lays out a file and changes nothing else', run: formats },
  { name: 'an outline lists the show', run: outlines },
  { name: 'a name leads to its declaration in another file', run: leadsToDeclaration },
  { name: 'names are coloured by what they mean', run: colours },
  { name: 'hints between the words can be switched off', run: switchesHints },
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

async function completesName(): Promise<void> {
  const editor = await open('ballard.series');
  await replace(editor, 'title-character: renee_ballard', 'title-character: ');
  await commands.executeCommand('type', { text: 'renee_b' });
  await eventually('the name is completed', async () => {
    await commands.executeCommand('editor.action.triggerSuggest');
    await commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText().includes('title-character: renee_ballard\n');
  });
  await eventually('there is no problem', () => problems(editor).length === 0);
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

async function putsSeasonBack(): Promise<void> {
  const editor = await open('ballard.series');
  const season = /^ {2}season 2 \{[^}]*\}\n/m.exec(editor.document.getText())![0];
  await replace(editor, season, '');
  const { range } = await problem(editor, '2: `Ballard` has no season 2');
  const fix = (await fixes(editor, range)).find(({ title }) => /declare.*season 2/i.test(title));
  if (!fix) throw new Error('No fix puts season 2 back.');
  await apply(fix);
  contains(editor.document.getText(), 'season 2 {');
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

async function leadsToDeclaration(): Promise<void> {
  const editor = await open('ballard.series');
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    placeOf(editor, 'network: prime_video', 'network: p'.length),
  );
  const files = found.map((place) => ('uri' in place ? place.uri : place.targetUri).path.split('/').at(-1));
  equal(files, ['organizations.series']);
}

async function colours(): Promise<void> {
  const { document } = await open('ballard.series');
  const tokens = await commands.executeCommand<SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const ofEach = 5;
  equal((tokens?.data.length ?? 0) / ofEach > document.lineCount, true);
}

async function switchesHints(): Promise<void> {
  const editor = await open('ballard.series');
  const hasName = async (): Promise<boolean> => (await hints(editor)).includes('Amazon Prime Video');
  await eventually('there is a name', hasName);
  await withSettings('series.inlayHints', { names: false }, async () => {
    await eventually('there is no name', async () => !(await hasName()));
  });
  await eventually('there is a name again', hasName);
}
