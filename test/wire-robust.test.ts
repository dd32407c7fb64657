// Nothing that a client sends takes the server down, or makes it lose what it knows: places that do not exist,
// files that nobody has opened, documents opened twice, edits without end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { asking } from './support/asking';
import { bundleCommand } from './support/bundle';
import { startClient, type Client } from './support/client';
import { rich } from './support/rich';

const folder = mkdtempSync(join(tmpdir(), 'series-robust-'));
const text = 'show a "A" {\n  cast main { ada as x "X" }\n}\nperson ada "Ada"\n';
let client: Client;

beforeAll(async () => {
  const server = join(folder, 'cli.mjs');
  bundleCommand(server);
  client = await startClient(server, folder, rich);
}, 60_000);
afterAll(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

function notify(method: string, params: unknown): void {
  void client.connection.sendNotification(method, params);
}

/** The text of a document as the server has it: what formatting makes of it is made of its own text. */
async function shown(uri: string, expected: string): Promise<string> {
  const params = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
  const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', params);
  return TextDocument.applyEdits(TextDocument.create(uri, 'series', 0, expected), edits);
}

const places: readonly (readonly [string, unknown, unknown])[] = [
  ['beyond the end', 1e9, 1e9],
  ['beyond a line', 0, 1e9],
  ['before the beginning', -1, -1],
  ['between characters', 0.5, 1.5],
  ['that are none', null, 'x'],
];

describe('a place', () => {
  it.each(places)('%s is answered somehow', async (_, line, character) => {
    const uri = client.open('places.series', text);
    const position = { line, character } as { line: number; character: number };
    for (const ask of Object.values(asking))
      await ask(client.connection, { uri, position, range: { start: position, end: position } });
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'ada' })).toHaveLength(1);
  });

  it('in a file that nobody knows is answered with nothing', async () => {
    const uri = `${client.root}/nowhere.series`;
    const position = { line: 0, character: 0 };
    for (const ask of Object.values(asking))
      await ask(client.connection, { uri, position, range: { start: position, end: position } });
  });
});

describe('parameters', () => {
  it.each([{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }, [], [null]])(
    '%j of every request are survived',
    async (params) => {
      for (const method of Object.keys(asking))
        await client.connection.sendRequest(method, params).catch((error: unknown) => {
          expect(error).toHaveProperty('code');
        });
    },
  );

  it.each(['didOpen', 'didChange', 'didClose'])(
    'of textDocument/%s that make no sense are logged',
    async (name) => {
      const before = client.logged.length;
      notify(`textDocument/${name}`, {});
      await expect.poll(() => client.logged.length).toBeGreaterThan(before);
    },
  );
});

describe('a document', () => {
  it('that is opened twice is what it was opened as last', async () => {
    client.open('twice.series', 'person  ada "Ada"\n');
    const uri = client.open('twice.series', 'person   bo "Bo"\n');
    expect(await shown(uri, 'person   bo "Bo"\n')).toBe('person bo "Bo"\n');
  });

  it('that is not open is neither changed nor closed, and that is logged', async () => {
    const uri = `${client.root}/closed.series`;
    notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
    notify('textDocument/didClose', { textDocument: { uri } });
    await expect.poll(() => client.logged.join('\n')).toContain('closed.series was changed but is not open');
  });

  it('takes edits at places that do not exist as edits at the nearest ones', async () => {
    const uri = client.open('edits.series', 'person ada "Ada"\n');
    const range = (from: number, to: number): TextDocumentContentChangeEvent & { range: object } => ({
      range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
      text: '\n',
    });
    const contentChanges = [
      { ...range(10, 11), text: 'person bo "Bo"\n' },
      { ...range(-3, -2), text: '// c\n' },
      // Its end before its beginning.
      { range: { start: { line: 1, character: 3 }, end: { line: 1, character: 0 } }, text: 'PER' },
      { ...range(99, 3), text: 'person cy   "Cy"\n' },
    ];
    notify('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges });
    notify('textDocument/didChange', {
      textDocument: { uri, version: 10 },
      contentChanges: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, text: 'per' },
      ],
    });
    const expected = '// c\nperson ada "Ada"\nperson bo "Bo"\nperson cy   "Cy"\n';
    expect(await shown(uri, expected)).toBe(expected.replace('cy   ', 'cy '));
  });

  it('may be huge, and be edited in thousands of places at once', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `person p${i} "Person ${i}"\n`);
    const uri = client.open('huge.series', lines.join(''));
    const contentChanges = Array.from({ length: 5000 }, (_, i) => ({
      range: { start: { line: i, character: 0 }, end: { line: i, character: 6 } },
      text: i % 2 === 0 ? 'group' : 'group ',
    }));
    notify('textDocument/didChange', { textDocument: { uri, version: 50 }, contentChanges });
    const textDocument = { uri };
    const found = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 4999, character: 8 },
    });
    expect(JSON.stringify(found)).toContain('Person 4999');
    notify('textDocument/didClose', { textDocument });
  }, 60_000);
});
