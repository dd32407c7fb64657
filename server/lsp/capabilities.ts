// What the server announces, at once and later on, to a client of given capabilities.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { ask } from './ask';
import { datasetFiles } from './files';
import type { Announcement, Request } from './request';
import type { Session } from './session';

/** What a session announces when it starts, with the capabilities of all requests that it answers. */
export function capabilitiesOf(
  { workspace }: Session,
  announced: readonly Announcement[],
): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: workspace.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: datasetFiles, didRename: datasetFiles, didDelete: datasetFiles },
    },
  };
  return announced.reduce((all, one) => merged(all, one), own);
}

/** What is announced for a request to this client; undefined where it is not answered. */
export function announcementOf({ announce }: Request, { client }: Session): Announcement | undefined {
  return typeof announce === 'function' ? announce(client) : announce;
}

/** Asks the client for notifications that can only be asked for while it runs. */
export async function register(connection: Connection, { client: { workspace } }: Session): Promise<void> {
  const { client } = connection;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    await ask(connection, 'to tell of settings', () =>
      client.register(DidChangeConfigurationNotification.type, { section: 'series' }),
    );
  const watchers = ['**/*.series', '**/series.json'].map((globPattern) => ({ globPattern }));
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    await ask(connection, 'to watch files', () =>
      client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
}

/** Both at once: objects are merged at every depth, and says more than `true`. */
function merged<T>(one: T, other: T): T {
  if (!isObject(one)) return isObject(other) || other !== undefined ? other : one;
  if (!isObject(other)) return one;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, mergedAt(one, other, key)])) as T;
}

function mergedAt<T extends object, K extends keyof T>(one: T, other: T, key: K): T[K] {
  return key in one && key in other ? merged(one[key], other[key]) : key in one ? one[key] : other[key];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
