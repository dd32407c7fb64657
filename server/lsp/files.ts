// Files that are made, moved, changed or deleted, inside the editor or outside. A client that watches files
// tells of its own doings twice; one that does not is followed all the same.
import {
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type Connection,
  type FileOperationRegistrationOptions,
} from 'vscode-languageserver';
import { canonical } from './address';
import type { Changes } from './changes';
import type { Loader } from './loader';
import type { Workspace } from './workspace';

/** What may be part of a dataset: its files, its settings, and folders with either. */
export const datasetFiles: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.series', matches: 'file' } },
    { pattern: { glob: '**/series.json', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Keeps the workspace as the files are. */
export function followFiles(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  const { workspace: events } = connection;
  const update = async (gone: readonly string[], come: readonly string[]): Promise<void> => {
    for (const uri of gone) workspace.removeFile(canonical(uri));
    await loader.load(come.map(canonical));
    changes.note();
  };
  events.onDidCreateFiles((did) =>
    update(
      [],
      did.files.map(({ uri }) => uri),
    ),
  );
  events.onDidRenameFiles((did) =>
    update(
      did.files.map(({ oldUri }) => oldUri),
      did.files.map(({ newUri }) => newUri),
    ),
  );
  events.onDidDeleteFiles((did) =>
    update(
      did.files.map(({ uri }) => uri),
      [],
    ),
  );
  connection.onDidChangeWatchedFiles((did) => {
    const isGone = ({ type }: { type: FileChangeType }): boolean => type === FileChangeType.Deleted;
    const [gone, come] = [did.changes.filter(isGone), did.changes.filter((change) => !isGone(change))];
    return update(
      gone.map(({ uri }) => uri),
      come.map(({ uri }) => uri),
    );
  });
}

/** Follows the folders that the client adds to its workspace or takes away. */
export function followFolders(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event }) => {
    const gone = new Set(event.removed.map(({ uri }) => canonical(uri)));
    const come = event.added.map(({ uri }) => canonical(uri));
    workspace.setFolders([...workspace.getFolders().filter((uri) => !gone.has(uri)), ...come]);
    for (const uri of gone) workspace.removeFile(uri);
    await loader.load(come);
    changes.note();
  });
}
