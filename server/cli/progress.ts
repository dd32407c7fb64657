// The progress line: shown once work has taken a while, and wiped before anything else is printed.
import type { Progress } from './host';
import { truncate } from './width';

const patience = 1000;
const pause = 100;
const wipe = '\r\u001b[K';

/** @param write writes to the terminal @param clock the time in milliseconds */
export function progressOn(
  write: (text: string) => void,
  columns: number,
  clock: () => number = () => performance.now(),
): Progress {
  const start = clock();
  let last = -Infinity;
  return {
    show(text, after = patience) {
      const now = clock();
      if (now - start < after || now - last < pause) return;
      last = now;
      write(wipe + truncate(text, columns - 1));
    },
    clear() {
      if (last !== -Infinity) write(wipe);
      last = -Infinity;
    },
  };
}

const barWidth = 20;

/** How much of something is done: `━━━━━━━━━━━━━━──────  70 %`. */
export function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const full = Math.floor(share * barWidth);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${'━'.repeat(full)}${'─'.repeat(barWidth - full)} ${percent} %`;
}

/** Where there is no terminal to show it on. */
export const noProgress: Progress = { show: () => undefined, clear: () => undefined };
