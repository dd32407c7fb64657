// The language server: when it begins, and when it ends. What it announces stands in capabilities.ts, what
// it answers in requests.ts, how files reach it in documents.ts and files.ts, and what follows from a change
// in changes.ts.
import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { ask, messageOf } from './ask';
import { announcementOf, capabilitiesOf, register } from './capabilities';
import { Changes } from './changes';
import { clientOptions } from './client';
import { clientFiles } from './client-files';
import { followDocuments } from './documents';
import { followFiles, followFolders } from './files';
import { filesOf, type Host } from './host';
import { Loader } from './loader';
import { Publisher } from './publisher';
import { pulls } from './pulls';
import { requests } from './requests';
import { serve, type Gate } from './serve';
import { readSettings, startSession, type Session } from './session';
import { StatusTeller } from './status';
import { Views } from './views';

/** Runs a server on a connection until the client ends it. */
export function runServer(connection: Connection, host: Host): void {
  let refusal: ResponseError | undefined = new ResponseError(
    ErrorCodes.ServerNotInitialized,
    'not initialized yet',
  );
  let stop = (): Promise<void> => Promise.resolve();
  connection.onInitialize((params) => {
    if (refusal?.code !== ErrorCodes.ServerNotInitialized) return invalid('initialized already');
    refusal = undefined;
    const server = startServer(connection, host, params, () => refusal);
    stop = server.stop;
    return server.result;
  });
  connection.onShutdown(async () => {
    refusal = invalid('shut down');
    await stop();
  });
  connection.onRequest(
    (method: string) => refusal ?? new ResponseError(ErrorCodes.MethodNotFound, `no ${method} here`),
  );
  connection.listen();
}

function invalid(message: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}

interface Server {
  readonly result: InitializeResult;
  readonly stop: () => Promise<void>;
}

function startServer(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  refusal: Gate['refusal'],
): Server {
  const session = startSession(params, host);
  const { workspace } = session;
  const { files, status } = clientOptions(params.initializationOptions);
  const loader = new Loader(workspace, filesOf(host.disk, files ? clientFiles(connection) : undefined));
  const views = new Views(connection, session);
  const teller = status ? new StatusTeller(connection, workspace) : undefined;
  const changes = new Changes(connection, session, new Publisher(connection, session), views, teller);

  followDocuments(connection, workspace, loader, changes);
  followFiles(connection, workspace, loader, changes);
  followFolders(connection, workspace, loader, changes);
  followSettings(connection, session, changes);
  const { noted, ready } = loaded(connection, session, loader, changes, teller);
  const gate: Gate = {
    noted,
    ready,
    refusal,
    answered: (method, uri) => views.answered(method, uri),
  };
  const announced = [...requests, ...pulls].flatMap((request) => {
    const announcement = announcementOf(request, session);
    if (announcement) serve(connection, session, request, gate);
    return announcement ?? [];
  });
  const { version } = host;
  return {
    result: {
      capabilities: capabilitiesOf(session, announced),
      serverInfo: { name: 'series', ...(version !== undefined && { version }) },
    },
    stop: async () => {
      changes.stop();
      await changes.keep();
    },
  };
}

/** Reads the workspace as soon as the client is ready for it. */
function loaded(
  connection: Connection,
  session: Session,
  loader: Loader,
  changes: Changes,
  teller: StatusTeller | undefined,
): Pick<Gate, 'noted' | 'ready'> {
  const noted = event();
  const ready = event();
  connection.onInitialized(async () => {
    teller?.tellLoading();
    await load(connection, session, loader, async () => {
      if (await session.kept.restore()) changes.restored();
      noted.happened();
    });
    noted.happened();
    changes.start();
    ready.happened();
  });
  return { noted: noted.promise, ready: ready.promise };
}

/** Something that happens once, for those who wait for it. */
function event(): { readonly promise: Promise<void>; readonly happened: () => void } {
  let happened = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    happened = resolve;
  });
  return { promise, happened: () => happened() };
}

/** Reads settings and files. Whatever goes wrong, the server then serves what it has. */
async function load(
  connection: Connection,
  session: Session,
  loader: Loader,
  noted: () => Promise<void>,
): Promise<void> {
  const { client, workspace } = session;
  try {
    await register(connection, session);
    if (client.workspace?.configuration) await pullSettings(connection, session);
    const progress = client.window?.workDoneProgress
      ? await ask(connection, 'to show progress', () => connection.window.createWorkDoneProgress())
      : undefined;
    progress?.begin('Reading series', 0);
    await loader.load(workspace.getFolders(), progress, noted).finally(() => progress?.done());
  } catch (error) {
    connection.console.error(`The workspace could not be read: ${messageOf(error)}`);
  }
}

function followSettings(connection: Connection, session: Session, changes: Changes): void {
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.client.workspace?.configuration) await pullSettings(connection, session);
    else session.settings = readSettings((settings as { series?: unknown } | null)?.series);
    changes.noteSettings();
  });
}

async function pullSettings(connection: Connection, session: Session): Promise<void> {
  const get = (): Promise<unknown> => connection.workspace.getConfiguration('series');
  const settings = await ask(connection, 'for settings', get);
  if (settings !== undefined) session.settings = readSettings(settings);
}
