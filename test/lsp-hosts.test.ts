// Where files come from: the disk, the client, or both; and that a file is known once, however its address is
// written.
import type { Diagnostic, SymbolInformation } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { canonical } from '../server/lsp/address';
import { loopback, type Loopback } from './support/loopback';

const here = 'file:///data';
const there = 'vscode-vfs://github/data';
const texts = new Map([
  [`${here}/a.series`, 'person ada "Ada"\n'],
  [`${there}/b.series`, 'person bo "Bo"\n'],
]);
const below = (folder: string): string[] => [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
const answers = {
  'series/listFiles': ({ folder }: { folder: string }) => below(folder),
  'series/readFile': ({ uri }: { uri: string }) => texts.get(uri) ?? null,
};

async function names({ client }: Loopback): Promise<readonly string[]> {
  const found = await client.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  return found.map(({ name }) => name).sort();
}

describe('files', () => {
  const folders = [here, there];
  const disk = texts;

  it('of this machine come from its disk, others from the client', async () => {
    const fromClient: string[] = [];
    const counted = {
      ...answers,
      'series/listFiles': ({ folder }: { folder: string }) => (fromClient.push(folder), below(folder)),
    };
    const server = await loopback({
      disk,
      folders,
      answers: counted,
      initializationOptions: { files: true },
    });
    expect(await names(server)).toEqual(['Ada', 'Bo']);
    expect(fromClient).toEqual([there]);
  });

  it('all come from the client where there is no disk', async () => {
    const server = await loopback({ folders, answers, initializationOptions: { files: true } });
    expect(await names(server)).toEqual(['Ada', 'Bo']);
  });

  it('come and go with the folders of the workspace', async () => {
    const capabilities = { workspace: { workspaceFolders: true } };
    const server = await loopback({
      disk,
      folders: [here],
      capabilities,
      answers,
      initializationOptions: { files: true },
    });
    const change = (added: readonly string[], removed: readonly string[]): Promise<void> => {
      const named = (uris: readonly string[]): object[] => uris.map((uri) => ({ uri, name: '' }));
      const event = { added: named(added), removed: named(removed) };
      return server.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    };
    await change([there], []);
    await expect.poll(() => names(server)).toEqual(['Ada', 'Bo']);
    await change([], [here]);
    await expect.poll(() => names(server)).toEqual(['Bo']);
  });

  it('that a client does not offer are not asked for', async () => {
    expect(await names(await loopback({ disk, folders, answers }))).toEqual(['Ada']);
    expect(await names(await loopback({ folders, answers }))).toEqual([]);
  });
});

it('of two readings of one file the later counts', async () => {
  let go = (): void => undefined;
  const slow = new Promise<void>((resolve) => (go = resolve));
  const uri = `${here}/a.series`;
  let [text, reads] = ['person ada "Ada"\n', 0];
  const read = (): Promise<string> => {
    const found = text;
    return reads++ === 1 ? slow.then(() => found) : Promise.resolve(found);
  };
  const host = { disk: { list: () => Promise.resolve([uri]), read } };
  const server = await loopback({ host, folders: [here] });
  expect(await names(server)).toEqual(['Ada']);
  for (const next of ['person bo "Bo"\n', 'person cy "Cy"\n']) {
    text = next;
    const changes = [{ uri, type: 2 }];
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    // An answer to this means that the notification has been taken in.
    await names(server);
  }
  go();
  await expect.poll(() => names(server)).toEqual(['Cy']);
  expect(await names(server)).toEqual(['Cy']);
});

describe('an address', () => {
  it.each([
    ['file:///a b/c+d@e.series', 'file:///a%20b/c%2Bd%40e.series'],
    ['file:///a%20b/c+d%40e.series', 'file:///a%20b/c%2Bd%40e.series'],
    ["file:///it's (1)/ß.series", 'file:///it%27s%20%281%29/%C3%9F.series'],
    ['file:///C:/data/x.series', 'file:///c%3A/data/x.series'],
    ['file:///c%3a/data/x.series', 'file:///c%3A/data/x.series'],
    ['file:///100%/x.series', 'file:///100%25/x.series'],
    ['vscode-vfs://github/a/b', 'vscode-vfs://github/a/b'],
    ['git:/data/x.series?{"ref":"~"}', 'git:/data/x.series?{"ref":"~"}'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['', ''],
  ])('%s has one form', (written, form) => {
    expect(canonical(written)).toBe(form);
    expect(canonical(form)).toBe(form);
  });

  it('may be written in any way for a file that is open', async () => {
    const text = 'person ada "Ada"\n';
    const disk = new Map([['file:///my%20data/a+b.series', text]]);
    const server = await loopback({ disk, folders: ['file:///my data'] });
    const { client, hears } = server;
    const open = {
      uri: 'file:///my%20data/a%2Bb.series',
      languageId: 'series',
      version: 1,
      text: `${text}person\n`,
    };
    await client.sendNotification('textDocument/didOpen', { textDocument: open });
    expect(await names(server)).toEqual(['Ada']);
    await hears<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics', ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'wrong-type'),
    );
    const change = {
      textDocument: { uri: 'file:///my data/a+b.series', version: 2 },
      contentChanges: [{ text }],
    };
    await client.sendNotification('textDocument/didChange', change);
    const position = { line: 0, character: 9 };
    const textDocument = { uri: 'file:///my%20data/a+b.series' };
    const highlights = await client.sendRequest('textDocument/documentHighlight', { textDocument, position });
    expect(highlights).toHaveLength(1);
  });
});

describe('the documentation of rules', () => {
  const wrong = new Map([[`${here}/a.series`, 'person\n']]);
  const linkOf = async (start: Parameters<typeof loopback>[0]): Promise<string | undefined> => {
    const { hears } = await loopback({ disk: wrong, folders: [here], ...start });
    const told = await hears<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    return told.diagnostics[0]?.codeDescription?.href;
  };

  it('is where the client says, or else where the host does, or nowhere', async () => {
    const host = { documentation: 'file:///rules.md' };
    const initializationOptions = { documentation: 'https://series.example/rules' };
    expect(await linkOf({ host, initializationOptions })).toBe('https://series.example/rules#wrong-type');
    expect(await linkOf({ host })).toBe('file:///rules.md#wrong-type');
    expect(await linkOf({})).toBeUndefined();
  });
});
