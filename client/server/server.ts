// The language server as the rest of the extension sees it: one that is asked, that tells how it is, and
// that can be started anew. Whether it is a process or a worker is settled by the entry points.
import { EventEmitter, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { status, type Message, type Status } from '../../server/lsp/protocol';
import { answerFiles } from '../files';
import { tellOfCrash } from './crashes';
import { clientCommands, clientOptions } from './options';
import { Supervisor, type Clock, type ServerState } from './supervisor';
import { traceInto, type Trace } from './trace';

/** A client for a server, and what ends the server's process or worker at once. */
export interface Connected {
  readonly client: BaseLanguageClient;
  readonly kill: () => void;
}

/** Makes the client of a server that runs in a process or in a worker. */
export type Connect = (options: LanguageClientOptions, log: LogOutputChannel) => Connected;

/** How the server is, and what it has read. */
export interface ServerStatus {
  readonly state: ServerState | 'loading';
  readonly datasets: Status['datasets'];
}

export class Server implements Disposable {
  readonly client: BaseLanguageClient;
  private readonly supervisor: Supervisor;
  private readonly trace: Trace;
  private readonly kill: () => void;
  private readonly answers: Disposable;
  private readonly changes = new EventEmitter<void>();
  private told: Status = { state: 'loading', datasets: [] };

  /** Fires whenever `status` may have changed. */
  readonly onDidChange = this.changes.event;

  constructor(
    readonly log: LogOutputChannel,
    connect: Connect,
  ) {
    this.trace = traceInto(log);
    const options = clientOptions(log, this.trace.channel, () => this.supervisor.crash());
    ({ client: this.client, kill: this.kill } = connect(options, log));
    this.client.registerFeature(clientCommands);
    quieten(this.client);
    this.answers = answerFiles(this.client);
    this.client.onNotification(status.method, (told: Status) => this.note(told));
    this.supervisor = new Supervisor(
      { start: () => this.client.start(), stop: () => this.end() },
      {
        changed: (state) => this.enter(state),
        crashed: (delay, reason) => tellOfCrash(this, delay, reason),
        failed: (reason) => log.warn(String(reason)),
      },
      systemClock,
    );
  }

  get status(): ServerStatus {
    const { state } = this.supervisor;
    return {
      state: state === 'running' && this.told.state === 'loading' ? 'loading' : state,
      datasets: this.told.datasets,
    };
  }

  /** Sends a request of our own to the server. @throws where the server does not run or fails */
  ask<Params, Result>({ method }: Message<Params, Result>, params: Params): Promise<Result> {
    return this.client.sendRequest<Result>(method, params);
  }

  start(): Promise<void> {
    return this.supervisor.start();
  }

  restart(): Promise<void> {
    return this.supervisor.restart();
  }

  stop(): Promise<void> {
    return this.supervisor.stop();
  }

  /** Ends the process or the worker without a word, as a crash would. */
  crash(): void {
    this.kill();
  }

  dispose(): void {
    this.answers.dispose();
    this.trace.dispose();
    this.changes.dispose();
  }

  private async end(): Promise<void> {
    try {
      await this.client.stop();
    } finally {
      this.kill();
    }
  }

  private enter(state: ServerState): void {
    this.log.info(`The server is ${state}.`);
    this.note(state === 'starting' ? { ...this.told, state: 'loading' } : this.told);
  }

  private note(told: Status): void {
    this.told = told;
    this.changes.fire();
  }
}

/** The client writes into the log and leaves messages to us: ours say what one can do. */
function quieten(client: BaseLanguageClient): void {
  const write = client.error.bind(client);
  client.error = (message, data) => write(message, data, false);
}

const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
