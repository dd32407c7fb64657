// All previews: opens them, brings them back after a restart, and tells each what happens in the editor.
import { commands, Disposable, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';
import type { TextEditor, WebviewPanel } from 'vscode';
import { datasetChanged } from '../../server/lsp/protocol';
import type { Server } from '../server/server';
import { cursorOf, firstLine, isSeries } from './editors';
import type { Cursor } from './following';
import type { Goal } from './goal';
import { GuidePanel, type Surroundings } from './panel';
import { parseState } from './state';

/** The type of the previews' panels. */
export const viewType = 'series.guide';

export class GuidePanels implements Disposable, Surroundings {
  private readonly all = new Set<GuidePanel>();
  /** Editors whose cursor has moved: where they scroll next, it is to show the cursor. */
  private readonly moved = new WeakSet<TextEditor>();
  private readonly firstLines = new WeakMap<TextEditor, number>();
  private readonly listeners: Disposable;
  private cursor: Cursor | undefined;

  constructor(
    readonly context: ExtensionContext,
    readonly server: Server,
  ) {
    if (window.activeTextEditor) this.note(window.activeTextEditor);
    this.listeners = Disposable.from(
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel, state) => {
          this.restore(panel, parseState(state));
          return Promise.resolve();
        },
      }),
      server.client.onNotification(datasetChanged.method, () => this.refresh()),
      server.onDidChange(() => this.refresh()),
      window.onDidChangeActiveTextEditor((editor) => editor && this.note(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.note(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scroll(textEditor)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('series.preview')) this.restart();
      }),
    );
  }

  /** The preview that commands are about. */
  get active(): GuidePanel | undefined {
    return [...this.all].find(({ panel }) => panel.active);
  }

  /** The preview that follows the cursor. */
  get following(): GuidePanel | undefined {
    return [...this.all].find(({ isLocked }) => !isLocked);
  }

  /** Shows a page in the preview that follows the cursor, or in a new one. */
  open(uri: string, goal: Goal, column: ViewColumn): void {
    const existing = this.following;
    if (existing) {
      existing.panel.reveal(undefined, column === ViewColumn.Beside);
      existing.open(goal, uri, this.cursor);
      return;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(viewType, 'Guide', place, { enableFindWidget: true });
    this.add(new GuidePanel(panel, this, uri, this.cursor, false)).open(goal);
  }

  dispose(): void {
    this.listeners.dispose();
    for (const { panel } of this.all) panel.dispose();
  }

  private restore(panel: WebviewPanel, { uri, locked, now }: ReturnType<typeof parseState>): void {
    if (uri === '') {
      panel.dispose();
      return;
    }
    const preview = this.add(new GuidePanel(panel, this, uri, undefined, locked));
    preview.open(now ? { page: now.page } : { type: 'cursor' });
  }

  private add(preview: GuidePanel): GuidePanel {
    this.all.add(preview);
    const { panel } = preview;
    panel.onDidChangeViewState(() => this.tellOfLock());
    panel.onDidDispose(() => {
      this.all.delete(preview);
      this.tellOfLock();
    });
    return preview;
  }

  /** The editor's menus depend on it. */
  tellOfLock(): void {
    void commands.executeCommand('setContext', 'series.guideLocked', this.active?.isLocked === true);
  }

  private note(editor: TextEditor): void {
    if (!isSeries(editor)) return;
    this.moved.add(editor);
    if (!this.firstLines.has(editor)) this.firstLines.set(editor, firstLine(editor));
    this.cursor = cursorOf(editor);
    for (const preview of this.all) preview.follow(this.cursor);
  }

  private scroll(editor: TextEditor): void {
    if (!isSeries(editor)) return;
    const line = firstLine(editor);
    const hasScrolled = this.firstLines.get(editor) !== line;
    this.firstLines.set(editor, line);
    // An editor that only grew or was laid out anew has not scrolled.
    if (!hasScrolled || this.moved.delete(editor)) return;
    for (const preview of this.all) preview.scrollWith(editor);
  }

  private refresh(): void {
    for (const preview of this.all) preview.refresh();
  }

  /** Settings have changed. */
  private restart(): void {
    for (const preview of this.all) preview.begin();
  }
}
