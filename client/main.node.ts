// The extension on the desktop and on remote machines: the server is a process of its own.
import { Uri, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type NodeModule,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { nodeOptions } from '../server/lsp/protocol';
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

function serverOptions(module: string): ServerOptions {
  const common = { module, args: ['lsp'], transport: TransportKind.ipc };
  const withOptions = (...options: readonly string[]): NodeModule => ({
    ...common,
    options: { execArgv: [...nodeOptions, ...options] },
  });
  return { run: withOptions(), debug: withOptions('--nolazy', '--inspect=6009') };
}
