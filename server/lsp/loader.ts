// Brings the workspace's files in: open ones are there already, the rest comes folder by folder, with
// pauses in which requests are answered.
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Host } from './host';
import { isConfig, type Workspace } from './workspace';

/** How many files are taken in before others get their turn. */
const slice = 50;

/** Reads every file of these folders. Settings come first, since they say what belongs together. */
export async function loadFolders(
  workspace: Workspace,
  host: Host,
  folders: readonly string[],
  progress: WorkDoneProgressReporter,
): Promise<void> {
  const found = new Set<string>();
  for (const folder of folders) for (const uri of await host.list(folder)) found.add(uri);
  const files = [...found].sort((a, b) => Number(isConfig(b)) - Number(isConfig(a)) || (a < b ? -1 : 1));
  for (let at = 0; at < files.length; at += slice) {
    progress.report((100 * at) / files.length, `${at} of ${files.length} files`);
    await Promise.all(files.slice(at, at + slice).map((uri) => loadFile(workspace, host, uri)));
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}

/** Reads one file anew; one that cannot be read counts as gone. */
export async function loadFile(workspace: Workspace, host: Host, uri: string): Promise<void> {
  const text = await host.read(uri);
  if (text === undefined) workspace.removeFile(uri);
  else workspace.putFile(uri, text);
}

/** For clients that show no progress. */
export const noProgress: WorkDoneProgressReporter = {
  begin: () => undefined,
  report: () => undefined,
  done: () => undefined,
};
