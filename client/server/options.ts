// What the language client is told when it is made: which files are the server's, what our client can do
// beyond others, and that it is the supervisor who deals with crashes.
import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type ErrorHandler,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient';
import type { ClientOptions } from '../../server/lsp/protocol';
import { linkRules } from './rule-links';

/** The options of the client. @param crashed is called when the connection has ended by itself */
export function clientOptions(
  log: LogOutputChannel,
  traces: LogOutputChannel,
  crashed: () => void,
): LanguageClientOptions {
  const initializationOptions: ClientOptions = { files: true, status: true };
  return {
    documentSelector: [{ language: 'series' }],
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: traces,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: leaveToSupervisor(crashed),
    initializationFailedHandler: () => false,
    middleware: linkRules,
  };
}

/** The client would start a server that has crashed at once, and without end. */
function leaveToSupervisor(crashed: () => void): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      crashed();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Tells the server that it may ask for completion to be opened again. */
export const clientCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const known = capabilities.experimental as Record<string, unknown> | undefined;
    capabilities.experimental = { ...known, commands: { commands: ['editor.action.triggerSuggest'] } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
