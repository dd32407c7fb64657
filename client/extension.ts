// What the extension does when it starts and ends, wherever it runs.
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerFiles } from './files';

/** Makes the client for a server, which runs in a process or in a worker. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

export async function start(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  client = makeClient('series', 'Series', {
    documentSelector: [{ language: 'series' }],
    initializationOptions: { files: true, status: true },
  });
  context.subscriptions.push(answerFiles(client));
  await client.start();
}

export async function stop(): Promise<void> {
  await client?.stop();
}
