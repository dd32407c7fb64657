// The commands that are about a dataset or about the server; those of the guide are the preview's.
import { commands, Disposable, ExtensionMode, type ExtensionContext } from 'vscode';
import { attempt } from '../attempt';
import type { Server } from '../server/server';
import { writeSite } from './build-site';
import { checkDataset } from './check-dataset';
import { writeExport } from './export-dataset';
import { newShow } from './new-show';
import { openRuleDocumentation } from './open-rule-documentation';
import { showCommands } from './show-commands';
import { showReferences } from './show-references';
import { provideStatistics, showStatistics } from './show-statistics';

type Run = (...given: never[]) => unknown;

export function registerCommands(context: ExtensionContext, server: Server): Disposable {
  const table: Readonly<Record<string, Run>> = {
    'series.newShow': newShow,
    'series.checkDataset': (given?: unknown) => checkDataset(server, given),
    'series.buildSite': (given?: unknown) => writeSite(server, given),
    'series.exportDataset': (given?: unknown) => writeExport(server, given),
    'series.showStatistics': (given?: unknown) => showStatistics(server, given),
    'series.openRuleDocumentation': (given?: unknown) => openRuleDocumentation(context.extensionUri, given),
    'series.showReferences': showReferences.bind(undefined, server),
    'series.showCommands': showCommands,
    'series.restartServer': () => server.restart(),
    'series.showLog': () => server.log.show(),
    // A test has to see what follows a crash.
    ...(context.extensionMode === ExtensionMode.Test && { 'series.test.crashServer': () => server.crash() }),
  };
  const registered = Object.entries(table).map(([name, run]) =>
    commands.registerCommand(name, (...given: never[]) => attempt(server, () => run(...given))),
  );
  return Disposable.from(provideStatistics(server), ...registered);
}
