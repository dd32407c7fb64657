// A folder that files are written into: each at once or not at all, only what has changed, and nothing outside
// of it, nor by a link.
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin, reasonOf, writeAtomically } from './disk';
import type { Trouble } from './trouble';

/** True where a path is a folder, or may become one. Otherwise that is told. */
export function isFolder(path: string, trouble: Trouble): boolean {
  if (!existsSync(path) || statSync(path).isDirectory()) return true;
  trouble.fail(path, 'is a file; --out takes a folder');
  return false;
}

/** Opens a folder, and creates it where there is none; undefined, and told, where that cannot be. */
export function openFolder(path: string, trouble: Trouble): Folder | undefined {
  try {
    mkdirSync(path, { recursive: true });
    return new Folder(path);
  } catch (error) {
    trouble.fail(path, `cannot be created: ${reasonOf(error)}`);
    return undefined;
  }
}

/** Writes the files whose text is new. @returns how many */
export function writeFolder(out: string, files: ReadonlyMap<string, string>, trouble: Trouble): number {
  const folder = openFolder(out, trouble);
  let written = 0;
  if (!folder) return written;
  for (const [path, text] of files) {
    try {
      if (folder.write(path, text)) written += 1;
    } catch (error) {
      trouble.fail(resolve(out, path), `cannot be written: ${reasonOf(error)}`);
    }
  }
  return written;
}

/** A folder that exists. Its methods throw the errors of the disk. */
export class Folder {
  private readonly real: string;
  /** The folders within, of which it is known that they are there and lead nowhere else. */
  private readonly entered = new Set<string>();

  constructor(readonly path: string) {
    this.real = realpathSync(path);
  }

  /** The text of a file; undefined where there is none. */
  read(name: string): string | undefined {
    const file = this.fileOf(name);
    if (!existsSync(file)) return undefined;
    this.demandWithin(file);
    return readFileSync(file, 'utf8');
  }

  /** Writes a file unless it has this very text. @returns true where it was written */
  write(name: string, text: string, old = this.read(name)): boolean {
    const file = this.fileOf(name);
    this.enter(dirname(file));
    if (old === text) return false;
    writeAtomically(file, text);
    return true;
  }

  /** Adds to the end of a file. */
  append(name: string, text: string): void {
    const file = this.fileOf(name);
    this.enter(dirname(file));
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) throw leadsOut();
    appendFileSync(file, text);
  }

  /** Removes a file, and the folders that are empty then. What a link leads to stays. */
  remove(name: string): void {
    const file = this.fileOf(name);
    this.demandWithin(dirname(file));
    rmSync(file);
    for (let at = dirname(file); at !== this.path && isEmpty(at); at = dirname(at)) rmdirSync(at);
  }

  /** True for a file that is no link, and that no link has led to. */
  isOwnFile(name: string): boolean {
    const file = resolve(this.path, name);
    if (!isWithin(file, this.path)) return false;
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && isWithin(realpathSync(file), this.real);
  }

  private fileOf(name: string): string {
    const file = resolve(this.path, name);
    if (isWithin(file, this.path)) return file;
    throw new Error(`A file is meant to be outside of its folder: ${file}`);
  }

  /** From the top down, since a link on the way would have folders created elsewhere. */
  private enter(folder: string): void {
    if (this.entered.has(folder)) return;
    if (folder !== this.path) this.enter(dirname(folder));
    if (!existsSync(folder)) mkdirSync(folder);
    this.demandWithin(folder);
    this.entered.add(folder);
  }

  private demandWithin(path: string): void {
    if (isWithin(realpathSync(path), this.real)) return;
    throw leadsOut();
  }
}

function leadsOut(): Error {
  return Object.assign(new Error('a link leads out of the folder'), { code: 'OUTSIDE' });
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}
