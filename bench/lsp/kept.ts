// Where a server keeps what it has found for the next time: not in the folder of whoever runs the benchmark.
import { rmSync } from 'node:fs';

/** The environment of a server that keeps it in a folder. */
export function keepingIn(folder: string): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
}

/** The same where nothing has been kept yet. */
export function keepingNothing(folder: string): Readonly<Record<string, string>> {
  rmSync(folder, { recursive: true, force: true });
  return keepingIn(folder);
}
