// The preview: a panel with the compiled guide of the show at the cursor.
import { Disposable, type ExtensionContext } from 'vscode';
import type { Server } from '../server/server';
import { registerGuideCommands } from './commands';
import { GuidePanels } from './panels';

/** Offers the preview, and brings back those that were open. */
export function registerPreview(context: ExtensionContext, server: Server): Disposable {
  const panels = new GuidePanels(context, server);
  return Disposable.from(panels, registerGuideCommands(context, server, panels));
}
