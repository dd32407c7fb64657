// A preview that is closed while it waits for something: nothing may touch its panel any more, for VS Code throws
// then.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext, WebviewPanel } from 'vscode';
import type { GuidePage } from '../server/lsp/protocol';
import type { Server } from '../client/server/server';
import { GuidePanel } from '../client/preview/panel';

vi.mock('vscode', () => ({
  l10n: { t: (message: string) => message },
  env: { language: 'en' },
  Uri: { joinPath: () => 'https://preview.test', parse: () => 'https://preview.test' },
  Disposable: { from: () => ({ dispose: vi.fn() }) },
  workspace: { getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }) },
  window: { showErrorMessage: vi.fn() },
}));

const answer: GuidePage = {
  root: 'file:///shows',
  name: 'shows',
  page: 'shows/ballard.html',
  title: 'Ballard',
  id: '1',
  html: '<h1>Ballard</h1><img src="poster.png" />',
  files: [],
  problems: [],
  halfTyped: false,
};

/** A panel that remembers what is done to it after it was closed. */
class FakePanel {
  readonly posted: unknown[] = [];
  readonly late: (string | symbol)[] = [];
  hear: (message: unknown) => void = () => {
    throw new Error('Nobody listens to the page.');
  };
  private isClosed = false;
  private tellOfEnd: (() => void)[] = [];
  readonly api: WebviewPanel;

  constructor() {
    const webview = {
      cspSource: '',
      asWebviewUri: (uri: unknown) => uri,
      postMessage: (message: unknown) => Promise.resolve(this.posted.push(message)),
      onDidReceiveMessage: (hear: (message: unknown) => void) => (this.hear = hear),
    };
    const known = {
      visible: true,
      webview,
      onDidChangeViewState: () => undefined,
      onDidDispose: (tell: () => void) => this.tellOfEnd.push(tell),
    };
    this.api = new Proxy(known as unknown as WebviewPanel, {
      get: (target, name) => (this.note(name), Reflect.get(target, name) as unknown),
      set: (target, name, value) => (this.note(name), Reflect.set(target, name, value)),
    });
  }

  close(): void {
    this.isClosed = true;
    for (const tell of this.tellOfEnd) tell();
  }

  private note(name: string | symbol): void {
    if (this.isClosed) this.late.push(name);
  }
}

/** A promise that a test settles. */
function pending<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

let panel: FakePanel;
let preview: GuidePanel;
let server: { readonly respond: (page: GuidePage | null) => void; readonly fail: (error: Error) => void };
let images: { readonly keep: () => void };

beforeEach(() => {
  panel = new FakePanel();
  const request = pending<GuidePage | null>();
  server = { respond: request.resolve, fail: request.reject };
  const kept = pending<undefined>();
  images = { keep: () => kept.resolve(undefined) };
  const context = {
    extensionUri: 'https://preview.test',
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => kept.promise },
  };
  const around = {
    context: context as unknown as ExtensionContext,
    server: { ask: () => request.promise, log: { warn: vi.fn(), error: vi.fn() } } as unknown as Server,
    tellOfLock: vi.fn(),
  };
  preview = new GuidePanel(panel.api, around, 'file:///shows/main.series', undefined, false);
});

/** Lets everything that has been waiting go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a preview that is open', () => {
  it('shows the answer of the server', async () => {
    panel.hear({ type: 'ready' });
    server.respond({ ...answer, html: '<h1>Ballard</h1>' });
    await turn();
    expect(panel.posted).toContainEqual(expect.objectContaining({ type: 'show' }));
  });
});

describe('a preview that is closed', () => {
  it.each([
    ['with a page', () => server.respond(answer)],
    ['that there is no page', () => server.respond(null)],
    ['with a failure', () => server.fail(new Error('The server has stopped.'))],
  ])('meanwhile, when the server answers %s', async (_, respond) => {
    preview.open({ page: 'shows/ballard.html' });
    panel.close();
    respond();
    await turn();
    expect(panel.late).toEqual([]);
  });

  it('while it is remembered that pictures are allowed', async () => {
    preview.open({ type: 'file' });
    server.respond(answer);
    await turn();
    panel.hear({ type: 'allowImages' });
    await turn();
    panel.close();
    images.keep();
    await turn();
    expect(panel.late).toEqual([]);
  });
});
