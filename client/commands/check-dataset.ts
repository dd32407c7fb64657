// Shows the problems of a dataset, and says how many there are.
import { commands, l10n, window } from 'vscode';
import { statistics } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { problemsIn } from '../status-item';
import { chooseDataset } from './choose-dataset';

export async function checkDataset(server: Server, given?: unknown): Promise<void> {
  const uri = await chooseDataset(server, given);
  if (uri === undefined) return;
  const found = await server.ask(statistics, { uri });
  if (!found) return;
  await commands.executeCommand('workbench.actions.view.problems');
  const text = l10n.t('{0}: {1}.', found.name, problemsIn(found.problems));
  const show = found.problems.errors > 0 ? window.showWarningMessage : window.showInformationMessage;
  void show(text);
}
