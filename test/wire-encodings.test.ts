// Clients that count characters in other units than UTF-16 get the same answers, in their units: after any
// row of edits, of everything that can be asked.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Range, ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { encodings, Lines, type Encoding } from '../server/features/lines';
import { asking } from './support/asking';
import { example } from './support/corpus';
import { fragments } from './support/fragments';
import { loopback, type Loopback } from './support/loopback';
import { recounted } from './support/recounted';
import { rich } from './support/rich';

const root = 'file:///data';

/** The tour with characters beyond ASCII in every name, half of its files with the line ends of Windows. */
const files = new Map(
  [...example('tour')].map(([name, text], i) => {
    const wide = text.replace(/(?<!")"(?=\p{L})/gu, '"é物👩‍🚀');
    return [`${root}/${name}`, i % 2 === 0 ? wide : wide.replaceAll('\n', '\r\n')];
  }),
);

function start(encoding: Encoding): Promise<Loopback> {
  const capabilities = { ...rich, general: { positionEncodings: [encoding] } };
  return loopback({ disk: files, folders: [root], capabilities });
}

function agreed({ initialized }: Loopback): ServerCapabilities['positionEncoding'] {
  return initialized.capabilities.positionEncoding;
}

it('is agreed on: the first one that both know', async () => {
  const asked = [[], ['utf-8'], ['utf-7', 'utf-32', 'utf-8'], ['utf-7'], undefined];
  const answers = asked.map(async (positionEncodings) =>
    agreed(await loopback({ capabilities: positionEncodings ? { general: { positionEncodings } } : {} })),
  );
  expect(await Promise.all(answers)).toEqual(['utf-16', 'utf-8', 'utf-32', 'utf-16', 'utf-16']);
});

/** The nearest offset before this one at which a character, and no second half of a line end, begins. */
function placeIn(text: string, from: number): number {
  const at = from % (text.length + 1);
  const isSplit = /[\uD800-\uDBFF]$/.test(text.slice(0, at)) || /^\r\n/.test(text.slice(at - 1, at + 1));
  return isSplit ? at - 1 : at;
}

const edits = fc.array(
  fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(3), fc.nat(80)), insert: fragments(4) }),
  { maxLength: 8 },
);

/** Opens a file, edits it, and asks everything there is to ask about a stretch of it. */
async function answers(
  encoding: Encoding,
  client: MessageConnection,
  uri: string,
  changes: readonly { readonly at: number; readonly length: number; readonly insert: string }[],
  asked: { readonly at: number; readonly length: number },
): Promise<unknown> {
  let text = files.get(uri)!;
  const range = (counted: Encoding, { at, length }: typeof asked): Range => {
    const start = placeIn(text, at);
    const lines = Lines.of(text, counted);
    const end = placeIn(text, Math.min(start + length, text.length));
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  };
  const textDocument = { uri, languageId: 'series', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  for (const [version, change] of changes.entries()) {
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: version + 2 },
      contentChanges: [{ range: range(encoding, change), text: change.insert }],
    });
    const edit = { range: range('utf-16', change), newText: change.insert };
    text = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [edit]);
  }
  const textOf = (one: string): string => (one === uri ? text : (files.get(one) ?? ''));
  const pointed = { uri, position: range(encoding, asked).start, range: range(encoding, asked) };
  const all: unknown[] = [];
  for (const [method, ask] of Object.entries(asking))
    all.push([method, recounted(await ask(client, pointed), encoding, textOf, uri)]);
  await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return all;
}

it('makes no difference to any answer', { timeout: 120_000 }, async () => {
  const [utf16, utf8, utf32] = await Promise.all(encodings.map(start));
  const names = [...files.keys()].filter((uri) => uri.endsWith('.series'));
  const asked = fc.record({ at: fc.nat(), length: fc.nat(300) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), edits, asked, async (uri, changes, where) => {
      const expected = await answers('utf-16', utf16!.client, uri, changes, where);
      expect(await answers('utf-8', utf8!.client, uri, changes, where)).toEqual(expected);
      expect(await answers('utf-32', utf32!.client, uri, changes, where)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});
