// What an author is told when the server has crashed.
import { commands, l10n, window, type LogOutputChannel } from 'vscode';

/** What a message about a crash needs. */
export interface Crashed {
  readonly log: LogOutputChannel;
}

/** Tells of a crash. @param delay until the server is started again, in milliseconds; undefined where it is not */
export function tellOfCrash({ log }: Crashed, delay: number | undefined, reason?: unknown): void {
  log.error('The server has stopped unexpectedly.', ...(reason === undefined ? [] : [reason]));
  if (delay === undefined) void giveUp(log);
  else {
    log.info(`The server is started again in ${delay} ms.`);
    void window.setStatusBarMessage(
      l10n.t('$(warning) Series stopped unexpectedly and starts again …'),
      delay + 3000,
    );
  }
}

async function giveUp(log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const message = l10n.t(
    'The language server of Series has crashed again and again, and is not started any more. Its log may say why.',
  );
  const chosen = await window.showErrorMessage(message, restart, showLog);
  if (chosen === restart) await commands.executeCommand('series.restartServer');
  if (chosen === showLog) log.show();
}
