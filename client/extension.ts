// What the extension does when it starts and ends, wherever it runs.
import { window, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands/register';
import { registerPreview } from './preview/index';
import { provideRulePages } from './rule-pages';
import { Server, type Connect } from './server/server';
import { showStatus } from './status-item';

let server: Server | undefined;

/** Starts the server and all that shows what it knows; does not wait until it has read the workspace. */
export function start(context: ExtensionContext, connect: Connect): void {
  const log = window.createOutputChannel('Series', { log: true });
  server = new Server(log, connect);
  context.subscriptions.push(log, server, showStatus(server), registerCommands(context, server));
  context.subscriptions.push(provideRulePages(context.extensionUri), registerPreview(context, server));
  void server.start();
}

/** Ends the server; everything else is disposed of by the editor. */
export async function stop(): Promise<void> {
  await server?.stop();
}
