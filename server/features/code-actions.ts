// Code actions: what can be done about the problems at a place, with the text that is selected, and with
// a file as a whole. Which actions there are stands in the tables of actions/.
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Problem } from '../checks/rule';
import type { Span } from '../syntax/tree';
import type { Document } from './actions/action';
import { fixesFor } from './actions/fixes';
import { ignoreHere } from './actions/fixes/ignore';
import { turnOff, type ConfigFile } from './actions/fixes/turn-off';
import { refactorings } from './actions/refactorings';
import { sources } from './actions/sources';
import { codeActionFor } from './actions/workspace-edit';
import { problemsIn } from './diagnostics';
import { rangeOf } from './place';

/** What an editor says when it asks for actions. */
export interface ActionContext {
  /** The kinds that are wanted, with all below them; without it all but those for a whole file. */
  readonly only?: readonly string[];
  /** The problems that the editor shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The settings of the dataset, where they can be changed. */
  readonly config?: ConfigFile;
  /** False where the editor cannot create files. */
  readonly canCreate?: boolean;
}

/** The kinds of all actions, for the server to announce. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  ...new Set([...refactorings, ...sources].map(({ kind }) => kind)),
];

/** The actions for a stretch of a file, quick fixes first. */
export function codeActions(document: Document, span: Span, context: ActionContext): CodeAction[] {
  const actions = [
    ...(isWanted(CodeActionKind.QuickFix, context) ? quickFixes(document, span, context) : []),
    ...refactor(document, span, context),
    ...(context.only ? forFile(document, context) : []),
  ];
  return context.canCreate === false ? actions.filter(({ edit }) => !edit?.documentChanges) : actions;
}

function isWanted(kind: string, { only }: ActionContext): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(document: Document, span: Span, context: ActionContext): readonly CodeAction[] {
  const problems = problemsIn(document.dataset, document.file.uri);
  return problems
    .filter((problem) => problem.span.start <= span.end && span.start <= problem.span.end)
    .flatMap((problem) => fixesOf(document, problem, context));
}

function fixesOf(document: Document, problem: Problem, context: ActionContext): readonly CodeAction[] {
  const { dataset } = document;
  const { config } = context;
  const diagnostics = context.diagnostics.filter((one) => isAbout(document, one, problem));
  const fixes = fixesFor(problem.code).flatMap((fix) => fix(problem, document));
  const ways = [...ignoreHere(problem, document), ...(config ? turnOff(problem.code, config) : [])];
  return [...fixes, ...ways].map((proposal, i) => {
    const preferred = i === 0 && !proposal.timid;
    return codeActionFor(dataset, proposal, CodeActionKind.QuickFix, { diagnostics, preferred, config });
  });
}

function isAbout({ file }: Document, { code, range }: Diagnostic, problem: Problem): boolean {
  const { start, end } = rangeOf(file, problem.span);
  const same = (a: typeof start, b: typeof start): boolean =>
    a.line === b.line && a.character === b.character;
  return code === problem.code && same(range.start, start) && same(range.end, end);
}

function refactor(document: Document, span: Span, context: ActionContext): readonly CodeAction[] {
  return refactorings
    .filter(({ kind }) => isWanted(kind, context))
    .flatMap(({ kind, find }) =>
      find({ span, ...document }).map((proposal) => codeActionFor(document.dataset, proposal, kind, {})),
    );
}

function forFile(document: Document, context: ActionContext): readonly CodeAction[] {
  return sources
    .filter(({ kind }) => isWanted(kind, context))
    .flatMap(({ kind, find }) =>
      find(document).map((proposal) => codeActionFor(document.dataset, proposal, kind, {})),
    );
}
