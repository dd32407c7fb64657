// A session as the server starts it, for what answers without a connection.
import type { ClientCapabilities } from 'vscode-languageserver';
import { Kept } from '../../server/lsp/kept';
import { defaultSettings, type Session } from '../../server/lsp/session';
import type { Workspace } from '../../server/lsp/workspace';

/** A session on a workspace, with the settings that a client leaves as they are. */
export function sessionOn(workspace: Workspace, client: ClientCapabilities = {}): Session {
  const kept = new Kept(workspace, undefined, undefined);
  return { workspace, kept, client, settings: defaultSettings };
}
