// Brings a folder up to date with a site: pages are made and written one after another, so that only one is held
// in memory; those that the site no longer has are removed. Files that no build has written are never touched.
import { resolve } from 'node:path';
import type { SiteFile } from '../service';
import { reasonOf } from './disk';
import { openFolder, type Folder } from './folder';
import type { Progress } from './host';
import { bar } from './progress';
import { BuildRecord, recordName, sumOf } from './record';
import type { Trouble } from './trouble';

/** How many files of the folder have changed. */
export interface Update {
  readonly written: number;
  readonly removed: number;
}

/** Makes the files of a folder those of a site. What fails is told, and the rest is done. */
export function updateFolder(
  out: string,
  files: readonly SiteFile[],
  progress: Progress,
  trouble: Trouble,
): Update {
  const folder = openFolder(out, trouble);
  const record = folder && recordOf(folder, trouble);
  return folder && record ? new Updater(folder, record, progress, trouble).update(files) : nothing;
}

const nothing: Update = { written: 0, removed: 0 };

function recordOf(folder: Folder, trouble: Trouble): BuildRecord | undefined {
  try {
    return new BuildRecord(folder);
  } catch (error) {
    trouble.fail(resolve(folder.path, recordName), `cannot be read: ${reasonOf(error)}`);
    return undefined;
  }
}

class Updater {
  constructor(
    private readonly folder: Folder,
    private readonly record: BuildRecord,
    private readonly progress: Progress,
    private readonly trouble: Trouble,
  ) {}

  update(files: readonly SiteFile[]): Update {
    let written = 0;
    for (const [i, file] of files.entries()) {
      this.progress.show(`${bar(i, files.length)} Writing ${file.path}`);
      if (this.attempt(file.path, 'written', () => this.write(file))) written += 1;
    }
    const removed = this.removeOthers(files);
    this.attempt(recordName, 'written', () => this.record.settle());
    return { written, removed };
  }

  private write({ path, text }: SiteFile): boolean {
    const [made, old] = [text(), this.folder.read(path)];
    if (old !== undefined && old !== made && !this.record.files.has(path)) {
      this.trouble.fail(
        resolve(this.folder.path, path),
        'was not written by a build: move it away, or give --out another folder',
      );
      return false;
    }
    this.record.add(path, sumOf(made));
    return this.folder.write(path, made, old);
  }

  /** Removes what earlier builds have written and nobody has changed since. */
  private removeOthers(files: readonly SiteFile[]): number {
    // Some disks do not tell capitals, or one way of writing é from another.
    const kept = new Set(files.map(({ path }) => folded(path)));
    let removed = 0;
    for (const [path, sum] of [...this.record.files]) {
      if (kept.has(folded(path))) continue;
      if (this.attempt(path, 'removed', () => this.remove(path, sum))) removed += 1;
    }
    return removed;
  }

  private remove(path: string, sum: string): boolean {
    this.record.delete(path);
    if (!this.folder.isOwnFile(path)) return false;
    if (sumOf(this.folder.read(path) ?? '') === sum) {
      this.folder.remove(path);
      return true;
    }
    this.trouble.note(
      resolve(this.folder.path, path),
      'is no longer part of the site, but was changed: left as it is',
    );
    return false;
  }

  private attempt(path: string, what: 'written' | 'removed', work: () => boolean): boolean {
    try {
      return work();
    } catch (error) {
      this.trouble.fail(resolve(this.folder.path, path), `cannot be ${what}: ${reasonOf(error)}`);
      return false;
    }
  }
}

function folded(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase();
}
