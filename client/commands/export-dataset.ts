// Writes a dataset in another format into a file that the author names.
import { commands, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { exportDataset, type ExportedText, type ExportParams } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { chooseDataset } from './choose-dataset';

interface FormatPick extends QuickPickItem {
  readonly format: ExportParams['format'];
}

export async function writeExport(server: Server, given?: unknown): Promise<void> {
  const uri = await chooseDataset(server, given);
  const format = uri === undefined ? undefined : await chooseFormat();
  if (uri === undefined || !format) return;
  const exported = await server.ask(exportDataset, { uri, format });
  if (!exported) return;
  const target = await chooseFile(uri, exported);
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(exported.text));
  await commands.executeCommand('vscode.open', target);
}

async function chooseFormat(): Promise<ExportParams['format'] | undefined> {
  const details: Readonly<Record<ExportParams['format'], readonly [string, string]>> = {
    json: ['JSON', l10n.t('The whole guide as data, for other programs')],
    ndjson: ['NDJSON', l10n.t('One entry on a line, for databases and streams')],
    markdown: ['Markdown', l10n.t('The whole guide as one text to read')],
    jsonld: ['JSON-LD', l10n.t('Linked data in the words of schema.org, for websites and search engines')],
    ics: ['iCalendar', l10n.t('A calendar of episodes and other dated events')],
  };
  const formats = Object.keys(details) as ExportParams['format'][];
  const picks = formats.map((format): FormatPick => {
    const [label, detail] = details[format];
    return { label, detail, format };
  });
  const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('In which format?') });
  return picked?.format;
}

function chooseFile(uri: string, { extension }: ExportedText): Thenable<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri))?.uri;
  return window.showSaveDialog({
    title: l10n.t('A file for the dataset'),
    saveLabel: l10n.t('Export'),
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `guide.${extension}`) }),
  });
}
