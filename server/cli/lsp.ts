// `series lsp`: the language server for editors that start it as a process. It ends when the editor says so,
// or hangs up.
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  type Connection,
} from 'vscode-languageserver/node';
import { disk } from '../lsp/disk';
import { cacheFolder, diskCache } from '../lsp/disk-cache';
import { runServer } from '../lsp/server';
import { about } from './about';
import { UsageError, type Request } from './args';

/** Runs until the connection ends the process, so the promise stays open. @throws UsageError */
export function serveEditor(request: Request): Promise<never> {
  const documentation = new URL('../docs/rules.md', import.meta.url).href;
  const connection = connectionFor(request);
  const product = fileURLToPath(import.meta.url);
  const cache = diskCache(cacheFolder(), product, (message) => connection.console.warn(message));
  runServer(connection, { documentation, version: about.version, disk, cache });
  return new Promise(() => undefined);
}

function connectionFor({ command, flags }: Request): Connection {
  if (flags.has('node-ipc'))
    return createConnection(
      ProposedFeatures.all,
      new IPCMessageReader(process),
      new IPCMessageWriter(process),
    );
  if (flags.has('stdio')) return createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  throw new UsageError('expected --stdio or --node-ipc: how to talk to the editor', command);
}
