// Reads files into the workspace: one after the other, since of two readings of one file the later has to
// win, and with pauses in which requests are answered. Their texts are all there before the first of them is
// looked into, so that what is known of these very texts can be told at once.
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Files } from './host';
import { pacer, turn } from './turn';
import { isConfig } from './roots';
import type { Workspace } from './workspace';

/** How many files are read from the disk at once. */
const slice = 50;

export class Loader {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly files: Files,
  ) {}

  /**
   * Reads files anew, and whatever lies below folders. What cannot be read counts as gone.
   * @param noted is called when all texts are there, and none has been looked into
   */
  load(
    uris: readonly string[],
    progress: WorkDoneProgressReporter = noProgress,
    noted: () => Promise<void> = nothing,
  ): Promise<void> {
    const reading = this.last.then(() => this.read(uris, progress, noted));
    this.last = reading.then(nothing, nothing);
    return reading;
  }

  private async read(
    uris: readonly string[],
    progress: WorkDoneProgressReporter,
    noted: () => Promise<void>,
  ): Promise<void> {
    const found = await Promise.all(uris.map(async (uri) => (isFile(uri) ? [uri] : this.files.list(uri))));
    // Settings come first, since they say what belongs together.
    const sorted = [...new Set(found.flat())].sort(
      (a, b) => Number(isConfig(b)) - Number(isConfig(a)) || (a < b ? -1 : 1),
    );
    for (let at = 0; at < sorted.length; at += slice) {
      await Promise.all(sorted.slice(at, at + slice).map((uri) => this.noteFile(uri)));
      await turn();
    }
    await noted();
    const pace = pacer();
    const steps = this.workspace.read();
    for (let at = 0; !steps.next().done; at++) {
      // The steps that follow put together what is in the files.
      if (at % slice === 0 && at < sorted.length)
        progress.report((100 * at) / sorted.length, `${at} of ${sorted.length} files`);
      await pace();
    }
  }

  private async noteFile(uri: string): Promise<void> {
    const text = await this.files.read(uri);
    if (text === undefined) this.workspace.removeFile(uri);
    else this.workspace.noteFile(uri, text);
  }
}

function isFile(uri: string): boolean {
  return uri.endsWith('.series') || isConfig(uri);
}

const nothing = (): Promise<void> => Promise.resolve();

/** For clients that show no progress. */
const noProgress: WorkDoneProgressReporter = {
  begin: () => undefined,
  report: () => undefined,
  done: () => undefined,
};
