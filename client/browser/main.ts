// The extension in a browser: the server is a worker, and the client reads the files for it.
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from '../extension';

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  const startServer = (): Promise<Worker> => Promise.resolve(new Worker(script.toString(true)));
  return start(context, (id, name, options) => new LanguageClient(id, name, startServer, options));
}

export function deactivate(): Promise<void> {
  return stop();
}
