// Edits over the protocol, in one process: a client that watches no files moves and renames, and the server
// stays right.
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  InitializeResult,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loopback } from './support/loopback';

const root = 'file:///data';
let disk: Map<string, string>;
let client: MessageConnection;

beforeEach(() => {
  disk = new Map([
    [`${root}/series.json`, '{ "exclude": ["drafts/**", "old.series"] }'],
    [`${root}/people.series`, 'person ada "Ada"\n'],
    [`${root}/old.series`, 'person old "Old"\n'],
    [`${root}/drafts/new.series`, 'person new "New"\n'],
  ]);
});
afterEach(() => client.dispose());

async function start(capabilities: ClientCapabilities = {}): Promise<InitializeResult> {
  const started = await loopback({ disk, folders: [root], capabilities });
  client = started.client;
  return started.initialized;
}

/** The ids of the people that the dataset has. */
async function people(): Promise<readonly string[]> {
  const all = await client.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  return all.map(({ name }) => name).sort();
}

async function move(from: string, to: string): Promise<void> {
  for (const [uri, text] of [...disk])
    if (uri === from || uri.startsWith(`${from}/`)) {
      disk.delete(uri);
      disk.set(to + uri.slice(from.length), text);
    }
  await client.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: from, newUri: to }] });
}

describe('files that move', () => {
  it('are announced for, and the settings that name them follow', async () => {
    const { capabilities } = await start();
    const filters = capabilities.workspace?.fileOperations?.willRename?.filters;
    expect(filters?.map(({ pattern }) => pattern.glob)).toContain('**/*.series');
    const files = [{ oldUri: `${root}/old.series`, newUri: `${root}/older.series` }];
    const edit = await client.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
    const range = { start: { line: 0, character: 27 }, end: { line: 0, character: 39 } };
    expect(edit).toEqual({ changes: { [`${root}/series.json`]: [{ range, newText: '"older.series"' }] } });
  });

  it('are known at their new places alone', async () => {
    await start();
    expect(await people()).toEqual(['Ada']);
    await move(`${root}/old.series`, `${root}/older.series`);
    expect(await people()).toEqual(['Ada', 'Old']);
    await move(`${root}/drafts`, `${root}/shows`);
    expect(await people()).toEqual(['Ada', 'New', 'Old']);
    await move(`${root}/shows`, `${root}/drafts`);
    expect(await people()).toEqual(['Ada', 'Old']);
  });

  it('or are made or deleted are known and forgotten', async () => {
    await start();
    disk.set(`${root}/more.series`, 'person bo "Bo"');
    await client.sendNotification('workspace/didCreateFiles', { files: [{ uri: `${root}/more.series` }] });
    expect(await people()).toEqual(['Ada', 'Bo']);
    await client.sendNotification('workspace/didDeleteFiles', { files: [{ uri: `${root}/people.series` }] });
    expect(await people()).toEqual(['Bo']);
    await client.sendNotification('workspace/didDeleteFiles', { files: [{ uri: `${root}/series.json` }] });
    expect(await people()).toEqual(['Bo', 'New', 'Old']);
  });
});

describe('a rename', () => {
  const uri = `${root}/show.series`;
  const text = 'show a "A" {\n  cast main { ada as x "X" }\n}\n';
  const rename = (newName: string): Promise<WorkspaceEdit> =>
    client.sendRequest('textDocument/rename', {
      textDocument: { uri },
      position: { line: 1, character: 14 },
      newName,
    });
  const open = (): Promise<void> =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'series', version: 7, text },
    });
  const people = { range: at(0, 7), newText: 'eva' };
  const show = { range: at(1, 14), newText: 'eva' };

  it('tells what files it was made for', async () => {
    await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    await open();
    expect(await rename('eva')).toEqual({
      documentChanges: [
        { textDocument: { uri: `${root}/people.series`, version: null }, edits: [people] },
        { textDocument: { uri, version: 7 }, edits: [show] },
      ],
    });
  });

  it('is plain for a client that knows no versions', async () => {
    await start();
    await open();
    expect(await rename('eva')).toEqual({
      changes: { [`${root}/people.series`]: [people], [uri]: [show] },
    });
  });

  it('is refused with its reason', async () => {
    await start();
    await open();
    await expect(rename('a b')).rejects.toThrow('an id has no blanks in it: `a_b`');
  });
});

function at(line: number, character: number): unknown {
  return { start: { line, character }, end: { line, character: character + 3 } };
}
