// What the status item offers: the commands that are about a whole dataset.
import { commands, l10n, window, type QuickPickItem } from 'vscode';

interface CommandPick extends QuickPickItem {
  readonly command: string;
}

export async function showCommands(): Promise<void> {
  const picks: readonly CommandPick[] = [
    { label: l10n.t('$(open-preview) Open Guide to the Side'), command: 'series.openGuideToSide' },
    { label: l10n.t('$(checklist) Check Dataset'), command: 'series.checkDataset' },
    { label: l10n.t('$(graph) Show Statistics'), command: 'series.showStatistics' },
    { label: l10n.t('$(new-file) New Show …'), command: 'series.newShow' },
    { label: l10n.t('$(globe) Build Site …'), command: 'series.buildSite' },
    { label: l10n.t('$(export) Export Dataset …'), command: 'series.exportDataset' },
    { label: l10n.t('$(book) Open Documentation of a Rule …'), command: 'series.openRuleDocumentation' },
    { label: l10n.t('$(refresh) Restart Language Server'), command: 'series.restartServer' },
    { label: l10n.t('$(output) Show Log'), command: 'series.showLog' },
  ];
  const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Series') });
  if (picked) await commands.executeCommand(picked.command);
}
