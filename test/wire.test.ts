// The language server over the wire: started as an editor starts it, from the built command.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport, TextEdit, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundleCommand } from './support/bundle';
import { requests } from '../server/lsp/requests';
import { startClient, type Client } from './support/client';
import { rich } from './support/rich';

const out = mkdtempSync(join(tmpdir(), 'series-wire-'));
const server = join(out, 'cli.mjs');
let folder: string;
let client: Client;

beforeAll(() => {
  bundleCommand(server);
}, 60_000);
afterAll(() => rmSync(out, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'series-folder-'));
});
afterEach(() => {
  client.process.kill();
  rmSync(folder, { recursive: true });
});

const codesOf = (items: readonly { code?: unknown }[]): unknown[] => items.map(({ code }) => code);

describe('a client with few capabilities', () => {
  it('is told of problems in open files and in those on disk, and when they are gone', async () => {
    writeFileSync(join(folder, 'people.series'), 'person tess "Tess"\n');
    client = await startClient(server, folder);
    const show = client.open('show.series', 'show a "A" {\n  cast main { tess as x "X"; bo as y "Y" }\n}\n');
    expect(codesOf(await client.diagnostics(show))).toEqual(['unknown-reference']);
    client.change(show, 'show a "A" {\n  cast main { tess as x "X"; bo "Bo" as y "Y" }\n}\n');
    expect(codesOf(await client.diagnostics(show, (items) => items.length === 0))).toEqual([]);
  });

  it('reads settings from series.json, and says what is wrong in it', async () => {
    writeFileSync(join(folder, 'series.json'), '{ "rules": { "stray-separator": "off" }, "nmae": "x" }');
    client = await startClient(server, folder);
    const show = client.open('show.series', 'show a "A" {\n  genre: "x",, "y"\n  country:\n}\n');
    expect(codesOf(await client.diagnostics(show))).toEqual(['syntax-error']);
    const [problem] = await client.diagnostics(`${client.root}/series.json`);
    expect(problem?.message).toContain('`nmae` is not a setting');
  });
});

describe('the server ends', () => {
  it('well, when it is shut down first', async () => {
    client = await startClient(server, folder);
    expect(await client.stop()).toBe(0);
  });

  it('badly, when it is not', async () => {
    client = await startClient(server, folder);
    void client.connection.sendNotification('exit');
    expect(await client.ended).toBe(1);
  });

  it('when the editor hangs up', async () => {
    client = await startClient(server, folder);
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    client.process.stdin!.end();
    expect(await client.ended).toBe(1);
  });
});

describe('over the channel to a parent that is Node', () => {
  it('the server talks as over standard input and output', async () => {
    client = await startClient(server, folder, {}, 'node-ipc');
    const uri = client.open('a.series', 'show a "A" {\n  genre:\n}\n');
    expect(codesOf(await client.diagnostics(uri))).toEqual(['syntax-error']);
    const position = { line: 0, character: 5 };
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover)).toContain('**A**');
    expect(await client.stop()).toBe(0);
  });
});

describe('a client that pulls', () => {
  const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

  it('gets problems when it asks, and is told when nothing has changed', async () => {
    client = await startClient(server, folder, pulls);
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    const uri = client.open('a.series', 'show a "A" {\n  genre:\n}\n');
    const first = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(first.kind === 'full' && codesOf(first.items)).toEqual(['syntax-error']);
    const again = { textDocument: { uri }, previousResultId: first.resultId };
    expect(await client.connection.sendRequest('textDocument/diagnostic', again)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    const all = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(all.items.map((item) => item.uri)).toContain(uri);
  });
});

describe('requests', () => {
  it('see the newest text', async () => {
    client = await startClient(server, folder);
    const uri = client.open('a.series', 'show a "A" {\n}\n');
    client.change(uri, 'show   b "B" {\ngenre: "x"\n}\n');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options,
    });
    const text = TextDocument.create(uri, 'series', 1, 'show   b "B" {\ngenre: "x"\n}\n');
    expect(TextDocument.applyEdits(text, edits)).toBe('show b "B" {\n  genre: "x"\n}\n');
  });

  it('for files that nobody knows get an empty answer', async () => {
    client = await startClient(server, folder, rich);
    const textDocument = { uri: `${client.root}/none.series` };
    const position = { line: 3, character: 7 };
    for (const { method, fallback } of requests.filter((request) =>
      request.method.startsWith('textDocument/'),
    )) {
      const range = { start: position, end: position };
      const params = {
        textDocument,
        position,
        range,
        positions: [position],
        context: { diagnostics: [] },
        newName: 'x',
        ch: '\n',
        options: {},
      };
      expect(await client.connection.sendRequest(method, params), method).toEqual(fallback);
    }
    expect(client.logged).toEqual([]);
  });
});
