// The host where the client has the files: in a browser, or in a workspace that is on no disk.
import type { Connection } from 'vscode-languageserver';
import type { Host } from './host';
import { listFiles, readFile } from './protocol';

/** @param documentation the address of the rules' documentation */
export function clientHost(connection: Connection, documentation: string): Host {
  return {
    documentation,
    list: async (folder) =>
      (await connection.sendRequest<readonly string[] | null>(listFiles.method, { folder })) ?? [],
    read: async (uri) => (await connection.sendRequest<string | null>(readFile.method, { uri })) ?? undefined,
  };
}
