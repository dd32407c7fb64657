// What an editor shows beside the text (colours, hints, lenses), and whether it is still true. An editor asks
// anew for a file that is edited; that the edit changes what it shows of another file it cannot know.
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import { codeLenses, resolveCodeLens } from '../features/code-lens';
import { inlayHints } from '../features/inlay-hints';
import { semanticTokens } from '../features/semantic-tokens';
import { ask } from './ask';
import { fingerprint } from '../model/fingerprint';
import { Memo } from '../model/reactive';
import type { FileFacts } from '../service';
import { documentAt, type Document, type Session } from './session';
import { takesLines } from './tokens';

interface View {
  /** The requests by which an editor asks for it. */
  readonly methods: readonly string[];
  readonly isRefreshed: (client: ClientCapabilities['workspace']) => boolean | undefined;
  readonly refresh: (connection: Connection) => Promise<void>;
  readonly contents: (document: Document, session: Session) => unknown;
}

const views: readonly View[] = [
  {
    methods: [
      SemanticTokensRequest.method,
      SemanticTokensDeltaRequest.method,
      SemanticTokensRangeRequest.method,
    ],
    isRefreshed: (client) => client?.semanticTokens?.refreshSupport,
    refresh: ({ languages }) => languages.semanticTokens.refresh(),
    contents: ({ dataset, file }, session) => semanticTokens(dataset, file, takesLines(session)).data,
  },
  {
    methods: [InlayHintRequest.method],
    isRefreshed: (client) => client?.inlayHint?.refreshSupport,
    refresh: ({ languages }) => languages.inlayHint.refresh(),
    contents: ({ dataset, file }, { settings }) =>
      inlayHints(dataset, file, { start: 0, end: file.tree.end }, settings.inlayHints),
  },
  {
    methods: [CodeLensRequest.method],
    isRefreshed: (client) => client?.codeLens?.refreshSupport,
    refresh: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
    contents: ({ dataset, file }, { settings }) =>
      codeLenses(dataset, file, settings.codeLens).map((lens) => resolveCodeLens(dataset, lens)),
  },
];

/** What an editor shows of a file. */
interface Shown {
  /** A print of what there is to show now. */
  readonly now: Memo<string>;
  /** The file as it was, and the print, when it was last asked for. */
  file?: FileFacts | undefined;
  print?: string | undefined;
}

export class Views {
  private readonly shown = new Map<View, Map<string, Shown>>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
  ) {
    for (const view of views)
      if (view.isRefreshed(session.client.workspace)) this.shown.set(view, new Map<string, Shown>());
  }

  /** Notes that a request for a file has been answered. */
  answered(method: string, uri: string): void {
    for (const [view, shown] of this.shown) {
      if (!view.methods.includes(method) || !documentAt(this.session, uri)) continue;
      const known = shown.get(uri) ?? { now: new Memo(() => this.printOf(view, uri)) };
      shown.set(uri, known);
      // The answer is sent first.
      if (known.file === undefined) setTimeout(() => this.look(uri, known), 0);
    }
  }

  /** Has the client ask anew for everything, after a change of settings for example. */
  refreshAll(): void {
    for (const [view, shown] of this.shown) {
      for (const { now } of shown.values()) now.dispose();
      shown.clear();
      this.refresh(view);
    }
  }

  /** Has the client ask anew for what files that have not been edited themselves show differently now. */
  refreshStale(): void {
    for (const [view, shown] of this.shown) {
      for (const [uri, { now }] of shown)
        if (!this.session.workspace.isOpen(uri)) {
          now.dispose();
          shown.delete(uri);
        }
      const stale = [...shown].filter(([uri, one]) => this.look(uri, one));
      if (stale.length > 0) this.refresh(view);
    }
  }

  /** Looks at what there is to show. @returns whether that is new although the file is as it was */
  private look(uri: string, shown: Shown): boolean {
    const file = documentAt(this.session, uri)?.file;
    const [before, print] = [shown.print, shown.now.read()];
    const isEdited = file !== shown.file;
    shown.file = file;
    shown.print = print;
    return !isEdited && print !== before;
  }

  private printOf({ contents }: View, uri: string): string {
    const document = documentAt(this.session, uri);
    if (!document) return '';
    // What is read of these is recorded: the print is made anew only when something of it has changed.
    const [dataset, file] = [document.dataset.base, document.file.base];
    const all = contents({ dataset, file }, this.session);
    return fingerprint(`${file.tree.end} ${JSON.stringify(all)}`);
  }

  private refresh({ refresh, methods }: View): void {
    void ask(this.connection, `to refresh ${methods.join(', ')}`, () => refresh(this.connection));
  }
}
