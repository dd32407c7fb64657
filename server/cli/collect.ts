// Node frees memory when it has to, and so holds on to what a big dataset took long after it is gone.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees what is no longer needed, before long work that needs little. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
