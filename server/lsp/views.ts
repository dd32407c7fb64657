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
      inlayHints(dataset, file, { start: 0, end: file.text.length }, settings.inlayHints),
  },
  {
    methods: [CodeLensRequest.method],
    isRefreshed: (client) => client?.codeLens?.refreshSupport,
    refresh: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
    contents: ({ dataset, file }, { settings }) =>
      codeLenses(dataset, file, settings.codeLens).map((lens) => resolveCodeLens(dataset, lens)),
  },
];

/** What was last asked for, from which an editor shows a file. */
interface Shown {
  readonly document: Document;
  readonly print?: string;
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
      const document = view.methods.includes(method) ? documentAt(this.session, uri) : undefined;
      if (document) shown.set(uri, { document });
    }
  }

  /** Has the client ask anew for everything, after a change of settings for example. */
  refreshAll(): void {
    for (const view of this.shown.keys()) this.refresh(view);
  }

  /** Has the client ask anew for what files that have not been edited themselves show differently now. */
  refreshStale(): void {
    for (const [view, shown] of this.shown) {
      const stale = [...shown].filter(([uri, before]) => this.isStale(view, uri, before));
      if (stale.length > 0) this.refresh(view);
    }
  }

  private isStale(view: View, uri: string, { document, print }: Shown): boolean {
    const now = documentAt(this.session, uri);
    if (!now || !this.session.workspace.isOpen(uri)) this.shown.get(view)?.delete(uri);
    else if (now.file === document.file && now.dataset !== document.dataset) {
      const before = print ?? this.printOf(view, document);
      const after = this.printOf(view, now);
      this.shown.get(view)?.set(uri, { document: now, print: after });
      return before !== after;
    }
    return false;
  }

  private printOf({ contents }: View, document: Document): string {
    return fingerprint(JSON.stringify(contents(document, this.session)));
  }

  private refresh({ refresh, methods }: View): void {
    void ask(this.connection, `to refresh ${methods.join(', ')}`, () => refresh(this.connection));
  }
}
