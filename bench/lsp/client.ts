// A client that measures: an editor as far as a server can tell, which asks for problems where the server lets it.
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { LSPErrorCodes, type Diagnostic, type InitializeResult } from 'vscode-languageserver';
import { kill, start, usageOf, type Started, type Usage } from '../measure/processes';
import { capabilities } from './capabilities';
import type { Server } from './servers';

/** The problems of a file, and when they came, in milliseconds since this process began. */
export interface Told {
  readonly at: number;
  readonly problems: readonly Diagnostic[];
}

type Accepts = (problems: readonly Diagnostic[]) => boolean;

interface Waiting {
  readonly uri: string;
  readonly version: number;
  readonly accepts: Accepts;
  readonly resolve: (told: Told) => void;
}

/** The longest that an answer may take, in milliseconds. */
const patience = 300_000;

export class Client {
  readonly startedAt = performance.now();
  private readonly started: Started;
  private readonly connection: MessageConnection;
  private readonly waiting = new Set<Waiting>();
  private readonly registered = new Set<string>();
  private capabilities: InitializeResult['capabilities'] = {};

  /** @param folder the folder that the server works on */
  constructor(
    private readonly server: Server,
    private readonly folder: string,
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.started = start(server.command, { cwd: folder, environment });
    const { stdout, stdin } = this.started.child;
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.listen();
  }

  /** Introduces itself. */
  async initialize(): Promise<void> {
    const uri = this.uriOf('');
    const { capabilities: offered } = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities,
      initializationOptions: this.server.options,
    });
    this.capabilities = offered;
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: this.server.settings });
  }

  /** The address of a file in the folder. */
  uriOf(name: string): string {
    return pathToFileURL(name === '' ? this.folder : `${this.folder}/${name}`).href;
  }

  /** True where the server offers something, at once or later on. */
  offers(provider: keyof InitializeResult['capabilities'], method: string): boolean {
    return Boolean(this.capabilities[provider]) || this.registered.has(method);
  }

  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  /** Asks; fails where no answer comes in time, or ever. */
  async request<Result>(method: string, params: unknown): Promise<Result> {
    return this.inTime(method, this.connection.sendRequest<Result>(method, params));
  }

  /**
   * The problems of a file after `send`: those of a version of it, or of a later one.
   * @param accepts which of them count; others are taken for those of an earlier state
   */
  async problemsAfter(
    uri: string,
    version: number,
    send: () => void,
    accepts: Accepts = () => true,
  ): Promise<Told> {
    if (!this.pulls) {
      const told = new Promise<Told>((resolve) => this.waiting.add({ uri, version, accepts, resolve }));
      send();
      return this.inTime('problems', told);
    }
    send();
    return this.inTime('problems', this.pull(uri, accepts));
  }

  /** What the server's processes have used; undefined where that cannot be told. */
  usage(): Usage | undefined {
    const { pid } = this.started.child;
    return pid === undefined ? undefined : usageOf(pid);
  }

  /** Waits until the server rests: it has taken no time of a processor for a while. */
  async rest(): Promise<void> {
    let before: number | undefined;
    for (let i = 0; i < 200; i++) {
      const now = this.usage()?.processor;
      if (i > 0 && now === before) return;
      before = now;
      await pause(20);
    }
  }

  /** Waits until the server has done all that it does in the background, as in a session that lasts a while. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      const before = this.usage()?.processor;
      await pause(400);
      quiet = this.usage()?.processor === before ? quiet + 1 : 0;
    }
  }

  /** Ends the server: as the protocol says, or by force where that takes long. */
  async stop(): Promise<void> {
    const ended = this.started.ended.then(() => true);
    this.connection.sendRequest('shutdown').then(
      () => this.notify('exit', {}),
      () => kill(this.started.child),
    );
    if (!(await Promise.race([ended, pause(3000).then(() => false)]))) kill(this.started.child);
    await ended;
    this.connection.dispose();
  }

  private get pulls(): boolean {
    return this.offers('diagnosticProvider', 'textDocument/diagnostic');
  }

  private async pull(uri: string, accepts: Accepts): Promise<Told> {
    for (;;) {
      const report = await this.report(uri);
      const at = performance.now();
      if (report && accepts(report.items)) return { at, problems: report.items };
      await pause(1);
    }
  }

  /** The problems of a file as they are; undefined where the server asks to be asked again. */
  private async report(uri: string): Promise<{ readonly items: readonly Diagnostic[] } | undefined> {
    try {
      return await this.request('textDocument/diagnostic', { textDocument: { uri } });
    } catch (error) {
      if (error instanceof ResponseError && again.includes(error.code)) return undefined;
      throw error;
    }
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (told: Published) => this.hear(told));
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly Section[] }) =>
      items.map(({ section }) => settingAt(this.server.settings, section)),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: Registrations) => {
      for (const { method } of registrations) this.registered.add(method);
      return null;
    });
    connection.onRequest('workspace/workspaceFolders', () => [{ uri: this.uriOf(''), name: 'bench' }]);
    connection.onRequest(() => null);
    connection.listen();
  }

  private hear({ uri, version, diagnostics }: Published): void {
    const at = performance.now();
    for (const one of this.waiting) {
      if (decodeURIComponent(uri) !== decodeURIComponent(one.uri)) continue;
      if ((version ?? one.version) < one.version || !one.accepts(diagnostics)) continue;
      this.waiting.delete(one);
      one.resolve({ at, problems: diagnostics });
    }
  }

  private async inTime<T>(what: string, answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: no answer in time`)), patience);
    });
    const gone = this.started.ended.then(() => {
      throw new Error(`${what}: the server has ended. ${this.started.complaints()}`);
    });
    try {
      return await Promise.race([answer, late, gone]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The errors after which a client is to ask again. */
const again: readonly number[] = [LSPErrorCodes.ServerCancelled, LSPErrorCodes.ContentModified];

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Section {
  readonly section?: string;
}

interface Registrations {
  readonly registrations: readonly { readonly method: string }[];
}

function settingAt(settings: unknown, section = ''): unknown {
  const names = section.split('.').filter((name) => name !== '');
  return names.reduce((at, name) => (at as Record<string, unknown> | null)?.[name] ?? null, settings);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
