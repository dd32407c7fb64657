// Writes the guide of a dataset as a static site into a folder that the author names.
import { commands, env, l10n, ProgressLocation, Uri, UIKind, window, workspace } from 'vscode';
import { buildSite, type Site } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { chooseDataset } from './choose-dataset';

export async function writeSite(server: Server, given?: unknown): Promise<void> {
  const uri = await chooseDataset(server, given);
  if (uri === undefined) return;
  const folder = await chooseFolder(uri);
  if (!folder) return;
  const title = l10n.t('Writing the guide …');
  const site = await window.withProgress({ location: ProgressLocation.Notification, title }, async () => {
    const built = await server.ask(buildSite, { uri });
    if (built) await writeFiles(built, folder);
    return built;
  });
  if (site) await offer(site, folder);
}

async function chooseFolder(uri: string): Promise<Uri | undefined> {
  const around = workspace.getWorkspaceFolder(Uri.parse(uri))?.uri;
  const chosen = await window.showOpenDialog({
    title: l10n.t('A folder for the pages of the guide'),
    openLabel: l10n.t('Choose'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(around && { defaultUri: around }),
  });
  const folder = chosen?.[0];
  return folder && (await isFree(folder)) ? folder : folder && chooseInside(folder);
}

/** True for a folder that holds nothing, or a site that was built before. */
async function isFree(folder: Uri): Promise<boolean> {
  const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  return names.length === 0 || names.includes('index.html');
}

/** Pages between other files would be hard to get rid of: asks before it comes to that. */
async function chooseInside(folder: Uri): Promise<Uri | undefined> {
  const inside = l10n.t('New Folder “site”');
  const here = l10n.t('Among Those Files');
  const message = l10n.t('The folder holds other files. Where are the pages to go?');
  const chosen = await window.showWarningMessage(message, { modal: true }, inside, here);
  if (chosen === inside) return Uri.joinPath(folder, 'site');
  return chosen === here ? folder : undefined;
}

async function writeFiles({ files }: Site, folder: Uri): Promise<void> {
  const encoder = new TextEncoder();
  for (const { path, text } of files)
    await workspace.fs.writeFile(Uri.joinPath(folder, path), encoder.encode(text));
}

async function offer({ files }: Site, folder: Uri): Promise<void> {
  const open = l10n.t('Open');
  const written =
    files.length === 1
      ? l10n.t('1 file has been written.')
      : l10n.t('{0} files have been written.', files.length);
  if ((await window.showInformationMessage(written, open)) !== open) return;
  const index = Uri.joinPath(folder, 'index.html');
  const isHere = index.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (isHere) await env.openExternal(index);
  else await commands.executeCommand('vscode.open', index);
}
