// A long text that is edited is kept in pieces: neither a keystroke nor what an editor asks for after it has them
// put together, however many problems there are.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Rope } from '../server/syntax/rope';
import { loopback, type Loopback } from './support/loopback';

const uri = 'file:///data/show.series';
const text = `show lantern_bay "Lantern Bay" {
  genre: Mystery drama // series-ignore wrong-type
  season 1 {
    episode 1 "Low Water" { aired: 2021-03-04 }
  }
  cast main {
    nell harkin "Nell Harkin" as ada_quill "Ada Quill"
    bo_lind "Bo Lind" as otto "Otto" in season 3: "a neighbour"
  }
  runs: 2024..2021
  summary: """
    What @ada_quill finds.
  """
  country "Ireland
}
`;

const at = (word: string): { line: number; character: number } => {
  const [before] = text.split(word);
  const lines = before!.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
};
const capabilities = { textDocument: { rename: { prepareSupport: true } } };
const end = { line: 99, character: 0 };

/** What VS Code asks for while somebody types. */
const requests: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/completion', { position: at('otto') }],
  ['textDocument/hover', { position: at('otto') }],
  ['textDocument/documentHighlight', { position: at('otto') }],
  ['textDocument/definition', { position: at('ada_quill finds') }],
  ['textDocument/signatureHelp', { position: at(' as otto'), context: { triggerKind: 1 } }],
  ['textDocument/inlayHint', { range: { start: at('show'), end } }],
  ['textDocument/semanticTokens/range', { range: { start: at('show'), end } }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/codeLens', {}],
  ['textDocument/selectionRange', { positions: [at('otto')] }],
  ['textDocument/documentLink', {}],
  [
    'textDocument/onTypeFormatting',
    { position: at('runs'), ch: '\n', options: { tabSize: 2, insertSpaces: true } },
  ],
  ['textDocument/prepareRename', { position: at('otto') }],
];

afterEach(() => {
  vi.restoreAllMocks();
});

/** Types a letter into the text, and takes it back. @returns the codes of the problems in between */
async function type({ client, hears }: Loopback, version: number): Promise<readonly string[]> {
  const position = at('a neighbour');
  const change = async (by: string, length: number, next: number): Promise<readonly string[]> => {
    const range = { start: position, end: { ...position, character: position.character + length } };
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: next },
      contentChanges: [{ range, text: by }],
    });
    const { diagnostics } = await hears<{ version?: number; diagnostics: { code: string }[] }>(
      'textDocument/publishDiagnostics',
      (params) => params.version === next,
    );
    return diagnostics.map(({ code }) => code);
  };
  const codes = await change('x', 0, version);
  await change('', 1, version + 1);
  return codes;
}

describe('after a keystroke', () => {
  it.each(requests)('nothing puts the text together for %s', async (method, params) => {
    const server = await loopback({ folders: ['file:///data'], disk: new Map([[uri, text]]), capabilities });
    const textDocument = { uri, languageId: 'series', version: 1, text };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
    await server.hears('textDocument/publishDiagnostics');
    const whole = vi.spyOn(Rope.prototype, 'toString');
    const codes = await type(server, 2);
    expect(codes).toEqual(
      expect.arrayContaining(['syntax-error', 'bad-quote', 'unknown-season', 'start-after-end']),
    );
    expect(codes).not.toContain('wrong-type');
    await server.client.sendRequest(method, { textDocument: { uri }, ...params });
    expect(whole).not.toHaveBeenCalled();
  });
});
