// Reads files into the workspace: one after the other, since of two readings of one file the later has to
// win, and with pauses in which requests are answered.
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Files } from './host';
import { turn } from './turn';
import { isConfig, type Workspace } from './workspace';

/** How many files are taken in before others get their turn. */
const slice = 50;

export class Loader {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly files: Files,
  ) {}

  /** Reads files anew, and whatever lies below folders. What cannot be read counts as gone. */
  load(uris: readonly string[], progress: WorkDoneProgressReporter = noProgress): Promise<void> {
    const reading = this.last.then(() => this.read(uris, progress));
    const goOn = (): void => undefined;
    this.last = reading.then(goOn, goOn);
    return reading;
  }

  private async read(uris: readonly string[], progress: WorkDoneProgressReporter): Promise<void> {
    const found = await Promise.all(uris.map(async (uri) => (isFile(uri) ? [uri] : this.files.list(uri))));
    // Settings come first, since they say what belongs together.
    const sorted = [...new Set(found.flat())].sort(
      (a, b) => Number(isConfig(b)) - Number(isConfig(a)) || (a < b ? -1 : 1),
    );
    for (let at = 0; at < sorted.length; at += slice) {
      progress.report((100 * at) / sorted.length, `${at} of ${sorted.length} files`);
      await Promise.all(sorted.slice(at, at + slice).map((uri) => this.readFile(uri)));
      await turn();
    }
  }

  private async readFile(uri: string): Promise<void> {
    const text = await this.files.read(uri);
    if (text === undefined) this.workspace.removeFile(uri);
    else this.workspace.putFile(uri, text);
  }
}

function isFile(uri: string): boolean {
  return uri.endsWith('.series') || isConfig(uri);
}

/** For clients that show no progress. */
const noProgress: WorkDoneProgressReporter = {
  begin: () => undefined,
  report: () => undefined,
  done: () => undefined,
};
