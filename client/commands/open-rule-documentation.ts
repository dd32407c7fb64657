// Opens the documentation of a rule: of one that is named, of the problem at the cursor, or of one chosen
// from the list of all.
import { commands, l10n, languages, window, workspace, type Uri } from 'vscode';
import { rulesDocumentation } from '../rule-pages';
import { ruleRows } from './rules-table';

/** @param extension the folder of the extension */
export async function openRuleDocumentation(extension: Uri, given?: unknown): Promise<void> {
  const documentation = rulesDocumentation(extension);
  const code = typeof given === 'string' ? given : (codeAtCursor() ?? (await chooseRule(documentation)));
  if (code === undefined) return;
  await commands.executeCommand('markdown.showPreview', documentation.with({ fragment: code }));
}

function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'series') return undefined;
  const { active } = editor.selection;
  const around = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'series' && range.contains(active));
  const code = around[0]?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}

async function chooseRule(documentation: Uri): Promise<string | undefined> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(documentation));
  const picks = ruleRows(text).map(({ code, severity, summary }) => ({
    label: code,
    description: severity,
    detail: summary,
  }));
  const placeHolder = l10n.t('Which rule?');
  const picked = await window.showQuickPick(picks, { placeHolder, matchOnDetail: true });
  return picked?.label;
}
