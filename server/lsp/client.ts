// What a client's capabilities and options mean for those that ask.
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CompletionOptions } from '../features/completion';
import { encodings, type Encoding } from '../features/lines';
import type { ClientOptions } from './protocol';

/** The client's favourite among the encodings of positions that we know. */
export function agreedEncoding({ general }: ClientCapabilities): Encoding {
  const known: readonly string[] = encodings;
  const agreed = general?.positionEncodings?.find((one) => known.includes(one));
  return (agreed as Encoding | undefined) ?? 'utf-16';
}

/** What our own client says of itself; nothing of what is of the wrong type. */
export function clientOptions(sent: unknown): ClientOptions {
  const documentation = at(sent, 'documentation');
  return {
    files: at(sent, 'files') === true,
    status: at(sent, 'status') === true,
    ...(typeof documentation === 'string' && { documentation }),
  };
}

/** The command of VS Code that opens completion again, where something has to follow what was accepted. */
const asking = 'editor.action.triggerSuggest';

/** Whether a client knows snippets, and, as an experimental capability, the command to ask again. */
export function completionOptions({ textDocument, experimental }: ClientCapabilities): CompletionOptions {
  const snippets = textDocument?.completion?.completionItem?.snippetSupport ?? false;
  const defaults = new Set(textDocument?.completion?.completionList?.itemDefaults);
  return { snippets, asksAgain: commandsOf(experimental).includes(asking), defaults };
}

/** `{ commands: { commands: ["editor.action.triggerSuggest"] } }`, as other servers have it too. */
function commandsOf(experimental: unknown): readonly unknown[] {
  const commands = at(at(experimental, 'commands'), 'commands');
  return Array.isArray(commands) ? commands : [];
}

/** What stands at a key of something that may be anything. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
