// Files that the client has: in a browser, or in a workspace that is on no disk.
import type { Connection } from 'vscode-languageserver';
import { ask } from './ask';
import type { Files } from './host';
import { listFiles, readFile, type Message } from './protocol';

/** The files of a client that answers `listFiles` and `readFile`. */
export function clientFiles(connection: Connection): Files {
  const send = <P, R>({ method }: Message<P, R>, params: P): Promise<R | undefined> =>
    ask(connection, method, () => connection.sendRequest<R>(method, params));
  return {
    list: async (folder) => (await send(listFiles, { folder })) ?? [],
    read: async (uri) => (await send(readFile, { uri })) ?? undefined,
  };
}
