// The documents that are open in the editor: their texts, as the client says that they change.
import {
  TextDocumentContentChangeEvent,
  type Connection,
  type DidChangeTextDocumentParams,
} from 'vscode-languageserver';
import { Lines, type Encoding } from '../features/lines';
import { Rope } from '../service';
import { canonical } from './address';
import type { Changes } from './changes';
import type { Loader } from './loader';
import { isConfig } from './roots';
import type { Edit, Workspace } from './workspace';

/** Keeps the workspace as the editor is, whether what is open has been saved or not. */
export function followDocuments(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  const documents = new Map<string, Rope>();
  connection.onDidOpenTextDocument(({ textDocument: { uri: named, version, text } }) => {
    const uri = canonical(named);
    documents.set(uri, new Rope(text));
    if (isConfig(uri)) workspace.putFile(uri, text);
    else workspace.openFile(uri, text, version);
    changes.noteEdit(uri, version);
  });
  connection.onDidChangeTextDocument((params) => {
    const { version } = params.textDocument;
    const uri = canonical(params.textDocument.uri);
    const document = documents.get(uri);
    if (!document) {
      connection.console.warn(`${params.textDocument.uri} was changed but is not open`);
      return;
    }
    const edits = update(document, params, workspace.encoding);
    if (isConfig(uri)) workspace.putFile(uri, document.toString());
    else workspace.editFile(uri, edits, version, document);
    changes.noteEdit(uri, version);
  });
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    documents.delete(uri);
    if (isConfig(uri)) await loader.load([uri]);
    else workspace.closeFile(uri);
    changes.note();
  });
}

/** Changes a document, each time the text that the change before has left. @returns the edits in offsets */
export function update(
  document: Rope,
  { contentChanges }: Pick<DidChangeTextDocumentParams, 'contentChanges'>,
  encoding: Encoding,
): readonly Edit[] {
  return contentChanges.map((change) => {
    const edit = editOf(document, change, encoding);
    document.edit(edit, edit.text);
    return edit;
  });
}

/** A change as an edit within the document, whatever the client has sent. */
function editOf(document: Rope, change: TextDocumentContentChangeEvent, encoding: Encoding): Edit {
  if (!TextDocumentContentChangeEvent.isIncremental(change))
    return { start: 0, end: document.length, text: change.text };
  const lines = new Lines(document, encoding);
  const ends = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)] as const;
  return { start: Math.min(...ends), end: Math.max(...ends), text: change.text };
}
