// `series lsp`: the language server for editors that start it as a process, over standard input and
// output. It ends when the editor says so, or hangs up.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskHost } from '../lsp/disk';
import { runServer } from '../lsp/server';

/** Runs until the connection ends the process, so the promise stays open. */
export function serveEditor(): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  runServer(connection, diskHost(new URL('../docs/rules.md', import.meta.url).href));
  return new Promise(() => undefined);
}
