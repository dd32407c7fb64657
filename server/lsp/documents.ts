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
import { isConfig } from './roots';
import type { Edit, Workspace } from './workspace';

/** Keeps the workspace as the editor is, whether what is open has been saved or not. */
export function followDocuments(
  connection: Connection,
  workspace: Workspace,
  loader: Loader,
  changes: Changes,
): void {
  const documents = new Map<string, TextDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(canonical(uri), languageId, version, text);
    documents.set(document.uri, document);
    if (isConfig(document.uri)) workspace.putFile(document.uri, text);
    else workspace.openFile(document.uri, text, version);
    changes.noteEdit(document.uri, version);
  });
  connection.onDidChangeTextDocument((params) => {
    const document = documents.get(canonical(params.textDocument.uri));
    if (!document) {
      connection.console.warn(`${params.textDocument.uri} was changed but is not open`);
      return;
    }
    const edits = update(document, params, workspace.encoding);
    if (isConfig(document.uri)) workspace.putFile(document.uri, document.getText());
    else workspace.editFile(document.uri, edits, document);
    changes.noteEdit(document.uri, document.version);
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
  document: TextDocument,
  { contentChanges, textDocument: { version } }: DidChangeTextDocumentParams,
  encoding: Encoding,
): readonly Edit[] {
  return contentChanges.map((sent) => {
    const change = counted(document, sent, encoding);
    const edit = TextDocumentContentChangeEvent.isIncremental(change)
      ? {
          start: document.offsetAt(change.range.start),
          end: document.offsetAt(change.range.end),
          text: change.text,
        }
      : { start: 0, end: document.getText().length, text: change.text };
    TextDocument.update(document, [change], version);
    return edit;
  });
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
