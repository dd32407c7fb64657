// Quick fixes from within the guide: the very ones that the editor offers.
import { CodeActionKind, commands, l10n, Selection, Uri, window, workspace, type CodeAction } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { GuideProblem } from '../../server/lsp/protocol';
import { showPlace, toRange } from './editors';

/** Actions may leave their edits for later; this many are asked to have them now. */
const resolved = 50;

/** Applies the quick fix of a problem that has a title. Says so where there is no such fix any more. */
export async function applyFix({ uri, range }: GuideProblem, title: string): Promise<void> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri, true),
    toRange(range),
    CodeActionKind.QuickFix.value,
    resolved,
  );
  const action = actions.find((one) => one.title === title);
  if (action?.edit) await workspace.applyEdit(action.edit);
  if (action?.command) {
    const { command, arguments: given = [] } = action.command;
    await commands.executeCommand(command, ...(given as readonly unknown[]));
  }
  if (!action) void window.showInformationMessage(l10n.t('There is nothing left to fix here.'));
}

/** Goes to a problem in its source, and opens the menu of its fixes. */
export async function offerFixes({ uri, range }: GuideProblem, panel: WebviewPanel): Promise<void> {
  const { start } = toRange(range);
  const editor = await showPlace(uri, toRange(range), panel, false);
  editor.selection = new Selection(start, start);
  await commands.executeCommand('editor.action.quickFix');
}
