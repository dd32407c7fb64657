// What a build has written into its folder: the sums of its files, in a file beside them that `sha256sum -c`
// understands. By it the next build knows which files it may replace and remove.
import { createHash } from 'node:crypto';
import type { Folder } from './folder';

/** The name of the record in its folder. No page of a guide has such a name. */
export const recordName = '.series-site.sha256';

/** The sum of a file's text, as the record has it. */
export function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The files that builds have written into a folder. */
export class BuildRecord {
  private readonly sums: Map<string, string>;

  constructor(private readonly folder: Folder) {
    const lines = (folder.read(recordName) ?? '').split('\n');
    // Later lines are younger.
    this.sums = new Map(
      lines.flatMap((line) => {
        const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        return sum !== undefined && path !== undefined ? [[path, sum] as const] : [];
      }),
    );
  }

  /** The files that are the build's own, with their sums. */
  get files(): ReadonlyMap<string, string> {
    return this.sums;
  }

  /** Notes a file before it is written, so that a build that is interrupted knows its files again. */
  add(path: string, sum: string): void {
    if (this.sums.get(path) === sum) return;
    this.sums.set(path, sum);
    this.folder.append(recordName, lineOf([path, sum]));
  }

  delete(path: string): void {
    this.sums.delete(path);
  }

  /** Writes the record anew, with what is left. @returns true where that changes it */
  settle(): boolean {
    const sorted = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1));
    return this.folder.write(recordName, sorted.map(lineOf).join(''));
  }
}

function lineOf([path, sum]: readonly [path: string, sum: string]): string {
  return `${sum}  ${path}\n`;
}
