// The commands of the preview. Those that a panel's own menu offers are about the panel that is active.
import { commands, Disposable, Uri, ViewColumn, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { guidePage } from '../../server/lsp/protocol';
import { attempt } from '../attempt';
import type { Server } from '../server/server';
import { cursorOf, isSeries } from './editors';
import type { ToPage } from './messages';
import type { Goal } from './goal';
import type { GuidePanels } from './panels';
import { printPage, savePage, type GuideAddress } from './saving';

type Run = (given?: unknown) => unknown;

export function registerGuideCommands(
  context: ExtensionContext,
  server: Server,
  panels: GuidePanels,
): Disposable {
  const tell = (message: ToPage) => (): void => panels.active?.post(message);
  const lock = (isLocked: boolean) => (): void => {
    panels.active?.setLocked(isLocked);
  };
  const table: Readonly<Record<string, Run>> = {
    'series.openGuide': (given) => open(panels, given, ViewColumn.Active),
    'series.openGuideToSide': (given) => open(panels, given, ViewColumn.Beside),
    'series.lockGuide': lock(true),
    'series.unlockGuide': lock(false),
    'series.guideBack': tell({ type: 'travel', direction: 'back' }),
    'series.guideForward': tell({ type: 'travel', direction: 'forward' }),
    'series.guideZoomIn': tell({ type: 'zoom', step: 'in' }),
    'series.guideZoomOut': tell({ type: 'zoom', step: 'out' }),
    'series.guideZoomReset': tell({ type: 'zoom', step: 'reset' }),
    'series.showGuideSource': tell({ type: 'findSource' }),
    'series.saveGuide': () => withPage(panels, (address) => savePage(server, address)),
    'series.printGuide': () => withPage(panels, (address) => printPage(context, server, address)),
  };
  return Disposable.from(
    ...Object.entries(table).map(([name, run]) =>
      commands.registerCommand(name, (given?: unknown) => attempt(server, () => run(given))),
    ),
  );
}

/** @param given `{ uri, show }` from a code lens, a file of the explorer, or nothing for the active editor */
function open(panels: GuidePanels, given: unknown, column: ViewColumn): void {
  const { uri, goal } = meant(given);
  if (uri !== undefined) panels.open(uri, goal, column);
}

function meant(given: unknown): { readonly uri: string | undefined; readonly goal: Goal } {
  const editor = window.activeTextEditor;
  const active = editor && isSeries(editor) ? editor.document.uri.toString() : undefined;
  if (typeof given !== 'object' || given === null) return { uri: active, goal: { type: 'cursor' } };
  if ('uri' in given && typeof given.uri === 'string') {
    const show = 'show' in given && typeof given.show === 'string' ? given.show : undefined;
    return { uri: given.uri, goal: show === undefined ? { type: 'file' } : { entry: show } };
  }
  const uri = given instanceof Uri ? given.toString() : active;
  return { uri, goal: uri === active ? { type: 'cursor' } : { type: 'file' } };
}

/** Does something with the page of the preview that is active, else with the one that is about the cursor. */
async function withPage(
  { active, following, server }: GuidePanels,
  use: (address: GuideAddress) => Promise<void>,
): Promise<void> {
  const address = active?.address ?? (await pageAtCursor(server)) ?? following?.address;
  if (address) await use(address);
}

async function pageAtCursor(server: Server): Promise<GuideAddress | undefined> {
  const editor = window.activeTextEditor;
  if (!editor || !isSeries(editor)) return undefined;
  const { uri, line, character } = cursorOf(editor);
  const found = await server.ask(guidePage, { uri, position: { line, character } });
  return found ? { uri, root: found.root, page: found.page } : undefined;
}
