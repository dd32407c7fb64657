// Code actions as a client takes them: with what it can carry out, and with the settings file at hand.
import { TextDocumentEdit, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { codeActions, type ActionContext } from '../features/code-actions';
import { spanOf } from '../features/place';
import { versioned } from './edits';
import type { Document, Session } from './session';
import { configName } from './roots';

/** The actions for a range of a document. */
export function answerCodeActions(
  document: Document,
  { range, context: { only, diagnostics } }: CodeActionParams,
  session: Session,
): CodeAction[] {
  const context: ActionContext = {
    diagnostics,
    canCreate: canCreate(session),
    ...(only && { only }),
    ...configAt(document, session),
  };
  const actions = codeActions(document, spanOf(document.file, range), context);
  return actions.map((action) => ({
    ...action,
    ...(action.edit && { edit: current(session, action.edit) }),
  }));
}

function canCreate({ client }: Session): boolean {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('create') === true;
}

/** The settings of the dataset; none for a document that has no folder. */
function configAt({ file }: Document, { workspace }: Session): Pick<ActionContext, 'config'> {
  const folder = workspace.rootOf(file.uri);
  if (folder === '') return {};
  const known = workspace.configs().find((one) => one.folder === folder);
  return { config: { uri: `${folder}/${configName}`, text: known?.text, lines: known?.lines } };
}

/** An edit with the versions of the files that it was made for. */
function current(session: Session, edit: NonNullable<CodeAction['edit']>): NonNullable<CodeAction['edit']> {
  if (!edit.documentChanges) return versioned(session, edit);
  const documentChanges = edit.documentChanges.map((change) => {
    if (!TextDocumentEdit.is(change)) return change;
    const { uri } = change.textDocument;
    return { ...change, textDocument: { uri, version: session.workspace.versionOf(uri) } };
  });
  return { documentChanges };
}
