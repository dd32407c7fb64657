// When a server that has crashed is started again: a pure decision, without a clock and without a server.

/** The waits before each restart, in milliseconds. A server that crashes once more is left alone. */
export const restartDelays: readonly number[] = [500, 1000, 2000, 4000, 8000];

/** How long a server has to run until its earlier crashes are forgotten, in milliseconds. */
export const healthyAfter = 3 * 60 * 1000;

/** What is remembered of the server between crashes. */
export interface Health {
  /** How often it was restarted since it last ran for long enough. */
  readonly restarts: number;
  /** When it last became ready, in milliseconds; undefined where it never did since it was started. */
  readonly runningSince?: number;
}

/** What is known of a server that nobody has started yet. */
export const freshHealth: Health = { restarts: 0 };

/** What to do after a crash; without a delay the server is not started again. */
export interface Restart {
  readonly health: Health;
  /** In milliseconds. */
  readonly delay?: number;
}

/** Decides what follows a crash. @param now in milliseconds, by the clock of `runningSince` */
export function afterCrash({ restarts, runningSince }: Health, now: number): Restart {
  const wasHealthy = runningSince !== undefined && now - runningSince >= healthyAfter;
  const before = wasHealthy ? 0 : restarts;
  const delay = restartDelays[before];
  return delay === undefined ? { health: { restarts: before } } : { health: { restarts: before + 1 }, delay };
}
