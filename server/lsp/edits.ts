// Edits of several files in the form that a client takes: with the versions they were made for, so that it
// can refuse what has become stale.
import type { FileRename, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { canonical } from './address';
import type { Session } from './session';

/** @param edit made for the files as the workspace has them now */
export function versioned({ client, workspace }: Session, { changes = {} }: WorkspaceEdit): WorkspaceEdit {
  if (!client.workspace?.workspaceEdit?.documentChanges) return { changes };
  const documentChanges = Object.entries(changes).map(([uri, edits]): TextDocumentEdit => ({
    textDocument: { uri, version: workspace.versionOf(uri) },
    edits,
  }));
  return { documentChanges };
}

/** A move that the client tells of, by the addresses that the workspace knows. */
export function moved({ oldUri, newUri }: FileRename): FileRename {
  return { oldUri: canonical(oldUri), newUri: canonical(newUri) };
}
