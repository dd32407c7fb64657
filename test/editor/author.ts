// What an author does in the editor, and what the author sees.
import type { Position } from 'vscode';
import {
  commands,
  languages,
  Range,
  Selection,
  TabInputWebview,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type InlayHint,
  type MarkdownString,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { eventually } from './runner';

/** The address of a file. @param path below the workspace's folder, or below the one with an index */
export function fileAt(path: string, folder = 0): Uri {
  return Uri.joinPath(workspace.workspaceFolders![folder]!.uri, path);
}

/** Shows a file and waits until the server knows it. */
export async function open(path: string, folder = 0): Promise<TextEditor> {
  const editor = await window.showTextDocument(fileAt(path, folder));
  await eventually(`the server knows ${path}`, async () => {
    const symbols = await commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    return symbols !== undefined && symbols.length > 0;
  });
  return editor;
}

/** Where a text stands for the first time. @param inside how many UTF-16 code units after its start */
export function placeOf({ document }: TextEditor, text: string, inside = 0): Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`There is no ${text} in ${document.fileName}.`);
  return document.positionAt(start + inside);
}

/** Replaces the first occurrence of a text and leaves the cursor behind the new one. */
export async function replace(editor: TextEditor, text: string, by: string): Promise<void> {
  const start = placeOf(editor, text);
  const range = new Range(start, editor.document.positionAt(editor.document.offsetAt(start) + text.length));
  const isDone = await editor.edit((builder) => builder.replace(range, by));
  if (!isDone) throw new Error(`${text} could not be replaced.`);
  putCursor(editor, editor.document.positionAt(editor.document.offsetAt(start) + by.length));
}

export function putCursor(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
}

/** The text below a pointer that rests on a place. */
export async function hover({ document }: TextEditor, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : (content as MarkdownString).value))
    .join('\n');
}

/** The problems of a file as `text under the squiggle: message`. */
export function problems({ document }: TextEditor): readonly string[] {
  return languages
    .getDiagnostics(document.uri)
    .map(({ range, message }) => `${document.getText(range)}: ${message}`);
}

/** Waits for a problem. @param start of what `problems` says of it */
export function problem(editor: TextEditor, start: string): Promise<Diagnostic> {
  return eventually(`there is the problem "${start}"`, () =>
    languages
      .getDiagnostics(editor.document.uri)
      .find(({ range, message }) => `${editor.document.getText(range)}: ${message}`.startsWith(start)),
  );
}

/** The quick fixes that are offered at a place. */
export async function fixes({ document }: TextEditor, range: Range): Promise<readonly CodeAction[]> {
  const offered = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'quickfix',
    100,
  );
  return offered.filter(({ kind }) => kind?.value.startsWith('quickfix') === true);
}

/** The hints that are shown between the words of a file. */
export async function hints({ document }: TextEditor): Promise<readonly string[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  const found = await commands.executeCommand<InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range,
  );
  return found.map(({ label }) =>
    (typeof label === 'string' ? label : label.map(({ value }) => value).join('')).trim(),
  );
}

/** Does what choosing an action from the list does. */
export async function apply({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) await workspace.applyEdit(edit);
  if (command) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** The titles of the guides that are open. */
export function guides(): readonly string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('series.guide'))
    .map(({ label }) => label);
}

/** Whether a page, like a guide, has the focus, and no text. */
export function isPageActive(): boolean {
  return window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
}

/** Writes a file without showing it. */
export async function write(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));
}

export async function remove(path: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(fileAt(path));
  await workspace.applyEdit(edit);
}

/** Takes back what is not saved, and closes everything. The editor's own settings, which it may be writing, are its own. */
export async function leaveAsFound(): Promise<void> {
  const isOurs = ({ uri }: TextDocument): boolean =>
    uri.scheme === 'untitled' || workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of workspace.textDocuments.filter((one) => one.isDirty && isOurs(one))) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
