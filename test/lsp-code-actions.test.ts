// Code actions as a client gets them: with the versions of its files, and new files only where it can make
// them.
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { answerCodeActions } from '../server/lsp/code-actions';
import { documentAt } from '../server/lsp/session';
import { sessionOn } from './support/session';
import { Workspace } from '../server/lsp/workspace';

const root = 'file:///data';
const uri = `${root}/bay.series`;
const creates = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };

function actions(client: ClientCapabilities, config?: string): readonly CodeAction[] {
  const workspace = new Workspace();
  workspace.setFolders([root]);
  if (config !== undefined) workspace.putFile(`${root}/series.json`, config);
  workspace.openFile(uri, 'show bay "Bay" {\n  genre: Drama\n}\nperson ada "Ada"\n', 7);
  const session = sessionOn(workspace, client);
  const at = { line: 1, character: 10 };
  const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
  return answerCodeActions(documentAt(session, uri)!, params, session);
}

function titled(all: readonly CodeAction[], title: string): CodeAction | undefined {
  return all.find((one) => one.title === title);
}

it('gives plain changes to a client that knows no more', () => {
  const all = actions({});
  const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 14 } };
  expect(titled(all, 'Change to "Drama"')?.edit).toEqual({
    changes: { [uri]: [{ range, newText: '"Drama"' }] },
  });
  expect(titled(all, 'Turn wrong-type off in series.json')).toBeUndefined();
});

it('says which versions the changes are for, and makes the settings', () => {
  const all = actions(creates as ClientCapabilities);
  const [change] = titled(all, 'Change to "Drama"')?.edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri, version: 7 } });
  const made = titled(all, 'Turn wrong-type off in series.json')?.edit?.documentChanges;
  expect(made).toMatchObject([
    { kind: 'create', uri: `${root}/series.json` },
    { textDocument: { uri: `${root}/series.json`, version: null } },
  ]);
});

it('changes the settings that are there', () => {
  const edit = titled(actions({}, '{ "name": "Bay" }'), 'Turn wrong-type off in series.json')?.edit;
  const [change] = edit?.changes?.[`${root}/series.json`] ?? [];
  expect(change?.newText).toBe(', "rules": { "wrong-type": "off" }');
});
