// Files that an author makes, moves or deletes in the editor. A client that watches files tells of them
// again; one that does not is followed all the same.
import type { Connection, FileOperationRegistrationOptions } from 'vscode-languageserver';
import type { Host } from './host';
import { loadFile, loadFolders, noProgress } from './loader';
import { isConfig, type Workspace } from './workspace';

/** What may be part of a dataset: its files, its settings, and folders with either. */
export const datasetFiles: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.series', matches: 'file' } },
    { pattern: { glob: '**/series.json', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Keeps the workspace as the disk is. @param changed called after every change */
export function followFiles(
  { workspace: events }: Connection,
  workspace: Workspace,
  host: Host,
  changed: () => void,
): void {
  const take = async (uris: readonly string[]): Promise<void> => {
    for (const uri of uris) await takeIn(workspace, host, uri);
    changed();
  };
  events.onDidCreateFiles(({ files }) => take(files.map(({ uri }) => uri)));
  events.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) workspace.removeFile(oldUri);
    return take(files.map(({ newUri }) => newUri));
  });
  events.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) workspace.removeFile(uri);
    changed();
  });
}

/** Reads a file, or all files of a folder. */
async function takeIn(workspace: Workspace, host: Host, uri: string): Promise<void> {
  if (uri.endsWith('.series') || isConfig(uri)) await loadFile(workspace, host, uri);
  else await loadFolders(workspace, host, [uri], noProgress);
}
