// Work of which only the newest result counts: one piece at a time, and what is asked for meanwhile is done
// once, when that piece has ended.

/** A page that is made sooner than that, in milliseconds, keeps nobody waiting. */
const soon = 50;
/** The longest pause between two pieces of work, in milliseconds. */
const longest = 1000;

/**
 * Between long pieces of work there is a pause as long as they took: the server has that time for whoever types.
 * @param work what to do; it reads what it needs when it starts
 * @param pause waits for so many milliseconds
 * @returns asks for the work to be done
 */
export function latest(work: () => Promise<void>, pause = wait): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    try {
      for (let took = 0; isWanted;) {
        if (took > soon) await pause(Math.min(took, longest));
        isWanted = false;
        const began = performance.now();
        await work();
        took = performance.now() - began;
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
