// The item beside the language's name in the status bar: the dataset of the file in front of us, and how
// the server is. A click shows what can be done.
import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type LanguageStatusItem,
  type Uri,
} from 'vscode';
import { datasetAround, type KnownDataset } from './datasets';
import type { Server } from './server/server';

/** Shows the item and keeps it up to date. */
export function showStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('series.status', { language: 'series' });
  item.name = l10n.t('Series');
  const update = (): void => describe(item, server, window.activeTextEditor?.document.uri);
  update();
  return Disposable.from(item, server.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}

function describe(item: LanguageStatusItem, { status }: Server, uri: Uri | undefined): void {
  const { state, datasets } = status;
  item.busy = state === 'starting' || state === 'loading';
  item.severity = LanguageStatusSeverity.Information;
  item.command = { title: l10n.t('Commands'), command: 'series.showCommands' };
  if (state === 'running') describeDataset(item, uri && datasetAround(datasets, uri.toString()));
  else if (state === 'waiting' || state === 'failed') describeCrash(item, state);
  else {
    item.text = l10n.t('Series');
    item.detail = state === 'stopped' ? l10n.t('not running') : l10n.t('reading the dataset …');
  }
}

function describeDataset(item: LanguageStatusItem, dataset: KnownDataset | undefined): void {
  item.text = dataset?.name ?? l10n.t('Series');
  item.detail = dataset ? `${filesIn(dataset)} · ${problemsIn(dataset)}` : '';
}

function describeCrash(item: LanguageStatusItem, state: 'waiting' | 'failed'): void {
  const isOver = state === 'failed';
  item.severity = isOver ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Warning;
  item.text = l10n.t('Series has stopped');
  item.detail = isOver ? l10n.t('the server has crashed') : l10n.t('starting again …');
  if (isOver) item.command = { title: l10n.t('Restart'), command: 'series.restartServer' };
}

function filesIn({ files }: KnownDataset): string {
  return files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
}

/** What the checks found, in words. */
export function problemsIn({ errors, warnings }: Pick<KnownDataset, 'errors' | 'warnings'>): string {
  const parts = [
    ...(errors === 0 ? [] : [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)]),
    ...(warnings === 0 ? [] : [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)]),
  ];
  return parts.length === 0 ? l10n.t('no errors, no warnings') : parts.join(', ');
}
