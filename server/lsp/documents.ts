// The documents that are open in the editor: their texts, as the client says that they change.
import {
  TextDocumentContentChangeEvent,
  type Connection,
  type DidChangeTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines, type Encoding } from '../features/lines';
import { canonical } from './address';
import type { Changes } from './changes';
import type { Loader } from './loader';
import { isConfig, type Workspace } from './workspace';

/** Keeps the workspace as the editor is, whether what is open has been saved or not. */
export function followDocuments(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  const documents = new Map<string, TextDocument>();
  const take = (document: TextDocument): void => {
    const { uri, version } = document;
    documents.set(uri, document);
    if (isConfig(uri)) workspace.putFile(uri, document.getText());
    else workspace.openFile(uri, document.getText(), version);
    changes.noteEdit(uri, version);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    take(TextDocument.create(canonical(uri), languageId, version, text)),
  );
  connection.onDidChangeTextDocument((params) => {
    const document = documents.get(canonical(params.textDocument.uri));
    if (document) take(updated(document, params, workspace.encoding));
    else connection.console.warn(`${params.textDocument.uri} was changed but is not open`);
  });
  connection.onDidCloseTextDocument(async ({ textDocument }) => {
    const uri = canonical(textDocument.uri);
    documents.delete(uri);
    if (isConfig(uri)) await loader.load([uri]);
    else workspace.closeFile(uri);
    changes.note();
  });
}

/** A document after changes, each of the text that the one before it has left. */
export function updated(
  document: TextDocument,
  { contentChanges, textDocument: { version } }: DidChangeTextDocumentParams,
  encoding: Encoding,
): TextDocument {
  for (const change of contentChanges)
    TextDocument.update(document, [counted(document, change, encoding)], version);
  return document;
}

/** A change with a range in UTF-16 that lies within the document, whatever the client has sent. */
function counted(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent {
  if (!TextDocumentContentChangeEvent.isIncremental(change)) return change;
  const lines = new Lines(document, encoding);
  const ends = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)] as const;
  const range = {
    start: document.positionAt(Math.min(...ends)),
    end: document.positionAt(Math.max(...ends)),
  };
  return { range, text: change.text };
}
