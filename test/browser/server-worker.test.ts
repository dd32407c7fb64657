// The language server as a web extension runs it: in a worker, where it has no disk and asks the client for every
// file.
import { build, type BuildOptions } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Diagnostic, Hover, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { worker } from '../../scripts/bundle.mjs';
import { launchBrowser } from '../support/browser';
import { example } from '../support/corpus';
import { connectWorker } from '../support/worker';

const root = 'vscode-vfs://github/series/ballard';
const files = new Map([...example('ballard')].map(([name, text]) => [`${root}/${name}`, text]));
const uri = `${root}/ballard.series`;
const asked: string[] = [];
const problems = new Map<string, readonly Diagnostic[]>();
let browser: Browser;
let client: MessageConnection;
let imports: readonly string[];

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    ...(worker as BuildOptions),
    entryPoints: ['server/lsp/main.browser.ts'],
    write: false,
    metafile: true,
  });
  imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  browser = await launchBrowser();
  client = await connectWorker(await browser.newPage(), outputFiles[0]!.text);
  client.onRequest('series/listFiles', ({ folder }: { folder: string }) => {
    asked.push(folder);
    return [...files.keys()].filter((known) => known.startsWith(`${folder}/`));
  });
  client.onRequest('series/readFile', ({ uri }: { uri: string }) => {
    asked.push(uri);
    return files.get(uri) ?? null;
  });
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    problems.set(params.uri, params.diagnostics);
  });
  client.listen();
  const { serverInfo } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'ballard' }],
    capabilities: {},
    initializationOptions: { files: true },
  });
  expect(serverInfo?.name).toBe('series');
  await client.sendNotification('initialized', {});
});
afterAll(async () => {
  client.dispose();
  await browser.close();
});

describe('in a worker, the server', () => {
  it('needs nothing of Node', () => {
    expect(imports.filter((path) => path.startsWith('node:'))).toEqual([]);
    expect(imports.filter((path) => /^[\w]+$/.test(path))).toEqual([]);
  });

  it('reads every file through its client', async () => {
    const symbols = await client.sendRequest<unknown[]>('workspace/symbol', { query: 'harry_bosch' });
    expect(symbols.length).toBeGreaterThan(0);
    expect(asked.sort()).toEqual([root, ...files.keys()].sort());
  });

  it('shows who someone is', async () => {
    const text = files.get(uri)!;
    const before = text.slice(0, text.indexOf('as renee_ballard') + 4).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const hover = await client.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(JSON.stringify(hover.contents)).toContain('Maggie Q');
  });

  it('tells of problems as they are typed', async () => {
    const text = files.get(uri)!.replace('title-character: renee_ballard', 'title-character: renee_balard');
    const textDocument = { uri, languageId: 'series', version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    await expect.poll(() => problems.get(uri)?.map(({ code }) => code)).toContain('unknown-reference');
  });
});
