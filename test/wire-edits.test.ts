// After any row of incremental edits the server's answers are those of a server that opened the final
// text: nothing stale survives an edit, wherever its ends lie (line ends, surrogate pairs).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentDiagnosticReport, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundleCommand } from './support/bundle';
import { startClient, type Client } from './support/client';
import { examples } from './support/corpus';
import { fragments } from './support/fragments';

const folder = mkdtempSync(join(tmpdir(), 'series-edits-'));
const server = join(folder, 'cli.mjs');
let edited: Client;
let fresh: Client;

beforeAll(async () => {
  bundleCommand(server);
  const pulls = { textDocument: { diagnostic: {} } };
  [edited, fresh] = await Promise.all([
    startClient(server, folder, pulls),
    startClient(server, folder, pulls),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all([edited.stop(), fresh.stop()]);
  rmSync(folder, { recursive: true });
});

const texts = [...examples().values()];
const starts = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...texts).map((text) => text.replaceAll('\n', '\r\n')),
  fc.constantFrom(...texts).map((text) => text.slice(0, 2500)),
  fragments(30),
);
const edits = fc.array(
  fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(3), fc.nat(80)), insert: fragments(4) }),
  { maxLength: 80 },
);

/** What an editor asks after edits: about the file, and about the place where the last one was made. */
async function answers({ connection }: Client, uri: string, position: Position): Promise<unknown> {
  const params = { textDocument: { uri }, position };
  const ask = (method: string): Promise<unknown> => connection.sendRequest(`textDocument/${method}`, params);
  const report = (await ask('diagnostic')) as DocumentDiagnosticReport;
  const tokens = (await ask('semanticTokens/full')) as { data: number[] };
  const rest = ['documentSymbol', 'foldingRange', 'codeLens', 'documentHighlight', 'hover', 'completion'];
  return [report.kind === 'full' && report.items, tokens.data, ...(await Promise.all(rest.map(ask)))];
}

it('after any edits answers as one that opened the result', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(starts, edits, fc.integer({ min: 1, max: 5 }), async (text, changes, batch) => {
      const name = `file-${runs++}.series`;
      const uri = edited.open(name, text);
      let document = TextDocument.create(uri, 'series', 0, text);
      let position: Position = { line: 0, character: 0 };
      for (let i = 0; i < changes.length; i += batch) {
        const version = i + 1;
        const contentChanges = changes.slice(i, i + batch).map(({ at, length, insert }) => {
          const start = at % (document.getText().length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          document = TextDocument.update(document, [{ range, text: insert }], version);
          position = document.positionAt(start + insert.length);
          return { range, text: insert };
        });
        const textDocument = { uri, version };
        void edited.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      }
      fresh.open(name, document.getText());
      expect(await answers(edited, uri, position)).toEqual(await answers(fresh, uri, position));
      for (const client of [edited, fresh])
        void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }),
    { numRuns: 100 },
  );
}, 120_000);
