// The extension on the desktop and on remote machines: the server is a process of its own.
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { start, stop } from './extension';
import { provideTasks } from './tasks';

export function activate(context: ExtensionContext): void {
  const command = Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  start(context, (options) => {
    const client = new LanguageClient('series', 'Series', serverOptions(command), options);
    return { client, kill: () => void client.serverProcess?.kill('SIGKILL') };
  });
  context.subscriptions.push(provideTasks({ node: process.execPath, command }));
}

export function deactivate(): Promise<void> {
  return stop();
}

/** Nearly all that a server makes while it reads a workspace stays: fewer collections of young memory save time. */
const memory = '--max-semi-space-size=32';

function serverOptions(module: string): ServerOptions {
  const common = { module, args: ['lsp'], transport: TransportKind.ipc };
  const run = { ...common, options: { execArgv: [memory] } };
  return { run, debug: { ...common, options: { execArgv: [memory, '--nolazy', '--inspect=6009'] } } };
}
