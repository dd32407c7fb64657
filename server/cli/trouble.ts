// What could not be read or written: told at once on standard error, and remembered for the exit code.
import { isWithin, shownPath } from './disk';
import type { Host } from './host';
import { printable } from './width';

export class Trouble {
  /** What has failed so far. */
  readonly failures: string[] = [];
  private readonly failed: string[] = [];

  constructor(private readonly host: Host) {}

  /** Tells of a failure; the rest of the work goes on. @param reason goes on from the name of the file */
  fail(path: string, reason: string): void {
    this.failures.push(this.note(path, reason));
    this.failed.push(path);
  }

  /** True where something at a path, or below it, has failed. */
  has(path: string): boolean {
    return this.failed.some((one) => isWithin(one, path));
  }

  /** Tells of what an author should know and what is no failure. */
  note(path: string, reason: string): string {
    const text = `${shownPath(this.host.folder, path)}: ${reason}`;
    this.host.warn(`${printable(text)}\n`);
    return text;
  }
}
