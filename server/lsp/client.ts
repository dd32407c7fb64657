// What a client's capabilities mean for the features that ask.
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CompletionOptions } from '../features/completion';

/** The command of VS Code that opens completion again, where something has to follow what was accepted. */
const asking = 'editor.action.triggerSuggest';

/** Whether a client knows snippets, and, as an experimental capability, the command to ask again. */
export function completionOptions({ textDocument, experimental }: ClientCapabilities): CompletionOptions {
  const snippets = textDocument?.completion?.completionItem?.snippetSupport ?? false;
  return { snippets, asksAgain: commandsOf(experimental).includes(asking) };
}

/** `{ commands: { commands: ["editor.action.triggerSuggest"] } }`, as other servers have it too. */
function commandsOf(experimental: unknown): readonly unknown[] {
  const commands = at(at(experimental, 'commands'), 'commands');
  return Array.isArray(commands) ? commands : [];
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
