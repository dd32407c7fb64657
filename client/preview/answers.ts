// What happens when a person does something on the page: sources are shown, fixes applied, links opened.
import { env, Uri, type ExtensionContext, type TextEditor, type WebviewPanel } from 'vscode';
import { guideSource, type GuideProblem } from '../../server/lsp/protocol';
import { editorsOf, firstLine, scrollToLine, showPlace, toRange } from './editors';
import { applyFix, offerFixes } from './fixes';
import type { Server } from '../server/server';
import { pursue, type Jump, type Pursuit } from './following';
import {
  externalAddress,
  type ElementSource,
  type FromPage,
  type PageFacts,
  type ProblemChoice,
} from './messages';
import { allowRemoteImages } from './settings';

/** The preview that a page belongs to. */
export interface Preview {
  readonly panel: WebviewPanel;
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly shown: PageFacts | undefined;
  /** Somebody has closed it: its panel must be left alone. */
  readonly isClosed: boolean;
  /** Where the guide has sent the editor last. */
  jump: Jump | undefined;
  /** The editors that scroll because the guide was scrolled. */
  readonly pursuits: WeakMap<TextEditor, Pursuit>;
  readonly begin: () => void;
  readonly open: (goal: { readonly page: string }) => void;
  /** Has the server write the whole page anew. */
  readonly reload: () => void;
  readonly setLocked: (isLocked: boolean) => void;
  readonly postOptions: () => void;
}

/** Does what a page asks for. What refers to a page that is no longer shown is out of date, and ignored. */
export async function answerPage(preview: Preview, message: FromPage): Promise<void> {
  switch (message.type) {
    case 'ready':
      preview.begin();
      break;
    case 'reload':
      preview.reload();
      break;
    case 'open':
      preview.open({ page: message.page });
      break;
    case 'source':
      await showSource(preview, message, message.beside);
      break;
    case 'scrolled':
      scrollEditors(preview, message);
      break;
    case 'problem':
      await showProblem(preview, chosen(preview, message));
      break;
    case 'fix':
    case 'fixes':
      await fix(preview, message);
      break;
    case 'external':
      await openExternal(message.url);
      break;
    case 'allowImages':
      await allowImages(preview);
      break;
    case 'lock':
      preview.setLocked(message.locked);
      break;
  }
}

async function showSource(
  preview: Preview,
  { id, file, start, end }: ElementSource,
  beside: boolean,
): Promise<void> {
  const uri = preview.shown?.id === id ? preview.shown.files[file] : undefined;
  const source = uri === undefined ? null : await preview.server.ask(guideSource, { uri, start, end });
  if (source && !preview.isClosed) await goTo(preview, source, beside);
}

async function showProblem(preview: Preview, problem: GuideProblem | undefined): Promise<void> {
  if (problem) await goTo(preview, problem, false);
}

/** The guide stays on its page, whatever page the place itself is on. */
async function goTo(
  preview: Preview,
  { uri, range }: Pick<GuideProblem, 'uri' | 'range'>,
  beside: boolean,
): Promise<void> {
  preview.jump = { uri, firstLine: range.start.line, lastLine: range.end.line, hasArrived: false };
  const { start } = toRange(range);
  await showPlace(uri, toRange({ start, end: start }), preview.panel, beside);
}

function chosen({ shown }: Preview, { id, problem }: ProblemChoice): GuideProblem | undefined {
  return shown?.id === id ? shown.problems[problem] : undefined;
}

async function fix(preview: Preview, message: Extract<FromPage, { type: 'fix' | 'fixes' }>): Promise<void> {
  const problem = chosen(preview, message);
  if (!problem) return;
  if (message.type === 'fix') await applyFix(problem, message.title);
  else await offerFixes(problem, preview.panel);
}

function scrollEditors(
  { shown, pursuits }: Preview,
  { id, file, offset }: Extract<FromPage, { type: 'scrolled' }>,
): void {
  const uri = shown?.id === id ? shown.files[file] : undefined;
  for (const editor of uri === undefined ? [] : editorsOf(uri)) {
    const line = editor.document.positionAt(offset).line;
    const pursuit = pursue(firstLine(editor), line);
    if (!pursuit) continue;
    pursuits.set(editor, pursuit);
    scrollToLine(editor, line);
  }
}

async function openExternal(url: string): Promise<void> {
  const address = externalAddress(url);
  if (address !== undefined) await env.openExternal(Uri.parse(address, true));
}

async function allowImages(preview: Preview): Promise<void> {
  if (!preview.shown) return;
  await allowRemoteImages(preview.context.workspaceState, preview.shown.root);
  if (preview.isClosed) return;
  preview.postOptions();
  preview.reload();
}
