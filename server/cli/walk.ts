// The `.series` files under a folder. Links are followed, but no file or folder is met twice, so links
// in a circle end.
import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isWithin, reasonOf } from './disk';

/** The file that makes a folder the root of a dataset. */
export const configName = 'series.json';

export interface Located {
  readonly path: string;
  /** The same, links resolved. */
  readonly real: string;
}

export interface Walked {
  readonly files: readonly Located[];
  /** The folders below that are roots of datasets of their own: not entered. */
  readonly nested: readonly Located[];
}

/** @param complain told of every folder and link that cannot be read */
export function walk(root: Located, complain: (path: string, reason: string) => void): Walked {
  const walker = new Walker(root, complain);
  walker.enter(root);
  walker.followLinks();
  return walker;
}

/** True for a folder that has a `series.json`. */
export function isRoot(folder: string): boolean {
  return existsSync(join(folder, configName));
}

class Walker implements Walked {
  readonly files: Located[] = [];
  readonly nested: Located[] = [];
  /** Links are followed last, so that a file counts under its own name where it has one. */
  private readonly links: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly root: Located,
    private readonly complain: (path: string, reason: string) => void,
  ) {}

  enter(folder: Located): void {
    if (this.seen.has(folder.real)) return;
    this.seen.add(folder.real);
    for (const entry of this.entriesOf(folder.path)) {
      const path = join(folder.path, entry.name);
      if (entry.isSymbolicLink()) this.links.push(path);
      else this.meet({ path, real: join(folder.real, entry.name) }, entry);
    }
  }

  followLinks(): void {
    for (const path of this.links) {
      try {
        const real = realpathSync(path);
        if (!isWithin(this.root.real, real)) this.meet({ path, real }, statSync(real));
      } catch (error) {
        if (path.endsWith('.series')) this.complain(path, reasonOf(error));
      }
    }
  }

  private meet(place: Located, kind: Pick<Dirent, 'isFile' | 'isDirectory'>): void {
    if (kind.isDirectory()) {
      if (isRoot(place.path)) this.nested.push(place);
      else this.enter(place);
    } else if (kind.isFile() && place.path.endsWith('.series') && !this.seen.has(place.real)) {
      this.seen.add(place.real);
      this.files.push(place);
    }
  }

  private entriesOf(folder: string): readonly Dirent[] {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.filter(isOfInterest).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.complain(folder, reasonOf(error));
      return [];
    }
  }
}

/** Dot folders and installed packages belong to tools, not to authors. */
function isOfInterest(entry: Dirent): boolean {
  const isForTools = entry.name.startsWith('.') || entry.name === 'node_modules';
  return !isForTools || entry.isFile();
}
