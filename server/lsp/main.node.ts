// The server as a process of its own, over standard input and output or the IPC of Node.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskHost } from './disk';
import { runServer } from './server';

runServer(
  createConnection(ProposedFeatures.all),
  diskHost(new URL('../docs/rules.md', import.meta.url).href),
);
