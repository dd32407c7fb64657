// The documents that are open in the editor: their texts, as the client says that they change.
import type { Connection } from 'vscode-languageserver';
import { Rope } from '../service';
import { canonical } from './address';
import type { Changes } from './changes';
import { update } from './content-changes';
import type { Loader } from './loader';
import { isConfig } from './roots';
import type { Workspace } from './workspace';

/** Keeps the workspace as the editor is, whether what is open has been saved or not. */
export function followDocuments(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  const configs = new Map<string, Rope>();
  connection.onDidOpenTextDocument(({ textDocument: { uri: named, version, text } }) => {
    const uri = canonical(named);
    if (isConfig(uri)) {
      configs.set(uri, new Rope(text));
      workspace.putFile(uri, text);
    } else workspace.openFile(uri, text, version);
    changes.noteEdit(uri, version);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const { version } = textDocument;
    const uri = canonical(textDocument.uri);
    const config = configs.get(uri);
    if (config) {
      update(config, contentChanges, workspace.encoding);
      workspace.putFile(uri, config.toString());
    } else if (!workspace.editFile(uri, contentChanges, version)) {
      connection.console.warn(`${textDocument.uri} was changed but is not open`);
      return;
    }
    changes.noteEdit(uri, version);
  });
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    if (configs.delete(uri)) await loader.load([uri]);
    else workspace.closeFile(uri);
    changes.note();
  });
}
