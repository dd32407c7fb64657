// The changes of an open text as clients send them, as edits in offsets.
import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Lines, type Encoding } from '../features/lines';
import type { Rope } from '../service';

/** An edit of a text, in UTF-16 code units of the text that the edit before it has left. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change as an edit within the text as it is, whatever the client has sent. */
export function editOf(text: Rope, change: TextDocumentContentChangeEvent, encoding: Encoding): Edit {
  if (!TextDocumentContentChangeEvent.isIncremental(change))
    return { start: 0, end: text.length, text: change.text };
  const lines = new Lines(text, encoding);
  const ends = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)] as const;
  return { start: Math.min(...ends), end: Math.max(...ends), text: change.text };
}

/** Changes a text, each time the text that the change before has left. */
export function update(
  text: Rope,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): void {
  for (const change of changes) {
    const edit = editOf(text, change, encoding);
    text.edit(edit, edit.text);
  }
}
