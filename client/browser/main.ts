// The extension in a browser: the server is a worker, and the client reads the files for it.
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from '../extension';
import { WorkerHost } from './worker-host';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  start(context, (options, log) => {
    const host = new WorkerHost(script, log);
    const client = new LanguageClient('series', 'Series', () => host.start(), options);
    return { client, kill: () => host.kill() };
  });
}

export function deactivate(): Promise<void> {
  return stop();
}
