// What follows from a change of the workspace: problems are told anew, our client hears which datasets have
// changed, and what an editor shows is asked for again where it is no longer true. All of that waits until
// the edits that have arrived are applied, and what costs time waits until the author pauses.
import type { Connection } from 'vscode-languageserver';
import { findProblems, isChecked } from '../features/diagnostics';
import { ask, messageOf } from './ask';
import type { Publisher } from './publisher';
import { isMoreKnown, lookInto, problemsOf } from './reports';
import type { Session } from './session';
import type { StatusTeller } from './status';
import { inSteps, turn } from './turn';
import type { Views } from './views';

/** How long, in milliseconds, nothing must have changed for the author to pause. */
const pause = 200;

export class Changes {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: 'loading' | 'running' | 'over' = 'loading';
  private isTold = true;
  private isKept = false;
  private round = 0;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly publisher: Publisher,
    private readonly views: Views,
    private readonly status: StatusTeller | undefined,
  ) {}

  /** Tells what an earlier server has found in the same texts. */
  restored(): void {
    if (!this.isAsked) this.publisher.publish();
  }

  /** Until the workspace is loaded, problems would be guesses: half of the names are not known yet. */
  start(): void {
    if (this.state === 'loading') this.state = 'running';
    this.schedule();
  }

  stop(): void {
    this.state = 'over';
    this.drop();
  }

  /** After anything but an edit. A client that asks for problems does not know that it should. */
  note(): void {
    this.isTold = false;
    this.schedule();
  }

  /** After a change of settings, on which everything that is shown may depend. */
  noteSettings(): void {
    if (this.state === 'running') this.views.refreshAll();
    this.status?.forgetKnown();
    this.note();
  }

  /** After an edit of an open file: a client that asks for problems does so by itself. */
  noteEdit(uri: string, version: number): void {
    this.publisher.edit(uri, version);
    this.schedule();
  }

  private schedule(): void {
    if (this.state !== 'running') return;
    this.drop();
    const round = this.round;
    this.run(this.tellNext(round));
    this.timer = setTimeout(() => this.run(this.tellViews(round)), pause);
  }

  private drop(): void {
    this.round++;
    clearTimeout(this.timer);
  }

  private run(work: Promise<void>): void {
    work.catch((error: unknown) => this.connection.console.error(messageOf(error)));
  }

  /** Tells of problems when the edits that have arrived are applied, and what was asked with them is answered. */
  private async tellNext(round: number): Promise<void> {
    await turn();
    if (this.round === round) await this.tellProblems(round);
  }

  private async tellProblems(round: number): Promise<void> {
    this.status?.tellChanged();
    if (this.isAsked) {
      if (!this.isTold) await this.refresh();
    } else if (await this.lookIntoOpen(round)) {
      this.publisher.publishOpen();
      if (await this.check(round)) this.publisher.publish();
    }
    this.isTold = true;
  }

  private async tellViews(round: number): Promise<void> {
    if (!(await inSteps(this.views.refreshStale(), () => this.round !== round))) return;
    if (!(await this.check(round))) return;
    this.status?.tellReady();
    if (this.isAsked && isMoreKnown(this.session)) await this.refresh();
    if (!this.isKept) await this.keep();
  }

  /** Keeps what has been found for the next start, if it has all been found. */
  async keep(): Promise<void> {
    const { workspace, kept } = this.session;
    if (this.state === 'loading') return;
    if ([...workspace.allDatasets().values()].some((dataset) => !isChecked(dataset))) return;
    this.isKept = true;
    await kept.save((uris) => problemsOf(this.session, uris));
  }

  /** Whether the client asks for problems by itself. */
  private get isAsked(): boolean {
    return this.session.client.textDocument?.diagnostic !== undefined;
  }

  private async refresh(): Promise<void> {
    if (!this.session.client.workspace?.diagnostics?.refreshSupport) return;
    await ask(this.connection, 'to pull problems', () => this.connection.languages.diagnostics.refresh());
  }

  /** Looks into what the author sees, unless another change comes before that is done. */
  private async lookIntoOpen(round: number): Promise<boolean> {
    for (const uri of this.session.workspace.openFiles())
      if (!(await inSteps(lookInto(this.session, uri), () => this.round !== round))) return false;
    return true;
  }

  /** Finds all problems, unless another change comes before that is done. What was kept has served its time then. */
  private async check(round: number): Promise<boolean> {
    for (const dataset of this.session.workspace.allDatasets().values())
      if (!(await inSteps(findProblems(dataset), () => this.round !== round))) return false;
    this.session.kept.forget();
    return true;
  }
}
