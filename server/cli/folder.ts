// Writes several files into a folder: only what has changed, and nothing outside of it.
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin, reasonOf, writeAtomically } from './disk';
import type { Trouble } from './trouble';

/** True where a path is a folder, or may become one. Otherwise that is told. */
export function isFolder(path: string, trouble: Trouble): boolean {
  if (!existsSync(path) || statSync(path).isDirectory()) return true;
  trouble.fail(path, 'is a file; --out takes a folder');
  return false;
}

/** Writes the files whose text is new. @returns how many */
export function writeFolder(out: string, files: ReadonlyMap<string, string>, trouble: Trouble): number {
  let written = 0;
  if (!create(out, trouble)) return written;
  for (const [path, text] of files) {
    const file = resolve(out, path);
    try {
      if (writeWithin(out, file, text)) written += 1;
    } catch (error) {
      trouble.fail(file, `cannot be written: ${reasonOf(error)}`);
    }
  }
  return written;
}

function create(folder: string, trouble: Trouble): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    trouble.fail(folder, `cannot be created: ${reasonOf(error)}`);
    return false;
  }
}

/** Writes a file unless it has this very text. Never leaves the folder, nor by a link. */
function writeWithin(out: string, file: string, text: string): boolean {
  if (!isWithin(file, out)) throw new Error(`A file is to be written outside of its folder: ${file}`);
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const real = realpathSync(isNew ? dirname(file) : file);
  if (!isWithin(real, realpathSync(out)))
    throw Object.assign(new Error('a link leads out of the folder'), { code: 'OUTSIDE' });
  if (!isNew && readFileSync(file, 'utf8') === text) return false;
  writeAtomically(file, text);
  return true;
}
