// Text editors, as the preview uses them: to show a source, and to scroll along.
import {
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { Range as PlainRange } from 'vscode-languageserver-types';
import type { Cursor } from './following';

/** A range of the protocol as the editor has it. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Shows a place in a file, in an editor that shows the file already or in one beside the preview. */
export async function showPlace(
  uri: string,
  range: Range,
  panel: WebviewPanel,
  beside: boolean,
): Promise<TextEditor> {
  // The panel may be closed before the file is open.
  const { viewColumn } = panel;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const column = beside ? ViewColumn.Beside : columnFor(uri, viewColumn);
  return window.showTextDocument(document, { viewColumn: column, selection: range });
}

/** @param preview the column that the preview is in */
function columnFor(uri: string, preview: ViewColumn | undefined): ViewColumn {
  const others = window.visibleTextEditors.filter((editor) => editor.viewColumn !== undefined);
  const own = others.find(({ document }) => document.uri.toString() === uri);
  const other = others.find((editor) => editor.viewColumn !== preview);
  return own?.viewColumn ?? other?.viewColumn ?? ViewColumn.Beside;
}

/** Whether an editor shows a file of our language. */
export function isSeries({ document }: TextEditor): boolean {
  return document.languageId === 'series';
}

/** Where the cursor of an editor is. */
export function cursorOf({ document, selection }: TextEditor): Cursor {
  const { line, character } = selection.active;
  const { start, end } = document.lineAt(line).range;
  return {
    uri: document.uri.toString(),
    offset: document.offsetAt(selection.active),
    lineStart: document.offsetAt(start),
    lineEnd: document.offsetAt(end),
    line,
    character,
  };
}

/** The editors in view that show a file. */
export function editorsOf(uri: string): readonly TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
}

/** The first line in view; lines count from 0. */
export function firstLine({ visibleRanges }: TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

/** Makes a line the first in view. */
export function scrollToLine(editor: TextEditor, line: number): void {
  editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
}
