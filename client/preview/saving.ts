// Takes a page of the guide out of the editor: as a file that stands alone, or to a printer.
import { env, l10n, UIKind, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { savedPage } from '../../server/lsp/protocol';
import type { Server } from '../server/server';

/** A page of the guide. */
export interface GuideAddress {
  /** A file of the dataset. */
  readonly uri: string;
  readonly root: string;
  readonly page: string;
}

/** Saves a page where the author wants it. */
export async function savePage(server: Server, address: GuideAddress): Promise<void> {
  const html = await written(server, address);
  const defaultUri = Uri.joinPath(Uri.parse(address.root, true), fileName(address));
  const target = await window.showSaveDialog({ defaultUri, filters: { HTML: ['html'] } });
  if (!target) return;
  await workspace.fs.writeFile(target, html);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('The page is saved.'), open);
  if (chosen === open) await env.openExternal(target);
}

/**
 * Prints a page. A webview cannot print, so that a browser does: it opens the page from a file. Where the
 * editor itself runs in a browser, or elsewhere than the files, the author saves the page to print it.
 */
export async function printPage(
  { globalStorageUri }: ExtensionContext,
  server: Server,
  address: GuideAddress,
): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (!isHere || globalStorageUri.scheme !== 'file') {
    await savePage(server, address);
    return;
  }
  const target = Uri.joinPath(globalStorageUri, 'print', fileName(address));
  await workspace.fs.writeFile(target, await written(server, address));
  await env.openExternal(target);
}

async function written(server: Server, { uri, page }: GuideAddress): Promise<Uint8Array> {
  const saved = await server.ask(savedPage, { uri, page });
  if (!saved) throw new Error(l10n.t('This page is no longer in the guide.'));
  return new TextEncoder().encode(saved.html);
}

function fileName({ page }: GuideAddress): string {
  return page.slice(page.lastIndexOf('/') + 1);
}
