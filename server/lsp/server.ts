// The language server: what it announces, how files reach it, and when problems are told. What it
// answers stands in requests.ts; what it knows, in the workspace.
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { datasetFiles, followFiles } from './files';
import type { Host } from './host';
import { loadFile, loadFolders, noProgress } from './loader';
import { Publisher } from './publisher';
import { serve } from './request';
import { requests } from './requests';
import { defaultSettings, readSettings, type Session } from './session';
import { Workspace } from './workspace';

/** Runs a server on a connection until the client ends it. */
export function runServer(connection: Connection, host: Host): void {
  const session: Session = { workspace: new Workspace(), client: {}, settings: defaultSettings };
  const publisher = new Publisher(connection, session, host.documentation);
  let loaded = (): void => undefined;
  const ready = new Promise<void>((resolve) => (loaded = resolve));

  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(async () => {
    await register(connection, session);
    followFolders(connection, session, host, publisher);
    await load(connection, session, host);
    loaded();
    publisher.start();
    refreshViews(connection, session);
    announceChange(connection, session, publisher);
  });
  syncDocuments(connection, session, publisher);
  watch(connection, session, host, publisher);
  followFiles(connection, session.workspace, host, () => announceChange(connection, session, publisher));
  answerPulls(connection, publisher, ready);
  serve(connection, session, requests, ready);
  connection.listen();
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  Object.assign(session, { client: params.capabilities });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients send nothing else
  const { workspaceFolders, rootUri } = params;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  session.workspace.setFolders(folders);
  session.settings = readSettings(params.initializationOptions);
  return { capabilities: capabilitiesOf(session), serverInfo: { name: 'series' } };
}

function capabilitiesOf({ client }: Session): ServerCapabilities {
  const answered = requests.map(({ announce }) => announce);
  const pull = client.textDocument?.diagnostic;
  return Object.assign(
    {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: {
          didCreate: datasetFiles,
          willRename: datasetFiles,
          didRename: datasetFiles,
          didDelete: datasetFiles,
        },
      },
    } satisfies ServerCapabilities,
    pull && {
      diagnosticProvider: { identifier: 'series', interFileDependencies: true, workspaceDiagnostics: true },
    },
    ...answered,
  ) as ServerCapabilities;
}

async function register(connection: Connection, { client }: Session): Promise<void> {
  const { workspace } = client;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'series' });
  const watchers = ['**/*.series', '**/series.json'].map((globPattern) => ({ globPattern }));
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

async function load(connection: Connection, session: Session, host: Host): Promise<void> {
  if (session.client.workspace?.configuration) await pullSettings(connection, session);
  const progress = session.client.window?.workDoneProgress
    ? await connection.window.createWorkDoneProgress()
    : noProgress;
  progress.begin('Reading series', 0);
  await loadFolders(session.workspace, host, session.workspace.getFolders(), progress);
  progress.done();
}

async function pullSettings(connection: Connection, session: Session): Promise<void> {
  session.settings = readSettings(await connection.workspace.getConfiguration('series'));
}

function syncDocuments(connection: Connection, session: Session, publisher: Publisher): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    session.workspace.openFile(document.uri, document.getText(), document.version);
    // A client that pulls asks by itself after its own edits.
    if (!session.client.textDocument?.diagnostic) publisher.edit(document.uri, document.version);
  });
  documents.onDidClose(({ document }) => {
    session.workspace.closeFile(document.uri);
    announceChange(connection, session, publisher);
  });
  documents.listen(connection);
}

function watch(connection: Connection, session: Session, host: Host, publisher: Publisher): void {
  const { workspace } = session;
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes)
      if (type === FileChangeType.Deleted) workspace.removeFile(uri);
      else await loadFile(workspace, host, uri);
    announceChange(connection, session, publisher);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.client.workspace?.configuration) await pullSettings(connection, session);
    else session.settings = readSettings((settings as { series?: unknown } | null)?.series);
    refreshViews(connection, session);
    announceChange(connection, session, publisher);
  });
}

/** Folders that the client adds or removes while it runs. */
function followFolders(connection: Connection, session: Session, host: Host, publisher: Publisher): void {
  const { workspace, client } = session;
  if (!client.workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    const more = added.map(({ uri }) => uri);
    workspace.setFolders([...workspace.getFolders().filter((uri) => !gone.has(uri)), ...more]);
    for (const uri of gone) workspace.removeFile(uri);
    await loadFolders(workspace, host, more, noProgress);
    announceChange(connection, session, publisher);
  });
}

/** Answers a client that asks for problems. Both answers may say that nothing has changed. */
function answerPulls(connection: Connection, publisher: Publisher, ready: Promise<void>): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(async ({ textDocument, previousResultId }) => {
    await ready;
    const { resultId, items } = publisher.report(textDocument.uri);
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  });
  diagnostics.onWorkspace(async ({ previousResultIds }) => {
    await ready;
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = publisher.files().map((uri) => {
      const { resultId, items } = publisher.report(uri);
      const known = { uri, version: null, resultId };
      return previous.get(uri) === resultId
        ? { ...known, kind: 'unchanged' as const }
        : { ...known, kind: 'full' as const, items };
    });
    return { items };
  });
}

/** Has the client ask anew for what depends on settings, or on files that were not known yet. */
function refreshViews(connection: Connection, { client: { workspace } }: Session): void {
  if (workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  if (workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
}

/** After a change: sends problems, or asks the client to ask for them. */
function announceChange(connection: Connection, { client }: Session, publisher: Publisher): void {
  if (!client.textDocument?.diagnostic) publisher.schedule();
  else if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
}
