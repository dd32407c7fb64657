// The files of this machine, for a server on Node.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './host';
import { configName } from './roots';

export const disk: Files = { list, read };

async function list(folder: string): Promise<readonly string[]> {
  const path = pathOf(folder);
  return path === undefined ? [] : (await walk(path)).map((file) => pathToFileURL(file).href);
}

/** Folders whose names start with a dot, and packages, hold nothing of the author's. */
async function walk(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : walk(path);
    return entry.name.endsWith('.series') || entry.name === configName ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

async function read(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
}

/** The path of a file's address; undefined for what is not on this disk, like a file of another machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined;
    throw error;
  }
}
