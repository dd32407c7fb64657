// Runs what a person has asked for, and tells when that fails.
import { l10n, window } from 'vscode';
import type { Server } from './server/server';

/** Runs a command; when it fails, the log says how, and a message where to look. */
export async function attempt({ log }: Pick<Server, 'log'>, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const showLog = l10n.t('Show Log');
    const reason = error instanceof Error ? error.message : String(error);
    const chosen = await window.showErrorMessage(l10n.t('Series could not do that: {0}', reason), showLog);
    if (chosen === showLog) log.show();
  }
}
