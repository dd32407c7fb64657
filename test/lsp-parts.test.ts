// Long lists in parts: a client that wants them so gets the same, and nothing is left for the end.
import { ProgressType, type MessageConnection } from 'vscode-jsonrpc';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { beforeAll, expect, it } from 'vitest';
import { loopback } from './support/loopback';

const root = 'file:///data';
const people = Array.from({ length: 450 }, (_, i) => `person p${i} "Person ${i}"`).join('\n');
const credits = Array.from({ length: 250 }, (_, i) => `  cast guest { p0 as x${i} "X ${i}" }`).join('\n');
const uri = `${root}/people.series`;
const disk = new Map([
  [uri, people],
  [`${root}/show.series`, `show a "A" {\n${credits}\n}\n`],
  ...Array.from(
    { length: 120 },
    (_, i) => [`${root}/f${i}.series`, `person q${i} "Q ${i}" {\n  born:\n}\n`] as const,
  ),
]);
let client: MessageConnection;

beforeAll(async () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  ({ client } = await loopback({ disk, folders: [root], capabilities }));
});

const at = { textDocument: { uri }, position: { line: 0, character: 8 } };
const requests: readonly (readonly [string, object, (answer: unknown) => readonly unknown[]])[] = [
  ['workspace/symbol', { query: 'person' }, (answer) => answer as unknown[]],
  [
    'textDocument/references',
    { ...at, context: { includeDeclaration: true } },
    (answer) => answer as unknown[],
  ],
  ['textDocument/documentSymbol', { textDocument: { uri } }, (answer) => answer as unknown[]],
  [
    'workspace/diagnostic',
    { previousResultIds: [] },
    (answer) => (answer as WorkspaceDiagnosticReport).items,
  ],
];

it.each(requests)('%s comes in parts', async (method, params, items) => {
  const whole = items(await client.sendRequest(method, params));
  const parts: (readonly unknown[])[] = [];
  const token = `parts of ${method}`;
  const listening = client.onProgress(new ProgressType<unknown>(), token, (part) => {
    parts.push(items(part));
  });
  const rest = await client.sendRequest(method, { ...params, partialResultToken: token });
  listening.dispose();
  expect(items(rest)).toEqual([]);
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(100);
  expect(parts.flat()).toEqual(whole);
});

it.each(requests)('%s tells how it goes', async (method, params) => {
  const kinds: unknown[] = [];
  const token = `progress of ${method}`;
  const listening = client.onProgress(new ProgressType<{ kind: string }>(), token, ({ kind }) => {
    kinds.push(kind);
  });
  await client.sendRequest(method, { ...params, workDoneToken: token });
  listening.dispose();
  expect(kinds).toEqual(['begin', 'end']);
});

it('problems that have not changed are not sent again', async () => {
  const first = await client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId }));
  const again = await client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds,
  });
  expect(new Set(again.items.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  expect(again.items).toHaveLength(first.items.length);
});
