// A cache on the disk of this machine: one small file for each key, in the folder that the system has for such
// things. Whoever wants to may delete it at any time.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from './host';

/** So many texts are kept: those that were used last. */
const most = 50;

/** The folder for caches that this system's users expect. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'series');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'series', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'series');
  return join(homedir(), '.cache', 'series');
}

/**
 * A cache in a folder.
 * @param product the file that holds the product's code: another build finds nothing of this one
 * @param warn is told what cannot be written
 */
export function diskCache(folder: string, product: string, warn: (message: string) => void): Cache {
  let build: string | undefined;
  return {
    keyOf(texts) {
      build ??= hashOf([readFileSync(product, 'utf8')]);
      return hashOf([build, ...texts]);
    },
    async read(key) {
      const path = pathOf(folder, key);
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const body = text.slice(text.indexOf('\n') + 1);
      if (text !== sealed(body)) return undefined;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return body;
    },
    async write(key, text) {
      // Others see the whole file or none.
      const draft = join(folder, `${randomUUID()}.draft`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(draft, sealed(text));
        await rename(draft, pathOf(folder, key));
        await prune(folder);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        warn(`What was found could not be kept in ${folder}: ${String(error)}`);
      }
    },
  };
}

function pathOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

/** A text with its checksum in front of it. */
function sealed(text: string): string {
  return `${hashOf([text])}\n${text}`;
}

function hashOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  // The lengths tell where each text ends.
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}

/** Removes what has not been used for the longest time, and drafts of writers that are gone. */
async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(json|draft)$/.test(name));
  if (names.length <= most) return;
  const dated = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, used: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  const old = dated.sort((a, b) => b.used - a.used).slice(most);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
