// A client for the language server as an editor is one: it starts the built server as a process and
// talks to it over standard input and output.
import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
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
}

/** Starts a server on a folder. @param server the built command */
export async function startClient(
  server: string,
  folder: string,
  capabilities: ClientCapabilities = {},
): Promise<Client> {
  const child = spawn(process.execPath, [server, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
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
  connection.onRequest('workspace/diagnostic/refresh', () => null);
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
      const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
      void connection.sendNotification('exit');
      return code;
    },
  };
}
