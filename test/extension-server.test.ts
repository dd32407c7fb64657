// How the extension keeps its server running: what follows a crash, told with a clock that the test turns.
import { describe, expect, it } from 'vitest';
import { afterCrash, freshHealth, healthyAfter, restartDelays } from '../client/server/restarts';
import { Supervisor, type Clock } from '../client/server/supervisor';

describe('after a crash', () => {
  it('waits longer each time, and gives up', () => {
    let health = freshHealth;
    const delays = Array.from({ length: 7 }, () => {
      const next = afterCrash(health, 0);
      ({ health } = next);
      return next.delay;
    });
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, undefined, undefined]);
  });

  it('forgets what was before three minutes of health, and no less', () => {
    const health = { restarts: restartDelays.length, runningSince: 1000 };
    expect(afterCrash(health, 1000 + healthyAfter).delay).toBe(restartDelays[0]);
    expect(afterCrash(health, 999 + healthyAfter).delay).toBeUndefined();
  });

  it('does not take an earlier run for health', () => {
    const { health } = afterCrash({ restarts: 0, runningSince: 0 }, healthyAfter);
    expect(afterCrash(health, healthyAfter * 9).delay).toBe(restartDelays[1]);
  });
});

/** A client whose starts succeed or fail as the test says, and a clock that stands still until it is turned. */
function world(start: (attempt: number) => Promise<void> = () => Promise.resolve()) {
  const told: string[] = [];
  let attempts = 0;
  let now = 0;
  const timers = new Map<() => void, number>();
  const clock: Clock = {
    now: () => now,
    after: (delay, run) => {
      timers.set(run, now + delay);
      return () => timers.delete(run);
    },
  };
  const supervisor = new Supervisor(
    {
      start: () => start(++attempts),
      stop: () => {
        told.push('stop');
        return Promise.resolve();
      },
    },
    {
      changed: (state) => told.push(state),
      crashed: (delay) => told.push(`crash: ${delay ?? 'over'}`),
      failed: (reason) => told.push(`failed: ${String(reason)}`),
    },
    clock,
  );
  const turn = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const [run, at] of [...timers])
      if (at <= now) {
        timers.delete(run);
        run();
      }
    await settle();
  };
  return { supervisor, told, turn, attempts: () => attempts, timers };
}

/** Lets everything go on that waits for nothing but itself. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a supervisor', () => {
  it('starts a server that has crashed, after its wait', async () => {
    const { supervisor, told, turn } = world();
    await supervisor.start();
    supervisor.crash();
    await turn(499);
    expect(told).toEqual(['starting', 'running', 'waiting', 'crash: 500']);
    await turn(1);
    expect(told.slice(4)).toEqual(['starting', 'running']);
  });

  it('counts a crash while starting once, though it is reported twice', async () => {
    let report = (): void => undefined;
    const { supervisor, told } = world((attempt) => {
      if (attempt > 1) return Promise.resolve();
      report();
      return Promise.reject(new Error('no server'));
    });
    report = () => supervisor.crash();
    await supervisor.start();
    await settle();
    expect(told).toEqual(['starting', 'waiting', 'crash: 500']);
  });

  it('gives up after five restarts, until it is asked', async () => {
    const { supervisor, told, turn, attempts } = world((attempt) =>
      attempt > 6 ? Promise.resolve() : Promise.reject(new Error('no server')),
    );
    await supervisor.start();
    for (const delay of restartDelays) await turn(delay);
    expect([supervisor.state, attempts(), told.at(-1)]).toEqual(['failed', 6, 'crash: over']);
    await turn(healthyAfter);
    expect(attempts()).toBe(6);
    await supervisor.restart();
    expect(supervisor.state).toBe('running');
    supervisor.crash();
    expect(told.at(-1)).toBe('crash: 500');
  });

  it('does not start a server that was stopped while it waited', async () => {
    const { supervisor, turn, attempts, timers } = world();
    await supervisor.start();
    supervisor.crash();
    await supervisor.stop();
    await turn(healthyAfter);
    expect([supervisor.state, attempts(), timers.size]).toEqual(['stopped', 1, 0]);
  });

  it('starts once, however often it is asked', async () => {
    const { supervisor, attempts } = world();
    await Promise.all([supervisor.start(), supervisor.start()]);
    await supervisor.start();
    expect(attempts()).toBe(1);
  });

  it('stops a server that is still starting when that is done, or takes too long', async () => {
    const { supervisor, told, turn } = world(() => new Promise(() => undefined));
    void supervisor.start();
    const stopped = supervisor.stop();
    await settle();
    expect(told).toEqual(['starting', 'stopped']);
    await turn(2000);
    await stopped;
    expect(told.at(-1)).toBe('stop');
  });

  it('goes on when a server does not end in time', async () => {
    const told: string[] = [];
    const supervisor = new Supervisor(
      { start: () => Promise.resolve(), stop: () => Promise.reject(new Error('timed out')) },
      {
        changed: (state) => told.push(state),
        crashed: () => undefined,
        failed: (reason) => told.push(String(reason)),
      },
      { now: () => 0, after: () => () => undefined },
    );
    await supervisor.start();
    await supervisor.restart();
    expect(told).toEqual(['starting', 'running', 'stopped', 'Error: timed out', 'starting', 'running']);
  });
});
