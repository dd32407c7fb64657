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
import { paintedIn } from '../features/tokens/collect';
import { ask } from './ask';
import { fingerprint } from '../model/fingerprint';
import { Memo, sameList } from '../model/reactive';
import type { FileFacts } from '../service';
import { documentAt, type Document, type Session } from './session';

interface View {
  /** The requests by which an editor asks for it. */
  readonly methods: readonly string[];
  readonly isRefreshed: (client: ClientCapabilities['workspace']) => boolean | undefined;
  readonly refresh: (connection: Connection) => Promise<void>;
  /** What there is to show: another list, or one with other members, where that is something else. */
  readonly contents: (document: Document, session: Session) => readonly unknown[];
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
    contents: ({ dataset, file }) => paintedIn(dataset, file),
  },
  {
    methods: [InlayHintRequest.method],
    isRefreshed: (client) => client?.inlayHint?.refreshSupport,
    refresh: ({ languages }) => languages.inlayHint.refresh(),
    contents: ({ dataset, file }, { settings }) => [
      printOf(file, inlayHints(dataset, file, { start: 0, end: file.tree.end }, settings.inlayHints)),
    ],
  },
  {
    methods: [CodeLensRequest.method],
    isRefreshed: (client) => client?.codeLens?.refreshSupport,
    refresh: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
    contents: ({ dataset, file }, { settings }) => {
      const lenses = codeLenses(dataset, file, settings.codeLens);
      return [
        printOf(
          file,
          lenses.map((lens) => resolveCodeLens(dataset, lens)),
        ),
      ];
    },
  },
];

/** A print of what has places in the file, which move with every edit of it. */
function printOf({ tree }: FileFacts, shown: readonly unknown[]): string {
  return fingerprint(`${tree.end} ${JSON.stringify(shown)}`);
}

/** What an editor shows of a file. */
interface Shown {
  /** What there is to show now: made anew only when something has changed of what it is made of. */
  readonly now: Memo<readonly unknown[]>;
  /** The file as it was, and what there was to show, when that was last looked at. */
  file?: FileFacts | undefined;
  contents?: readonly unknown[] | undefined;
}

export class Views {
  private readonly shown = new Map<View, Map<string, Shown>>();
  /** What a client shows that is not true any more, until it is told. */
  private readonly stale = new Set<View>();

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
      const known = shown.get(uri) ?? { now: new Memo(() => this.contentsOf(view, uri), sameList) };
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

  /** Has the client ask anew, step by step, for what files that have not been edited themselves show differently now. */
  *refreshStale(): Generator<void, void> {
    for (const [view, shown] of this.shown) {
      for (const [uri, one] of [...shown]) {
        if (!this.session.workspace.isOpen(uri)) {
          one.now.dispose();
          shown.delete(uri);
        } else if (this.look(uri, one)) this.stale.add(view);
        yield;
      }
      if (this.stale.delete(view)) this.refresh(view);
    }
  }

  /** Looks at what there is to show. @returns whether that is new although the file is as it was */
  private look(uri: string, shown: Shown): boolean {
    const document = documentAt(this.session, uri);
    const { file, contents } = shown;
    // Where there is no other file, only its own edits change what it shows.
    const isAlone = document === undefined || document.dataset.files.length < 2;
    shown.file = document?.file;
    shown.contents = isAlone ? undefined : shown.now.read();
    return !isAlone && file === shown.file && contents !== shown.contents;
  }

  private contentsOf({ contents }: View, uri: string): readonly unknown[] {
    const document = documentAt(this.session, uri);
    if (!document) return [];
    // What is read of these is recorded.
    const [dataset, file] = [document.dataset.base, document.file.base];
    return contents({ dataset, file }, this.session);
  }

  private refresh({ refresh, methods }: View): void {
    void ask(this.connection, `to refresh ${methods.join(', ')}`, () => refresh(this.connection));
  }
}
