// Where the project is, whatever directory a script was started from.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top directory of the project, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Whether the module with this `import.meta.url` is the one Node was asked to run. */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
