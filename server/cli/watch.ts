// Follows the files of a dataset on the disk, and says when they have changed.
import { watch as watchFolder } from 'node:fs';
import { configName } from './walk';

/** How long to wait for what else is saved together with a file, in milliseconds. */
const gathering = 40;

/**
 * Calls back after every change of a `.series` file or of settings in a folder or below it.
 * @returns stops it
 */
export function watch(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFolder(folder, { recursive: true }, (_event, name) => {
    if (name !== null && !name.endsWith('.series') && !name.endsWith(configName)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, gathering);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
