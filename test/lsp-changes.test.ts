// What a client hears after a change: which datasets have changed, with how many problems, and that it should ask
// again for what it shows of files that were not edited.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../server/lsp/protocol';
import { loopback, type Loopback } from './support/loopback';

const bay = 'file:///data/bay';
const fen = 'file:///data/fen';
const show = `${bay}/show.series`;
const people = `${bay}/people.series`;
const disk = new Map([
  [`${bay}/series.json`, '{ "name": "The Bay" }'],
  [people, 'person ada "Ada"\nperson bo "Bo"\n'],
  [show, 'show a "A" {\n  cast main { ada as x "X" }\n}\n'],
  [`${fen}/series.json`, '{ "name": "The Fen" }'],
  [`${fen}/fen.series`, 'person cy "Cy" {\n  born:\n}\n'],
]);
const refreshes = ['semanticTokens', 'inlayHint', 'codeLens'].map((view) => `workspace/${view}/refresh`);

let server: Loopback;
let asked: string[];
let version: number;

async function start(initializationOptions: object = { status: true }): Promise<void> {
  asked = [];
  version = 1;
  const refreshSupport = { refreshSupport: true };
  server = await loopback({
    disk,
    folders: ['file:///data'],
    capabilities: {
      workspace: { semanticTokens: refreshSupport, inlayHint: refreshSupport, codeLens: refreshSupport },
    },
    initializationOptions,
    answers: Object.fromEntries(refreshes.map((method) => [method, () => (asked.push(method), null)])),
  });
  await ready();
}

function ready(accept: (status: Status) => boolean = () => true): Promise<Status> {
  return server.hears<Status>('series/status', (status) => status.state === 'ready' && accept(status));
}

async function open(uri: string, text = disk.get(uri)!): Promise<void> {
  const textDocument = { uri, languageId: 'series', version: version++, text };
  await server.client.sendNotification('textDocument/didOpen', { textDocument });
}

async function change(uri: string, text: string): Promise<void> {
  const textDocument = { uri, version: version++ };
  await server.client.sendNotification('textDocument/didChange', {
    textDocument,
    contentChanges: [{ text }],
  });
}

/** Asks for everything that an editor shows of a file beside its text. */
async function look(uri: string): Promise<void> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  await server.client.sendRequest('textDocument/semanticTokens/full', { textDocument });
  await server.client.sendRequest('textDocument/inlayHint', { textDocument, range });
  await server.client.sendRequest('textDocument/codeLens', { textDocument });
}

function heard(method: string): readonly unknown[] {
  return server.told.filter((one) => one.method === method).map(({ params }) => params);
}

describe('our own client', () => {
  beforeEach(() => start());

  it('hears of loading, and then of the datasets with their problems', () => {
    expect(heard('series/status')).toEqual([
      { state: 'loading', datasets: [] },
      {
        state: 'ready',
        datasets: [
          { root: bay, name: 'The Bay', files: 2, errors: 0, warnings: expect.any(Number) as number },
          { root: fen, name: 'The Fen', files: 1, errors: 1, warnings: expect.any(Number) as number },
        ],
      },
    ]);
    expect(heard('series/datasetChanged')).toEqual([{ roots: [bay, fen] }]);
  });

  it('hears which dataset has changed, once for many edits', async () => {
    await open(people);
    for (let i = 0; i < 100; i++) void change(people, `person ada "Ada ${i}"\n`);
    await change(people, 'person ada "Ada"\nperson bo\n person\n');
    const { datasets } = await ready(({ datasets: [first] }) => first!.errors > 0);
    expect(datasets.map(({ root }) => root)).toEqual([bay, fen]);
    const changes = heard('series/datasetChanged').slice(1) as { roots: string[] }[];
    expect(new Set(changes.flatMap(({ roots }) => roots))).toEqual(new Set([bay]));
    expect(changes.length).toBeLessThan(50);
  });

  it('hears nothing where nothing has changed', async () => {
    await open(people);
    await change(people, disk.get(people)!.replace('Ada', 'Adah'));
    await server.hears<{ roots: string[] }>('series/datasetChanged', ({ roots }) => roots.length === 1);
    // The same problems as before: what follows is heard after everything else.
    await change(people, 'person\n');
    await ready(({ datasets: [first] }) => first!.errors > 0);
    expect(heard('series/status')).toHaveLength(3);
  });
});

it('a client that does not ask for it hears nothing of ours', async () => {
  asked = [];
  const { client, told } = await loopback({ disk, folders: ['file:///data'] });
  await client.sendRequest('workspace/symbol', { query: '' });
  expect(told.filter(({ method }) => method.startsWith('series/'))).toEqual([]);
});

describe('a file that is shown', () => {
  beforeEach(async () => {
    await start();
    await open(show);
    await open(people);
    await look(show);
    await look(people);
    asked = [];
  });

  it('is asked for again when an edit of another changes what is shown', async () => {
    // Ada gets another name, which a hint shows behind her id, and one reference fewer.
    await change(people, 'person ada "Adah"\nperson bo "Bo" { born: 1970-01-01 }\n');
    await expect.poll(() => asked).toContain('workspace/inlayHint/refresh');
    expect(asked).not.toContain('workspace/codeLens/refresh');
    await look(people);
    asked = [];
    await change(show, 'show a "A" {\n  cast main { ada as x "X"; bo as y "Y" }\n}\n');
    await expect.poll(() => asked).toContain('workspace/codeLens/refresh');
  });

  it('is not asked for again when its own edits change it, or another that changes nothing', async () => {
    await change(show, 'show a "A" {\n  cast main { ada as x "X"; ada as y "Y" }\n}\n');
    await look(show);
    await change(people, 'person ada "Ada"\nperson bo "Bo"\n// a comment\n');
    await server.client.sendRequest('workspace/symbol', { query: '' });
    // Something that is sure to be told after all that would have been asked for.
    await change(people, 'person ada "Ada"\nperson bo "Bo"\nperson\n');
    await ready(({ datasets: [first] }) => first!.errors > 0);
    expect(asked.filter((method) => method !== 'workspace/codeLens/refresh')).toEqual([]);
  });
});

it('a file that was the only one is asked for again when there is another', async () => {
  await start();
  const only = `${fen}/fen.series`;
  await open(only);
  await look(only);
  // Its own edit changes what it shows, and nobody else has.
  await change(only, 'person cy "Cyd" {\n}\n');
  await ready(({ datasets: [, last] }) => last!.errors === 0);
  expect(asked).toEqual([]);
  await open(`${fen}/more.series`, 'show f "F" {\n  cast main { cy as z "Z" }\n}\n');
  await expect.poll(() => asked).toContain('workspace/codeLens/refresh');
});

it('a file is asked for again when the only other one is gone', async () => {
  await start();
  await open(people);
  await look(people);
  asked = [];
  await server.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: show, type: 3 }],
  });
  await expect.poll(() => asked).toContain('workspace/codeLens/refresh');
});

describe('a client that asks for problems', () => {
  it('is told to after changes outside its editor, and not after its own edits', async () => {
    asked = [];
    version = 1;
    const refresh = 'workspace/diagnostic/refresh';
    server = await loopback({
      disk,
      folders: ['file:///data'],
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
      initializationOptions: { status: true },
      answers: { [refresh]: () => (asked.push(refresh), null) },
    });
    await ready();
    await open(people);
    await change(people, 'person\n');
    await ready(({ datasets: [first] }) => first!.errors > 0);
    expect(asked).toEqual([]);
    const changes = [{ uri: `${fen}/fen.series`, type: 3 }];
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await expect.poll(() => asked).toEqual([refresh]);
    expect(heard('textDocument/publishDiagnostics')).toEqual([]);
  });
});
