// Edits as an author sees them: the texts of the files afterwards.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** A text after edits. @throws where edits overlap */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', 'series', 0, text), [...edits]);
}

/** Texts by the names of their files, after edits of some of them. */
export function appliedTo(
  texts: ReadonlyMap<string, string>,
  { changes = {} }: WorkspaceEdit,
): ReadonlyMap<string, string> {
  return new Map([...texts].map(([uri, text]) => [uri, applied(text, changes[uri] ?? [])]));
}

/** Files as a fixture shows them; one file alone without its name. */
export function shownFiles(texts: ReadonlyMap<string, string>): string {
  if (texts.size === 1) return [...texts.values()][0]!;
  return [...texts].map(([name, text]) => `//- ${name}\n${text}`).join('');
}
