// Tells a client of problems that does not ask for them. Nothing is sent twice.
import type { Connection } from 'vscode-languageserver';
import { tell } from './ask';
import { reportedFiles, reportOf } from './reports';
import type { Session } from './session';

export class Publisher {
  private readonly sent = new Map<string, string>();
  private readonly edited = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
  ) {}

  /** Notes that an open file has a new version, of which the client waits to hear. */
  edit(uri: string, version: number): void {
    this.edited.set(uri, version);
  }

  /** Sends what is known of the files that the author sees, before all others have been looked at. */
  publishOpen(): void {
    for (const uri of this.session.workspace.openFiles()) this.publishFile(uri);
  }

  /** Sends what has changed since it was last sent. */
  publish(): void {
    const files = new Set(reportedFiles(this.session));
    for (const uri of files) this.publishFile(uri);
    for (const uri of [...this.sent.keys()].filter((known) => !files.has(known))) {
      this.sent.delete(uri);
      this.send({ uri, diagnostics: [] });
    }
    this.edited.clear();
  }

  private publishFile(uri: string): void {
    const { resultId, items } = reportOf(this.session, uri);
    const version = this.edited.get(uri);
    const isKnown = this.sent.get(uri) === resultId || (items.length === 0 && !this.sent.has(uri));
    if (isKnown && version === undefined) return;
    this.sent.set(uri, resultId);
    this.edited.delete(uri);
    this.send({ uri, diagnostics: items, ...(version !== undefined && { version }) });
  }

  private send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    tell(this.connection, 'problems', () => this.connection.sendDiagnostics(params));
  }
}
