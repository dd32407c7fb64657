// A client for the language server as an editor is one: it starts the built server as a process and
// talks to it over standard input and output.
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';

export interface Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly root: string;
  /** The messages that the server asked to have logged. */
  readonly logged: readonly string[];
  readonly open: (name: string, text: string) => string;
  readonly change: (uri: string, text: string) => void;
  /** The next diagnostics that the server publishes for a file and that a condition accepts. */
  readonly diagnostics: (
    uri: string,
    accept?: (items: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  /** Ends the server as the protocol says. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  /** Settles when the server has ended, with its exit code. */
  readonly ended: Promise<number | null>;
}

type Transport = 'stdio' | 'node-ipc';

/** Starts a server on a folder. @param server the built command */
export async function startClient(
  server: string,
  folder: string,
  capabilities: ClientCapabilities = {},
  transport: Transport = 'stdio',
): Promise<Client> {
  const { child, connection } = connectors[transport](server);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const logged: string[] = [];
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      published.set(uri, diagnostics);
      for (const look of waiting) look();
    },
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  for (const view of ['diagnostic', 'semanticTokens', 'inlayHint', 'codeLens'])
    connection.onRequest(`workspace/${view}/refresh`, () => null);
  connection.listen();
  const root = pathToFileURL(folder).href;
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'test' }],
    capabilities,
  });
  void connection.sendNotification('initialized', {});
  let version = 1;
  return {
    connection,
    process: child,
    initialized,
    root,
    logged,
    open: (name, text) => {
      const uri = `${root}/${name}`;
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'series', version: version++, text },
      });
      return uri;
    },
    change: (uri, text) => {
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version++ },
        contentChanges: [{ text }],
      });
    },
    diagnostics: (uri, accept = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const items = published.get(uri);
          if (!items || !accept(items)) return;
          waiting.delete(look);
          resolve(items);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      return ended;
    },
    ended,
  };
}

/** Starts a server and connects to it in the ways that editors do; `node-ipc` is VS Code's. */
const connectors: Readonly<
  Record<Transport, (server: string) => { child: ChildProcess; connection: MessageConnection }>
> = {
  stdio: (server) => {
    const args = [server, 'lsp', '--stdio'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = child;
    return {
      child,
      connection: createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin)),
    };
  },
  'node-ipc': (server) => {
    const child = fork(server, ['lsp', '--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });
    return {
      child,
      connection: createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
    };
  },
};
