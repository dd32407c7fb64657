// A language server in the same process, with a client that has only what a test gives it: the files of an
// imagined disk, and answers to what the server asks.
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { ClientCapabilities, InitializeResult } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from '../../server/lsp/host';
import { runServer } from '../../server/lsp/server';

export interface Loopback {
  readonly client: MessageConnection;
  readonly initialized: InitializeResult;
  /** All notifications of the server, in order. */
  readonly told: readonly { readonly method: string; readonly params: unknown }[];
  /** Settles when the server has told something that a condition accepts; looks at what it told before, too. */
  readonly hears: <T>(method: string, accept?: (params: T) => boolean) => Promise<T>;
}

export interface Start {
  /** The texts of the files, by their addresses; it may change. Without it the server has no disk. */
  readonly disk?: ReadonlyMap<string, string>;
  /** The workspace's folders. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly host?: Host;
  /** What the client answers, by method; to all else it answers null. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** A client whose server has not been initialized yet. */
export function connect(start: Start = {}): Omit<Loopback, 'initialized'> {
  const { disk, host, answers = {} } = start;
  const [up, down] = [new PassThrough(), new PassThrough()];
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const told: { method: string; params: unknown }[] = [];
  const waiting = new Set<() => void>();
  client.onNotification((method, params) => {
    told.push({ method, params });
    for (const look of waiting) look();
  });
  client.onRequest((method, params) => answers[method]?.(params as never) ?? null);
  client.listen();
  runServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    ...host,
    ...(disk && { disk: imagined(disk) }),
  });
  const hears = <T>(method: string, accept: (params: T) => boolean = () => true): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = told.find((one) => one.method === method && accept(one.params as T));
        if (!found) return;
        waiting.delete(look);
        resolve(found.params as T);
      };
      waiting.add(look);
      look();
    });
  return { client, told, hears };
}

/** A client whose server has been initialized. */
export async function loopback(start: Start = {}): Promise<Loopback> {
  const { folders = [], capabilities = {}, initializationOptions } = start;
  const connected = connect(start);
  const initialized = await connected.client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities,
    initializationOptions,
  });
  await connected.client.sendNotification('initialized', {});
  return { ...connected, initialized };
}

function imagined(disk: ReadonlyMap<string, string>): NonNullable<Host['disk']> {
  return {
    list: (folder) => Promise.resolve([...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`))),
    read: (uri) => Promise.resolve(disk.get(uri)),
  };
}
