// Parameters for every request that the server answers, as an editor would send them.
import type { MessageConnection } from 'vscode-jsonrpc';
import { LSPErrorCodes, ResponseError, type Position, type Range } from 'vscode-languageserver';

/** What a person points at. */
export interface Pointed {
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
}

type Ask = (client: MessageConnection, pointed: Pointed) => Promise<unknown>;

const plain =
  (method: string, more: (pointed: Pointed) => object = () => ({})): Ask =>
  (client, pointed) =>
    client.sendRequest(method, { textDocument: { uri: pointed.uri }, ...more(pointed) });

const at = ({ position }: Pointed): object => ({ position });
const within = ({ range }: Pointed): object => ({ range });
const options = { tabSize: 2, insertSpaces: true };

/** Asks one thing and then another about each of the first answers. */
const thenEach =
  (first: Ask, method: string, params: (item: unknown) => unknown = (item) => ({ item })): Ask =>
  async (client, pointed) => {
    const answer = (await first(client, pointed)) as { items?: unknown[] } | unknown[] | null;
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return Promise.all(items.slice(0, 5).map((item) => client.sendRequest(method, params(item))));
  };

/** The calls of each of the first items, with the item: their ranges lie in its file. */
const callsFrom: Ask = async (client, pointed) => {
  const callers = ((await calls(client, pointed)) ?? []) as unknown[];
  const answers = callers.slice(0, 5).map(async (caller) => ({
    caller,
    calls: await client.sendRequest('callHierarchy/outgoingCalls', { item: caller }),
  }));
  return Promise.all(answers);
};

/** A refusal that is meant for the author, like that of a rename, is an answer as well. */
const orRefusal =
  (ask: Ask): Ask =>
  (client, pointed) =>
    ask(client, pointed).catch((error: unknown) => {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return error.message;
      throw error;
    });

const completion = plain('textDocument/completion', (pointed) => ({
  ...at(pointed),
  context: { triggerKind: 1 },
}));
const lenses = plain('textDocument/codeLens');
const calls = plain('textDocument/prepareCallHierarchy', at);
const types = plain('textDocument/prepareTypeHierarchy', at);
const itself = (item: unknown): unknown => item;

/** How to ask each request, by its method. */
export const asking: Readonly<Record<string, Ask>> = {
  'textDocument/formatting': plain('textDocument/formatting', () => ({ options })),
  'textDocument/rangeFormatting': plain('textDocument/rangeFormatting', (one) => ({
    ...within(one),
    options,
  })),
  'textDocument/rangesFormatting': plain('textDocument/rangesFormatting', ({ range }) => ({
    ranges: [range],
    options,
  })),
  'textDocument/onTypeFormatting': plain('textDocument/onTypeFormatting', (one) => ({
    ...at(one),
    ch: '\n',
    options,
  })),
  'textDocument/prepareRename': orRefusal(plain('textDocument/prepareRename', at)),
  'textDocument/rename': orRefusal(
    plain('textDocument/rename', (one) => ({ ...at(one), newName: 'somebody_new' })),
  ),
  'workspace/willRenameFiles': (client, { uri }) =>
    client.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: uri, newUri: uri.replace(/[^/]*$/, 'moved.series') }],
    }),
  'textDocument/codeAction': plain('textDocument/codeAction', (one) => ({
    ...within(one),
    context: { diagnostics: [] },
  })),
  'textDocument/definition': plain('textDocument/definition', at),
  'textDocument/declaration': plain('textDocument/declaration', at),
  'textDocument/typeDefinition': plain('textDocument/typeDefinition', at),
  'textDocument/implementation': plain('textDocument/implementation', at),
  'textDocument/references': plain('textDocument/references', (one) => ({
    ...at(one),
    context: { includeDeclaration: true },
  })),
  'textDocument/documentHighlight': plain('textDocument/documentHighlight', at),
  'textDocument/documentSymbol': plain('textDocument/documentSymbol'),
  'workspace/symbol': (client) => client.sendRequest('workspace/symbol', { query: 'a' }),
  'textDocument/prepareCallHierarchy': calls,
  'callHierarchy/incomingCalls': thenEach(calls, 'callHierarchy/incomingCalls'),
  'callHierarchy/outgoingCalls': callsFrom,
  'textDocument/prepareTypeHierarchy': types,
  'typeHierarchy/supertypes': thenEach(types, 'typeHierarchy/supertypes'),
  'typeHierarchy/subtypes': thenEach(types, 'typeHierarchy/subtypes'),
  'textDocument/semanticTokens/full': plain('textDocument/semanticTokens/full'),
  'textDocument/semanticTokens/full/delta': plain('textDocument/semanticTokens/full/delta', () => ({
    previousResultId: 'unknown',
  })),
  'textDocument/semanticTokens/range': plain('textDocument/semanticTokens/range', within),
  'textDocument/hover': plain('textDocument/hover', at),
  'textDocument/completion': completion,
  'completionItem/resolve': thenEach(completion, 'completionItem/resolve', itself),
  'textDocument/signatureHelp': plain('textDocument/signatureHelp', at),
  'textDocument/inlayHint': plain('textDocument/inlayHint', within),
  'textDocument/codeLens': lenses,
  'codeLens/resolve': thenEach(lenses, 'codeLens/resolve', itself),
  'textDocument/documentLink': plain('textDocument/documentLink'),
  'textDocument/foldingRange': plain('textDocument/foldingRange'),
  'textDocument/selectionRange': plain('textDocument/selectionRange', ({ position }) => ({
    positions: [position],
  })),
  'textDocument/diagnostic': plain('textDocument/diagnostic'),
  'workspace/diagnostic': (client) => client.sendRequest('workspace/diagnostic', { previousResultIds: [] }),
};
