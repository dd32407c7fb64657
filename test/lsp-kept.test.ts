// What a server keeps for its next start: told at once where all texts are the same, true only as long as they
// are, and never trusted for longer than it takes to look again.
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import type { Cache } from '../server/lsp/host';
import { loopback, type Loopback, type Start } from './support/loopback';

const folder = 'file:///data';
const uri = `${folder}/show.series`;
const text = 'show a "A" {\n  cast main { nobody as x "X" }\n}\n';
const published = 'textDocument/publishDiagnostics';

/** A cache that can be looked into. */
class Shelf implements Cache {
  readonly texts = new Map<string, string>();
  private readonly writes = new Set<() => void>();

  keyOf(texts: Iterable<string>): string {
    return JSON.stringify([...texts]);
  }

  read(key: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(key));
  }

  write(key: string, value: string): Promise<void> {
    this.texts.set(key, value);
    for (const told of this.writes) told();
    return Promise.resolve();
  }

  /** Settles when something is written. */
  written(): Promise<void> {
    return new Promise((resolve) => this.writes.add(resolve));
  }

  /** Puts other problems in place of those that are kept. */
  forge(message: string): void {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    for (const key of this.texts.keys()) this.texts.set(key, JSON.stringify({ [uri]: [{ range, message }] }));
  }
}

function start(cache: Cache, more: Start = {}): Promise<Loopback> {
  return loopback({ disk: new Map([[uri, text]]), folders: [folder], host: { cache }, ...more });
}

const says = (part: string) => (params: PublishDiagnosticsParams) =>
  params.diagnostics.some(({ message }) => JSON.stringify(message).includes(part));

async function filled(): Promise<Shelf> {
  const shelf = new Shelf();
  const written = shelf.written();
  await start(shelf);
  await written;
  return shelf;
}

it('keeps what it has found when it has looked at everything', async () => {
  const shelf = await filled();
  expect([...shelf.texts.values()]).toEqual([expect.stringContaining('`nobody`')]);
});

it('tells what was kept, and what it finds itself when it has', async () => {
  const shelf = await filled();
  shelf.forge('from an earlier time');
  const server = await start(shelf);
  await server.hears(published, says('nobody'));
  const told = server.told.filter(({ method }) => method === published) as {
    params: PublishDiagnosticsParams;
  }[];
  expect(told.map(({ params }) => params.diagnostics.map(({ message }) => message))).toEqual([
    ['from an earlier time'],
    [expect.stringContaining('nobody')],
  ]);
});

it('answers with it who asks before the files are looked into', async () => {
  const shelf = await filled();
  shelf.forge('from an earlier time');
  const refreshed: string[] = [];
  const diagnostics = { refreshSupport: true };
  const server = await start(shelf, {
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics } },
    answers: { 'workspace/diagnostic/refresh': () => (refreshed.push(''), null) },
  });
  const ask = (): Promise<{ items: Diagnostic[] }> =>
    server.client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  expect((await ask()).items.map(({ message }) => message)).toEqual(['from an earlier time']);
  // Whoever asks for something else waits until they have been.
  await server.client.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
  await expect.poll(async () => (await ask()).items[0]?.message).toContain('nobody');
});

it.each(['damaged', '[]', '{"a": 1}', 'null'])(
  'does without what was kept where that is %s',
  async (kept) => {
    const shelf = await filled();
    for (const key of shelf.texts.keys()) shelf.texts.set(key, kept);
    const server = await start(shelf);
    await server.hears(published, says('nobody'));
  },
);

it('knows nothing of another text, of other settings, or of one that was edited since', async () => {
  const shelf = await filled();
  shelf.forge('from an earlier time');
  for (const more of [
    new Map([[uri, `${text}\n`]]),
    new Map([
      [uri, text],
      [`${folder}/series.json`, '{}'],
    ]),
  ]) {
    const server = await start(shelf, { disk: more });
    await server.hears(published, says('nobody'));
    expect(JSON.stringify(server.told)).not.toContain('from an earlier time');
  }
});

it('keeps at its end what the author has changed since', async () => {
  const shelf = new Shelf();
  const written = shelf.written();
  const server = await start(shelf);
  await written;
  const textDocument = { uri, languageId: 'series', version: 1, text: text.replace('nobody', 'somebody') };
  await server.client.sendNotification('textDocument/didOpen', { textDocument });
  await server.hears(published, says('somebody'));
  await server.client.sendRequest('shutdown');
  expect([...shelf.texts.values()]).toEqual([
    expect.stringContaining('`nobody`'),
    expect.stringContaining('`somebody`'),
  ]);
});
