// An open document of the measuring client: its text, its version, and how a change to it is said. Offsets are
// UTF-16 code units.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client, Told } from './client';
import type { Stretch } from './places';

/** A change of a text: a stretch that is replaced. */
export interface Change {
  readonly at: Stretch;
  readonly text: string;
}

/** Which problems are those that a change should lead to. */
export type Accepts = Parameters<Client['problemsAfter']>[3];

export class Document {
  private text: TextDocument;

  constructor(
    private readonly client: Client,
    readonly uri: string,
    language: string,
    text: string,
  ) {
    this.text = TextDocument.create(uri, language, 1, text);
  }

  /** Opens it, until its problems are told. */
  open(accepts?: Accepts): Promise<Told> {
    const { uri, languageId, version } = this.text;
    const textDocument = { uri, languageId, version, text: this.text.getText() };
    return this.client.problemsAfter(
      uri,
      version,
      () => this.client.notify('textDocument/didOpen', { textDocument }),
      accepts,
    );
  }

  /** Changes it, until the problems of its new version are told. @returns how long that took, in milliseconds */
  async edit(change: Change, accepts?: Accepts): Promise<number> {
    const send = this.prepare(change);
    const start = performance.now();
    const { at } = await this.client.problemsAfter(this.uri, this.text.version, send, accepts);
    return at - start;
  }

  /** Changes the text here, and returns what sends the change. */
  prepare({ at, text }: Change): () => void {
    const range = { start: this.text.positionAt(at.start), end: this.text.positionAt(at.end) };
    const contentChanges = [{ range, text }];
    const version = this.text.version + 1;
    this.text = TextDocument.update(this.text, contentChanges, version);
    // The new text's lines are counted before anything is timed.
    this.text.positionAt(0);
    const params = { textDocument: { uri: this.uri, version }, contentChanges };
    return () => this.client.notify('textDocument/didChange', params);
  }

  /** The parameters of a request about a place. */
  at(offset: number): { readonly textDocument: { readonly uri: string }; readonly position: object } {
    return { textDocument: { uri: this.uri }, position: this.text.positionAt(offset) };
  }
}
