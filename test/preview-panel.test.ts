// A preview asks for changes of the page that it shows, and for a whole page where it shows none. One that is closed
// while it waits for something may not touch its panel any more, for VS Code throws then.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext, WebviewPanel } from 'vscode';
import type { GuidePage, GuidePageParams } from '../server/lsp/protocol';
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
/** What the server was asked, and what it says to the oldest request that it has not yet answered. */
let server: {
  readonly asked: GuidePageParams[];
  readonly respond: (page: GuidePage | null) => void;
  readonly fail: (error: Error) => void;
};
let images: { readonly keep: () => void };

beforeEach(() => {
  panel = new FakePanel();
  const requests: ReturnType<typeof pending<GuidePage | null>>[] = [];
  const asked: GuidePageParams[] = [];
  const ask = (_: unknown, params: GuidePageParams): Promise<GuidePage | null> => {
    asked.push(params);
    const request = pending<GuidePage | null>();
    requests.push(request);
    return request.promise;
  };
  server = {
    asked,
    respond: (page) => requests.shift()!.resolve(page),
    fail: (error) => requests.shift()!.reject(error),
  };
  const kept = pending<undefined>();
  images = { keep: () => kept.resolve(undefined) };
  const context = {
    extensionUri: 'https://preview.test',
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => kept.promise },
  };
  const around = {
    context: context as unknown as ExtensionContext,
    server: { ask, log: { warn: vi.fn(), error: vi.fn() } } as unknown as Server,
    tellOfLock: vi.fn(),
  };
  preview = new GuidePanel(panel.api, around, 'file:///shows/main.series', undefined, false);
});

/** Lets everything that has been waiting go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a preview that is open', () => {
  const page: GuidePage = { ...answer, html: '<h1>Ballard</h1>' };
  const change: GuidePage = { ...page, id: '2', html: '<h1>Balla</h1>', change: { since: '1', moves: [] } };
  const pages = (): readonly unknown[] =>
    panel.posted.flatMap((one) => {
      const { type, page: shown } = one as { type: string; page?: { id: string; html: string } };
      return type === 'show' ? [[shown!.id, shown!.html]] : [];
    });

  async function respond(page: GuidePage): Promise<void> {
    server.respond(page);
    await turn();
  }

  /** What the server was asked last. */
  const known = (): string | undefined => server.asked.at(-1)?.known;

  /** The page runs, and shows the whole answer. */
  async function start(): Promise<void> {
    preview.open({ type: 'file' });
    await respond(page);
    panel.hear({ type: 'ready' });
  }

  it('shows the answer of the server, once, when its page runs', async () => {
    preview.open({ type: 'file' });
    await respond(page);
    expect(pages()).toEqual([]);
    panel.hear({ type: 'ready' });
    expect(pages()).toEqual([['1', page.html]]);
    expect(server.asked).toEqual([{ uri: 'file:///shows/main.series' }]);
  });

  it('asks for a change of what it shows, and passes it on', async () => {
    await start();
    preview.refresh();
    expect(known()).toBe('1');
    await respond(change);
    expect(pages().at(-1)).toEqual(['2', change.html]);
    expect(panel.posted.at(-1)).toMatchObject({ page: { change: change.change } });
    preview.refresh();
    expect(known()).toBe('2');
  });

  it('keeps its page, and goes on from there, while a line is half-typed', async () => {
    await start();
    preview.refresh();
    await respond({ ...change, halfTyped: true });
    expect(pages()).toHaveLength(1);
    preview.refresh();
    expect(known()).toBe('1');
  });

  it('asks for the whole page when its page starts anew, though a line is half-typed', async () => {
    await start();
    panel.hear({ type: 'ready' });
    expect(server.asked.at(-1)).toEqual({ uri: 'file:///shows/main.series', page: 'shows/ballard.html' });
    await respond({ ...page, id: '3', halfTyped: true });
    expect(pages().at(-1)).toEqual(['3', page.html]);
    preview.refresh();
    expect(known()).toBe('3');
  });

  it('does not take a change for the whole page, when its page starts anew meanwhile', async () => {
    await start();
    preview.refresh();
    panel.hear({ type: 'ready' });
    await respond(change);
    expect(pages()).toHaveLength(1);
    expect(known()).toBeUndefined();
    await respond({ ...page, id: '2' });
    expect(pages().at(-1)).toEqual(['2', page.html]);
  });

  it('asks for the whole page when a change goes with another, or the page says that it does', async () => {
    await start();
    preview.refresh();
    await respond({ ...change, change: { since: '0', moves: [] } });
    expect(pages()).toHaveLength(1);
    expect(known()).toBeUndefined();
    await respond(page);
    expect(pages()).toHaveLength(2);
    panel.hear({ type: 'reload' });
    expect(server.asked).toHaveLength(4);
    expect(known()).toBeUndefined();
  });

  it('has a page that may load pictures from the first change with one, and as long as there may be one', async () => {
    await start();
    preview.refresh();
    await respond({ ...change, html: '<img src="poster.png" />' });
    expect(pages()).toHaveLength(1);
    panel.hear({ type: 'ready' });
    expect(known()).toBeUndefined();
    await respond({ ...answer, id: '2' });
    expect(pages().at(-1)).toEqual(['2', answer.html]);
    preview.refresh();
    await respond({ ...change, id: '3', change: { since: '2', moves: [] } });
    expect(pages().at(-1)).toEqual(['3', change.html]);
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
