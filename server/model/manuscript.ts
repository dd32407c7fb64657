// A file that somebody writes: its text, and the facts in it, which follow each edit.
import { SyntaxDocument } from '../syntax/document';
import type { Rope } from '../syntax/rope';
import { SourceFile, type FileChange } from './source-file';

export class Manuscript {
  readonly file: SourceFile;
  private readonly document: SyntaxDocument;

  constructor(uri: string, text: string) {
    this.document = new SyntaxDocument(text);
    this.file = new SourceFile(uri, this.document.rope, this.document.tree);
  }

  /** Its text, in pieces. */
  get rope(): Rope {
    return this.document.rope;
  }

  get text(): string {
    return this.document.text;
  }

  /**
   * Replaces a stretch of the text.
   * @param start, end UTF-16 code units
   * @returns what that changes of the facts
   */
  edit(start: number, end: number, inserted: string): FileChange {
    const { tree, changes, isLocal } = this.document.edit(start, end, inserted);
    if (isLocal) this.file.edits.note({ start, end, by: inserted.length - (end - start) });
    else this.file.edits.noteAll();
    return this.file.apply(tree, changes);
  }

  /** Makes the text another one by the shortest edit that does so; undefined where it is the same already. */
  become(text: string): FileChange | undefined {
    const before = this.text;
    if (before === text) return undefined;
    const most = Math.min(before.length, text.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let same = 0;
    while (
      same < most - start &&
      before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
    )
      same++;
    return this.edit(start, before.length - same, text.slice(start, text.length - same));
  }
}
