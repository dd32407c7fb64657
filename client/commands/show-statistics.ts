// Shows what a dataset holds, in numbers: a page that nobody can edit and that follows every change.
import { commands, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { statistics } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { chooseDataset } from './choose-dataset';
import { statisticsPage } from './statistics-page';

const scheme = 'series-statistics';

export async function showStatistics(server: Server, given?: unknown): Promise<void> {
  const uri = await chooseDataset(server, given);
  const found = uri === undefined ? undefined : await server.ask(statistics, { uri });
  if (uri === undefined || !found) return;
  const page = Uri.from({ scheme, path: `/${found.name}.md`, query: uri });
  await commands.executeCommand('markdown.showPreview', page);
}

/** Makes the pages that `showStatistics` opens. */
export function provideStatistics(server: Server): Disposable {
  const changes = new EventEmitter<Uri>();
  const announce = (): void => {
    if (server.status.state !== 'running') return;
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changes.fire(uri);
  };
  const provideTextDocumentContent = async ({ query }: Uri): Promise<string> => {
    const found = await server.ask(statistics, { uri: query });
    return found ? statisticsPage(found) : '';
  };
  return Disposable.from(
    changes,
    server.onDidChange(announce),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      provideTextDocumentContent,
    }),
  );
}
