// The life of a session: what is answered before it begins, while the workspace is read, when a request is taken
// back, and after the end.
import { CancellationTokenSource } from 'vscode-jsonrpc';
import {
  ErrorCodes,
  LSPErrorCodes,
  type InitializeResult,
  type SymbolInformation,
} from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { connect, loopback } from './support/loopback';

const root = 'file:///data';
const folders = [root];
const disk = new Map([[`${root}/people.series`, 'person ada "Ada"\n']]);

/** The code of the error that a request is answered with. */
function codeOf(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => 'no error',
    (error: unknown) => (error as { code: number }).code,
  );
}

describe('a request', () => {
  it('before the session begins is refused', async () => {
    const { client } = connect();
    for (const method of ['textDocument/hover', 'workspace/symbol', 'series/guidePage', 'what/ever'])
      expect(await codeOf(client.sendRequest(method, {}))).toBe(ErrorCodes.ServerNotInitialized);
  });

  it('to begin it once more is refused', async () => {
    const { client } = await loopback();
    const again = client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await codeOf(again)).toBe(ErrorCodes.InvalidRequest);
  });

  it('after its end is refused, whatever it is', async () => {
    const { client } = await loopback({ disk, folders });
    expect(await client.sendRequest('shutdown')).toBeNull();
    for (const method of ['textDocument/hover', 'workspace/symbol', 'series/guidePage', 'what/ever'])
      expect(await codeOf(client.sendRequest(method, {}))).toBe(ErrorCodes.InvalidRequest);
    const again = client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await codeOf(again)).toBe(ErrorCodes.InvalidRequest);
  });

  it('without parameters is told so', async () => {
    const { client } = await loopback();
    expect(await codeOf(client.sendRequest('textDocument/hover'))).toBe(ErrorCodes.InvalidParams);
  });

  it('waits until the workspace is read', async () => {
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => (read = resolve));
    const text = (uri: string): Promise<string | undefined> => reading.then(() => disk.get(uri));
    const host = { disk: { list: () => Promise.resolve([...disk.keys()]), read: text } };
    const { client } = await loopback({ host, folders });
    let isAnswered = false;
    const symbols = client.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
    void symbols.then(() => (isAnswered = true));
    // A request that is taken back does not wait.
    const source = new CancellationTokenSource();
    const dropped = client.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    expect(await codeOf(dropped)).toBe(LSPErrorCodes.RequestCancelled);
    expect(isAnswered).toBe(false);
    read();
    expect((await symbols).map(({ name }) => name)).toEqual(['Ada']);
  });

  it('that is taken back is not answered, and those around it are', async () => {
    const { client } = await loopback({ disk, folders });
    const source = new CancellationTokenSource();
    const ask = (token?: CancellationTokenSource['token']): Promise<unknown> =>
      client.sendRequest('workspace/symbol', { query: 'ada' }, ...(token ? [token] : []));
    const all = [ask(), ask(source.token), ask()];
    source.cancel();
    expect(await Promise.all(all.map(codeOf))).toEqual([
      'no error',
      LSPErrorCodes.RequestCancelled,
      'no error',
    ]);
    // Taking back what was answered long ago, or never sent, is of no consequence.
    await client.sendNotification('$/cancelRequest', { id: 1 });
    await client.sendNotification('$/cancelRequest', { id: 'never' });
    expect(await codeOf(ask())).toBe('no error');
  });
});

describe('a client that refuses everything', () => {
  const refuse = (): never => {
    throw new Error('not today');
  };
  const methods = [
    'client/registerCapability',
    'workspace/configuration',
    'window/workDoneProgress/create',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
    'workspace/codeLens/refresh',
    'workspace/diagnostic/refresh',
    'series/listFiles',
    'series/readFile',
  ];
  const capabilities = {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
    },
    textDocument: { diagnostic: {} },
    window: { workDoneProgress: true },
  };

  it('is served all the same, and each refusal is logged', async () => {
    const answers = Object.fromEntries(methods.map((method) => [method, refuse]));
    const { client, told, hears } = await loopback({
      folders: [root, 'vscode-vfs://github/a/b'],
      disk,
      capabilities,
      answers,
      initializationOptions: { files: true, status: true },
    });
    const symbols = await client.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
    expect(symbols.map(({ name }) => name)).toEqual(['Ada']);
    await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await hears<{ state: string }>('series/status', ({ state }) => state === 'ready');
    const logged = told
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => JSON.stringify(params));
    for (const about of [
      'watch files',
      'for settings',
      'show progress',
      'semanticTokens',
      'pull problems',
      'listFiles',
    ])
      expect(
        logged.filter((line) => line.includes(about)),
        about,
      ).not.toEqual([]);
  });
});

it('says who serves', async () => {
  const { client } = connect({ host: { version: '1.2.3' } });
  const params = { processId: null, rootUri: null, capabilities: {} };
  const { serverInfo } = await client.sendRequest<InitializeResult>('initialize', params);
  expect(serverInfo).toEqual({ name: 'series', version: '1.2.3' });
});
