// Finds out which dataset a command is for, and asks only where that is not clear.
import { l10n, Uri, window } from 'vscode';
import { fileOf } from '../datasets';
import type { Server } from '../server/server';
import { problemsIn } from '../status-item';

/**
 * The address of a file of the dataset that is meant, or undefined where the author would not say.
 * @param given what the editor passed with the command: a file or a folder of the explorer
 */
export async function chooseDataset({ status }: Server, given?: unknown): Promise<string | undefined> {
  if (given instanceof Uri) return given.toString();
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'series') return document.uri.toString();
  const [first, ...others] = status.datasets;
  if (!first) {
    void window.showInformationMessage(
      l10n.t('Open a .series file first: its dataset is the one that is meant.'),
    );
    return undefined;
  }
  if (others.length === 0) return fileOf(first);
  const picks = status.datasets.map((dataset) => ({
    label: dataset.name,
    description: problemsIn(dataset),
    dataset,
  }));
  const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Which dataset?') });
  return picked && fileOf(picked.dataset);
}
