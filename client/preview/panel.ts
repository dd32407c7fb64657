// One preview: asks the server for its page, and keeps what is shown up to date. What the page asks for in
// turn is in `answers.ts`.
import { Disposable, l10n, Uri, type ExtensionContext, type TextEditor, type WebviewPanel } from 'vscode';
import { guidePage, type GuidePage } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { attempt } from '../attempt';
import { answerPage, type Preview } from './answers';
import { writeDocument, type Access } from './document';
import { firstLine } from './editors';
import { isKept, jumpAt, pursuitAt, type Cursor, type Jump, type Pursuit } from './following';
import { isWithin, requestFor, type Goal } from './goal';
import { latest } from './latest';
import { parseMessage, type PageFacts, type SentPage, type ShownPage, type ToPage } from './messages';
import type { GuideAddress } from './saving';
import { followsCursor, remoteImages, scrollsEditor, showsProblems } from './settings';

/** What all previews share. */
export interface Surroundings {
  readonly context: ExtensionContext;
  readonly server: Server;
  /** A preview is locked or unlocked, or another one is active. */
  readonly tellOfLock: () => void;
}

export class GuidePanel implements Preview {
  /** What the page shows; undefined before the first answer. */
  shown: PageFacts | undefined;
  /** The page shows nothing of it, or something else: no change will do. */
  needsWhole = true;
  /** Where the guide has sent the editor last. */
  jump: Jump | undefined;
  /** Nothing may be done to the panel of a preview that somebody has closed: VS Code would throw. */
  isClosed = false;
  readonly pursuits = new WeakMap<TextEditor, Pursuit>();
  private goal: Goal = { type: 'cursor' };
  /** Why the guide is not up to date, or '' when it is. */
  private status = l10n.t('The guide is being compiled…');
  private access: Access | undefined;
  /** The document was written, and has not said yet that it runs. */
  private isStarting = false;
  /** What it is to show then. */
  private waiting: ShownPage | undefined;
  private hasPictures = false;
  /** Whether the page has still to bring the cursor into view: where it only changes, it stays where it is. */
  private hasCursorMoved = false;
  private readonly load: () => Promise<void> = latest(() => this.loadOnce());
  private readonly listeners: Disposable;

  readonly context: ExtensionContext;
  readonly server: Server;

  /** @param uri a file of the dataset. @param isLocked stays on its page when the cursor moves to another */
  constructor(
    readonly panel: WebviewPanel,
    private readonly around: Surroundings,
    public uri: string,
    public cursor: Cursor | undefined,
    public isLocked: boolean,
  ) {
    ({ context: this.context, server: this.server } = around);
    panel.iconPath = iconOf(this.context);
    this.write({ folder: undefined, remoteImages: false });
    this.listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = parseMessage(value);
        if (message) void attempt(this.server, () => answerPage(this, message));
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) this.refresh();
      }),
    );
    panel.onDidDispose(() => {
      this.isClosed = true;
      this.listeners.dispose();
    });
  }

  /** Shows another page, when the server has sent it. */
  open(goal: Goal, uri = this.uri, cursor = this.cursor): void {
    this.goal = goal;
    this.uri = uri;
    this.cursor = cursor;
    this.hasCursorMoved = 'type' in goal && goal.type === 'cursor';
    void this.load();
  }

  /** Asks whether the page has changed, if anybody sees it. */
  refresh(): void {
    if (this.panel.visible) void this.load();
  }

  /** The cursor is elsewhere now, in a file that may be of another dataset. */
  follow(cursor: Cursor): void {
    const follows = followsCursor() && !this.isLocked;
    if (!follows && !isWithin(cursor, this.shown)) return;
    this.cursor = cursor;
    this.hasCursorMoved = true;
    this.jump = jumpAt(this.jump, cursor);
    if (follows && !this.jump && !('page' in this.goal)) this.goal = { type: 'cursor' };
    this.refresh();
  }

  /** An editor has scrolled: the page goes along, unless it was the page that scrolled the editor. */
  scrollWith(editor: TextEditor): void {
    const line = firstLine(editor);
    const pursuit = pursuitAt(this.pursuits.get(editor), line);
    if (pursuit) this.pursuits.set(editor, pursuit);
    else this.pursuits.delete(editor);
    if (pursuit || !followsCursor()) return;
    const { document } = editor;
    this.post({
      type: 'scroll',
      uri: document.uri.toString(),
      offset: document.offsetAt(document.lineAt(line).range.start),
    });
  }

  setLocked(isLocked: boolean): void {
    this.isLocked = isLocked;
    this.around.tellOfLock();
    this.postOptions();
    if (!isLocked) this.open({ type: 'cursor' });
  }

  /** Which page of which dataset is shown. */
  get address(): GuideAddress | undefined {
    return this.shown && { uri: this.uri, root: this.shown.root, page: this.shown.page };
  }

  post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  /** Tells a page that has just started all that it should know. */
  begin(): void {
    this.isStarting = false;
    this.postOptions();
    this.post({ type: 'status', text: this.status });
    if (this.waiting) this.postPage(this.waiting);
    else this.reload();
  }

  /** Has the server write the whole page anew. */
  reload(): void {
    this.needsWhole = true;
    void this.load();
  }

  postOptions(): void {
    this.post({
      type: 'options',
      locked: this.isLocked,
      problems: showsProblems(),
      scrollEditor: scrollsEditor(),
      remoteImages: remoteImages(this.context.workspaceState, this.shown?.root ?? ''),
    });
  }

  /** Shows a page, in a document that may load its pictures. */
  private show({ html, change, ...facts }: SentPage): void {
    const { root, title } = facts;
    this.hasPictures = /<img\b/.test(html) || (change !== undefined && this.hasPictures);
    const remote = this.hasPictures && remoteImages(this.context.workspaceState, root) === 'shown';
    this.write({ folder: this.hasPictures ? root : this.access?.folder, remoteImages: remote });
    this.shown = facts;
    this.panel.title = l10n.t('Guide: {0}', title);
    const page = { ...this.forView(facts), html, ...(change && { change }) };
    if (!this.isStarting) this.postPage(page);
    else if (!change) this.waiting = page;
  }

  private postPage(page: ShownPage): void {
    this.waiting = undefined;
    this.needsWhole = false;
    this.post({ type: 'show', page });
    this.postCursor();
  }

  private async loadOnce(): Promise<void> {
    const { goal } = this;
    const answer = await this.ask(goal);
    if (this.isClosed) return;
    if (answer === undefined) {
      this.say(l10n.t('The language server does not answer.'));
      return;
    }
    if (this.goal === goal) this.goal = { type: 'same' };
    if (answer) this.take(answer);
    else this.miss(goal);
  }

  /** The server's answer, which is null where there is no such page; undefined where the server fails. */
  private async ask(goal: Goal): Promise<GuidePage | null | undefined> {
    try {
      return await this.server.ask(guidePage, requestFor(goal, this));
    } catch (error) {
      this.server.log.warn(String(error));
      return undefined;
    }
  }

  private take(answer: GuidePage): void {
    const { html, change } = answer;
    if (change && (this.needsWhole || change.since !== this.shown?.id)) {
      this.reload();
      return;
    }
    const isUnfinished = html !== undefined && !this.needsWhole && isKept(this.shown, answer);
    this.say(isUnfinished ? l10n.t('Waiting for the line to be finished') : '');
    if (html !== undefined && !isUnfinished) this.show({ ...answer, html });
    else this.postCursor();
  }

  private say(status: string): void {
    if (status === this.status) return;
    this.status = status;
    this.post({ type: 'status', text: status });
  }

  /** There is no such page: of a dataset whose show was renamed, the cursor still finds one. */
  private miss(goal: Goal): void {
    if ('page' in goal) {
      this.say(l10n.t('This page is no longer in the guide.'));
      this.post({ type: 'gone', page: goal.page });
    } else if ('type' in goal && goal.type === 'same' && this.cursor) this.open({ type: 'cursor' });
    else this.say(l10n.t('There is no guide for this file.'));
  }

  private postCursor(): void {
    if (!this.cursor || !followsCursor()) return;
    const { uri, offset, lineStart, lineEnd } = this.cursor;
    this.post({ type: 'cursor', uri, offset, lineStart, lineEnd, reveal: this.hasCursorMoved });
    this.hasCursorMoved = false;
  }

  private forView({ page, title, id, files, problems }: PageFacts): Omit<ShownPage, 'html'> {
    const { webview } = this.panel;
    const folders = files.map((uri) => webview.asWebviewUri(Uri.parse(`${uri}/..`, true)).toString());
    return { uri: this.uri, page, title, id, files, folders, problems };
  }

  /** Writes the document anew where it needs other rights. */
  private write(access: Access): void {
    const { folder, remoteImages: remote } = this.access ?? {};
    if (this.access && folder === access.folder && remote === access.remoteImages) return;
    this.access = access;
    this.isStarting = true;
    this.needsWhole = true;
    writeDocument(this.panel.webview, this.context.extensionUri, access);
  }
}

/** The icon of the language, in the panel's tab. */
function iconOf({ extensionUri }: ExtensionContext): { readonly light: Uri; readonly dark: Uri } {
  const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'icons', `file-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
