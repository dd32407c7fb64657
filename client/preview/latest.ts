// Work of which only the newest result counts: one piece at a time, and what is asked for meanwhile is done
// once, when that piece has ended.

/** @param work what to do; it reads what it needs when it starts. @returns asks for the work to be done */
export function latest(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
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
