// Tells the client of problems: by itself after every change, or, where the client would rather ask,
// when it asks. Nothing is sent twice, and what is stale by the time it would be sent is not sent.
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { fileOf } from '../features/place';
import { configName, isConfig } from './workspace';
import type { Session } from './session';

export class Publisher {
  private readonly sent = new Map<string, string>();
  private readonly edited = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ready = false;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly documentation: string,
  ) {}

  /** Until the workspace is loaded, problems would be guesses: half of the names are not known yet. */
  start(): void {
    this.ready = true;
    this.schedule();
  }

  /** Notes that an open file has a new version, of which the client waits to hear. */
  edit(uri: string, version: number): void {
    this.edited.set(uri, version);
    this.schedule();
  }

  /** Sends what has changed, once the edits that have arrived are applied. */
  schedule(): void {
    if (!this.ready) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.publish(), 0);
  }

  /** The diagnostics of a file, with an id that changes only when they do. */
  report(uri: string): { readonly resultId: string; readonly items: Diagnostic[] } {
    const items = isConfig(uri) ? this.configItems(uri) : this.items(uri);
    return { resultId: hash(JSON.stringify(items)), items };
  }

  /** Every file with a dataset, in a steady order. */
  files(): readonly string[] {
    return [...this.session.workspace.allDatasets()].flatMap(([root, { files }]) => [
      `${root}/${configName}`,
      ...files.map(({ uri }) => uri),
    ]);
  }

  private publish(): void {
    const files = this.files();
    for (const uri of files) this.publishFile(uri);
    for (const uri of [...this.sent.keys()].filter((known) => !files.includes(known))) {
      this.sent.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.edited.clear();
  }

  private publishFile(uri: string): void {
    const { resultId, items } = this.report(uri);
    const version = this.edited.get(uri);
    const isKnown = this.sent.get(uri) === resultId || (items.length === 0 && !this.sent.has(uri));
    if (isKnown && version === undefined) return;
    this.sent.set(uri, resultId);
    void this.connection.sendDiagnostics({
      uri,
      diagnostics: items,
      ...(version !== undefined && { version }),
    });
  }

  private items(uri: string): Diagnostic[] {
    const dataset = this.session.workspace.datasetAt(uri);
    const file = fileOf(dataset, uri);
    return file ? diagnostics(dataset, file, this.documentation) : [];
  }

  private configItems(uri: string): Diagnostic[] {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    return this.session.workspace
      .configProblems(uri)
      .map((message) => ({ range, message, severity: 1, source: 'series' }));
  }
}

/** A short fingerprint of a text (FNV-1a, 32 bits, and its length). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return `${(value >>> 0).toString(36)}-${text.length}`;
}
