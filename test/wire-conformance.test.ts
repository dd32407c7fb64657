// What the server announces it does, and what it does not announce it does not do: for an editor that can do
// everything, and for one that says nothing of itself. Which requests there are, and which capability promises
// them, is the protocol library's to say.
import * as protocol from 'vscode-languageserver-protocol';
import { ErrorCodes, ResponseError, type ClientCapabilities } from 'vscode-languageserver';
import {
  CodeAction,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { beforeAll, describe, expect, it } from 'vitest';
import { asking, type Pointed } from './support/asking';
import { example } from './support/corpus';
import { loopback, type Loopback } from './support/loopback';
import { rich } from './support/rich';

interface Known {
  readonly method: string;
  /** The capability that promises it, like `completionProvider.resolveProvider`. */
  readonly capability: string | undefined;
}

/** Those for which the library names no capability, though the protocol does. */
const named: Readonly<Record<string, string>> = {
  'typeHierarchy/supertypes': 'typeHierarchyProvider',
  'typeHierarchy/subtypes': 'typeHierarchyProvider',
};

/** Every request that a client may send, but those that begin and end a session. */
const known: readonly Known[] = Object.values(protocol).flatMap((value: unknown) => {
  const { method, messageDirection, capabilities, type } = (value ?? {}) as {
    method?: string;
    messageDirection?: string;
    capabilities?: { server?: string };
    type?: { constructor: { name: string } };
  };
  const isRequest = type?.constructor.name.startsWith('ProtocolRequestType') ?? false;
  if (method === undefined || !isRequest || messageDirection === 'serverToClient') return [];
  if (['initialize', 'shutdown'].includes(method)) return [];
  return [{ method, capability: capabilities?.server ?? named[method] }];
});

type Check = (answer: unknown) => boolean;

const each =
  (is: Check): Check =>
  (answer) =>
    Array.isArray(answer) && answer.length > 0 && answer.every(is);
const isEdits = (answer: unknown): boolean =>
  Array.isArray(answer) && answer.every((one) => TextEdit.is(one));
const has =
  (...keys: readonly string[]): Check =>
  (answer) =>
    typeof answer === 'object' && answer !== null && keys.every((key) => key in answer);
const isItem: Check = (item) =>
  has('name', 'kind', 'uri')(item) && Range.is((item as { range: unknown }).range);
const isSymbol: Check = (one) =>
  has('name', 'kind')(one) && Location.is((one as { location: unknown }).location);
const isReport: Check = (report) => has('kind', 'items', 'resultId')(report);
const links: Check = each((one) => LocationLink.is(one) || Location.is(one));

/** What a proper answer about Renée Ballard is. */
const proper: Readonly<Record<string, Check>> = {
  'textDocument/formatting': isEdits,
  'textDocument/rangeFormatting': isEdits,
  'textDocument/rangesFormatting': isEdits,
  'textDocument/onTypeFormatting': isEdits,
  'textDocument/prepareRename': (answer) => has('range', 'placeholder')(answer) || Range.is(answer),
  'textDocument/rename': (answer) =>
    WorkspaceEdit.is(answer) && JSON.stringify(answer).includes('somebody_new'),
  'workspace/willRenameFiles': (answer) => WorkspaceEdit.is(answer),
  'textDocument/codeAction': each((one) => CodeAction.is(one)),
  'textDocument/definition': links,
  'textDocument/declaration': links,
  'textDocument/typeDefinition': links,
  'textDocument/implementation': links,
  'textDocument/references': each((one) => Location.is(one)),
  'textDocument/documentHighlight': each((one) => Range.is((one as { range: unknown }).range)),
  'textDocument/documentSymbol': each((one) => DocumentSymbol.is(one) || isSymbol(one)),
  'workspace/symbol': each(isSymbol),
  'textDocument/prepareCallHierarchy': each(isItem),
  'callHierarchy/incomingCalls': each(each((one) => isItem((one as { from: unknown }).from))),
  'callHierarchy/outgoingCalls': each((one) =>
    each((call) => isItem((call as { to: unknown }).to))((one as { calls: unknown }).calls),
  ),
  'textDocument/prepareTypeHierarchy': each(isItem),
  'typeHierarchy/supertypes': each((list) => Array.isArray(list) && list.every(isItem)),
  'typeHierarchy/subtypes': each((list) => Array.isArray(list) && list.every(isItem)),
  'textDocument/semanticTokens/full': (answer) => SemanticTokens.is(answer) && answer.data.length > 0,
  'textDocument/semanticTokens/full/delta': (answer) => SemanticTokens.is(answer) || has('edits')(answer),
  'textDocument/semanticTokens/range': (answer) => SemanticTokens.is(answer) && answer.data.length > 0,
  'textDocument/hover': (answer) => Hover.is(answer),
  'textDocument/completion': (answer) =>
    has('isIncomplete', 'items')(answer) && each(has('label', 'kind'))((answer as { items: unknown }).items),
  'completionItem/resolve': each(has('label', 'kind')),
  'textDocument/signatureHelp': (answer) => has('signatures')(answer),
  'textDocument/inlayHint': each((one) => InlayHint.is(one)),
  'textDocument/codeLens': each((one) => CodeLens.is(one)),
  'codeLens/resolve': each((one) => CodeLens.is(one) && one.command !== undefined),
  'textDocument/documentLink': each((one) => DocumentLink.is(one)),
  'textDocument/foldingRange': each((one) => FoldingRange.is(one)),
  'textDocument/selectionRange': each((one) => SelectionRange.is(one)),
  'textDocument/diagnostic': isReport,
  'workspace/diagnostic': (answer) =>
    has('items')(answer) && each(isReport)((answer as { items: unknown }).items),
};

const root = 'file:///ballard';
const files = new Map([...example('ballard')].map(([name, text]) => [`${root}/${name}`, text]));
const uri = `${root}/ballard.series`;
/** The show with a mistake, so that there is something to mend. */
const text = files.get(uri)!.replace(/^.*as renee_ballard.*$/m, '$&\n    nobody as renee_ballard');

/** Her name in the main cast, in the whole file. */
const line = text.slice(0, text.indexOf('as renee_ballard')).split('\n').length - 1;
const character = text.split('\n')[line]!.indexOf('renee_ballard') + 3;
const pointed: Pointed = {
  uri,
  position: { line, character },
  range: { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } },
};

function isAnnounced(capabilities: object, path: string | undefined): boolean {
  const steps = path?.split('.') ?? ['none'];
  const value = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    capabilities,
  );
  return value !== undefined && value !== false;
}

const clients: readonly (readonly [string, ClientCapabilities])[] = [
  ['an editor that can do everything', rich],
  ['an editor that says nothing of itself', {}],
];

describe.each(clients)('for %s', (_, capabilities) => {
  let server: Loopback;
  beforeAll(async () => {
    server = await loopback({ disk: files, folders: [root], capabilities });
    const textDocument = { uri, languageId: 'series', version: 1, text };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
  });

  it.each(known)('$method is answered if it is announced, and only then', async ({ method, capability }) => {
    const { client, initialized } = server;
    if (isAnnounced(initialized.capabilities, capability)) {
      const answer = await asking[method]!(client, pointed);
      expect(proper[method]!(answer), JSON.stringify(answer)).toBe(true);
    } else {
      const error: unknown = await client.sendRequest(method, pointed).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ResponseError);
      expect((error as ResponseError).code).toBe(ErrorCodes.MethodNotFound);
    }
  });

  it('every capability promises a request that is asked here', () => {
    const promised = known.map((one) => one.capability?.split('.')[0]);
    const about = ['positionEncoding', 'textDocumentSync', 'workspace'];
    const announced = Object.keys(server.initialized.capabilities).filter((key) => !about.includes(key));
    expect(announced.filter((key) => !promised.includes(key))).toEqual([]);
  });

  it('nothing goes wrong on the way', () => {
    expect(server.told.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

it('the one is given more than the other', async () => {
  const [much, little] = await Promise.all(clients.map(([, capabilities]) => loopback({ capabilities })));
  expect(much!.initialized.capabilities).toMatchObject({
    renameProvider: { prepareProvider: true },
    diagnosticProvider: { interFileDependencies: true },
    codeActionProvider: {},
    workspace: { workspaceFolders: { supported: true }, fileOperations: { willRename: {}, didRename: {} } },
  });
  expect(little!.initialized.capabilities).toMatchObject({ renameProvider: true });
  expect(little!.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  expect(little!.initialized.capabilities).not.toHaveProperty('codeActionProvider');
});
