// Keeps the server running: starts it, waits longer after every crash, and gives up with a question. Of
// VS Code it knows nothing, so that it can be tested with a clock of the test's own.
import { afterCrash, freshHealth, type Health } from './restarts';

/** What a supervisor needs of a language client. */
export interface Startable {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How the server is, as far as its process is concerned. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'waiting' | 'failed';

/** What a supervisor tells of itself. */
export interface SupervisorEvents {
  readonly changed: (state: ServerState) => void;
  /** @param delay until the server is started again, in milliseconds; undefined where it is not */
  readonly crashed: (delay: number | undefined, reason?: unknown) => void;
  /** Something failed that stops nobody: a server did not end in time, for example. */
  readonly failed: (reason: unknown) => void;
}

/** The clock of a supervisor, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** @returns what cancels it */
  readonly after: (delay: number, run: () => void) => () => void;
}

/** How long a server that is still starting may go on with that when it is to stop, in milliseconds. */
const startGrace = 2000;

/** One supervisor for one client, as long as the extension runs. */
export class Supervisor {
  private current: ServerState = 'stopped';
  private health: Health = freshHealth;
  private attempt: Promise<void> = Promise.resolve();
  private cancelRestart = (): void => undefined;

  constructor(
    private readonly client: Startable,
    private readonly events: SupervisorEvents,
    private readonly clock: Clock,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server; resolves when it runs or has crashed, and never rejects. */
  start(): Promise<void> {
    if (this.current === 'starting' || this.current === 'running') return this.attempt;
    this.cancelRestart();
    this.enter('starting');
    this.attempt = this.client.start().then(
      () => this.run(),
      (reason: unknown) => this.crash(reason),
    );
    return this.attempt;
  }

  /** Notes that the connection has ended although nobody asked for that. */
  crash(reason?: unknown): void {
    // A server that dies while it starts is reported twice: by the connection and by the start.
    if (this.current !== 'starting' && this.current !== 'running') return;
    const { health, delay } = afterCrash(this.health, this.clock.now());
    this.health = health;
    this.enter(delay === undefined ? 'failed' : 'waiting');
    if (delay !== undefined) this.cancelRestart = this.clock.after(delay, () => void this.start());
    this.events.crashed(delay, reason);
  }

  /** Ends the server, if it runs, and starts it with its crashes forgotten. */
  async restart(): Promise<void> {
    await this.stop();
    this.health = freshHealth;
    await this.start();
  }

  /** Ends the server until it is started again. */
  async stop(): Promise<void> {
    this.cancelRestart();
    const before = this.current;
    this.enter('stopped');
    if (before === 'starting') await this.settled();
    if (before !== 'starting' && before !== 'running') return;
    try {
      await this.client.stop();
    } catch (reason) {
      this.events.failed(reason);
    }
  }

  /** When the server has started or failed to, or takes too long for that. */
  private settled(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.clock.after(startGrace, resolve);
      void this.attempt.then(() => {
        cancel();
        resolve();
      });
    });
  }

  private run(): void {
    if (this.current !== 'starting') return;
    this.health = { ...this.health, runningSince: this.clock.now() };
    this.enter('running');
  }

  private enter(state: ServerState): void {
    if (this.current === state) return;
    this.current = state;
    this.events.changed(state);
  }
}
