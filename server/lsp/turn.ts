// Long work gives way: messages that have arrived meanwhile are read before it goes on.

/** How long, in milliseconds, work goes on before others get their turn. */
const patience = 2;

/** Settles when the messages that have arrived are taken in. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    // The connection takes in one message at a time, each in an immediate of its own; a timer costs a millisecond.
    if (typeof setImmediate === 'function') setImmediate(() => setImmediate(resolve));
    else setTimeout(resolve, 0);
  });
}

/** A function to await between the steps of a long work: others get their turn when it has gone on for long. */
export function pacer(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < patience) return;
    await turn();
    began = performance.now();
  };
}

/**
 * Does long work in steps, with turns for others in between.
 * @param isStale says, after such a turn, whether nobody needs it any more
 * @returns whether it has all been done
 */
export async function inSteps(steps: Iterator<void, unknown>, isStale: () => boolean): Promise<boolean> {
  const pace = pacer();
  while (!steps.next().done) {
    await pace();
    if (isStale()) return false;
  }
  return true;
}
