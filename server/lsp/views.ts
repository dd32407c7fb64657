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
import { countedIn } from '../features/code-lens';
import { hintedIn } from '../features/inlay-hints';
import { paintedIn } from '../features/tokens/collect';
import { ask, messageOf } from './ask';
import type { Item } from '../model/facts';
import { sameList } from '../model/reactive';
import type { Dataset, FileFacts } from '../service';
import { documentAt, type Document, type Session } from './session';
import { inSteps } from './turn';

interface View {
  /** The requests by which an editor asks for it. */
  readonly methods: readonly string[];
  readonly isRefreshed: (client: ClientCapabilities['workspace']) => boolean | undefined;
  readonly refresh: (connection: Connection) => Promise<void>;
  /** What there is to show of a declaration: another object where that is something else. */
  readonly look: (dataset: Dataset, item: Item) => object;
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
    look: paintedIn,
  },
  {
    methods: [InlayHintRequest.method],
    isRefreshed: (client) => client?.inlayHint?.refreshSupport,
    refresh: ({ languages }) => languages.inlayHint.refresh(),
    look: hintedIn,
  },
  {
    methods: [CodeLensRequest.method],
    isRefreshed: (client) => client?.codeLens?.refreshSupport,
    refresh: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
    look: countedIn,
  },
];

/** What an editor shows of a file. */
interface Shown {
  /** The file as it was when that was asked for, or looked at, last. */
  file?: FileFacts | undefined;
  /** True where it was the only file of its dataset then, so that only its own edits could change what it shows. */
  isAlone: boolean;
  /** What there was to show then, declaration by declaration; undefined where nobody has found out. */
  contents?: readonly object[] | undefined;
}

/** So many declarations are looked at in one step. */
const stepSize = 100;

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
      const document = view.methods.includes(method) ? documentAt(this.session, uri) : undefined;
      if (!document || shown.has(uri)) continue;
      const known: Shown = { file: document.file, isAlone: isAlone(document) };
      shown.set(uri, known);
      // The answer is sent first.
      setTimeout(() => this.lookFirst(view, uri, known), 0);
    }
  }

  /** Has the client ask anew for everything, after a change of settings for example. */
  refreshAll(): void {
    for (const [view, shown] of this.shown) {
      shown.clear();
      this.refresh(view);
    }
  }

  /** Has the client ask anew, step by step, for what files that have not been edited themselves show differently now. */
  *refreshStale(): Generator<void, void> {
    for (const [view, shown] of this.shown) {
      for (const [uri, one] of [...shown])
        if (!this.session.workspace.isOpen(uri)) shown.delete(uri);
        else if (yield* this.look(view, uri, one)) this.stale.add(view);
      if (this.stale.delete(view)) this.refresh(view);
    }
  }

  /** Finds out what there is to show, unless something changes meanwhile. */
  private lookFirst(view: View, uri: string, shown: Shown): void {
    const { workspace } = this.session;
    const { state } = workspace;
    inSteps(this.look(view, uri, shown), () => workspace.state !== state).catch((error: unknown) =>
      this.connection.console.error(messageOf(error)),
    );
  }

  /** Looks at what there is to show. @returns whether that is new although the file is as it was */
  private *look({ look }: View, uri: string, shown: Shown): Generator<void, boolean> {
    const document = documentAt(this.session, uri);
    if (!document) return false;
    const before = { ...shown };
    const { dataset, file } = document;
    const isAloneStill = before.isAlone && isAlone(document);
    const now: object[] = [];
    for (const item of isAloneStill ? [] : file.items)
      if (now.push(look(dataset, item)) % stepSize === 0) yield;
    shown.file = file;
    shown.isAlone = isAlone(document);
    shown.contents = shown.isAlone ? undefined : now;
    return !isAloneStill && before.file === file && !(before.contents && sameList(before.contents, now));
  }

  private refresh({ refresh, methods }: View): void {
    void ask(this.connection, `to refresh ${methods.join(', ')}`, () => refresh(this.connection));
  }
}

function isAlone({ dataset }: Document): boolean {
  return dataset.files.length < 2;
}
