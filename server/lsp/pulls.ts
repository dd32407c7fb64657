// Requests for problems, from a client that would rather ask than be told. Both answers may say that
// nothing has changed.
import {
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonical } from './address';
import { lookInto, reportedFiles, reportOf } from './reports';
import { onWorkspace, type Announcement, type Request } from './request';
import type { Session } from './session';

const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

const isSoon = ({ kept }: Session): boolean => kept.isTrue;

export const pulls: readonly Request[] = [
  {
    ...onWorkspace(
      DocumentDiagnosticRequest.type,
      announced,
      nothing,
      (session, { textDocument, previousResultId }) =>
        documentReport(session, textDocument.uri, previousResultId),
    ),
    prepare: (session, { textDocument }: DocumentDiagnosticParams) => lookInto(session, textDocument.uri),
    isSoon,
  },
  {
    method: WorkspaceDiagnosticRequest.method,
    announce: announced,
    answer: workspaceReports,
    isSoon,
    fallback: { items: [] },
    whole: (items) => ({ items }),
  },
];

function announced({ textDocument }: ClientCapabilities): Announcement | undefined {
  const provider = { identifier: 'series', interFileDependencies: true, workspaceDiagnostics: true };
  return textDocument?.diagnostic && { diagnosticProvider: { ...provider, workDoneProgress: true } };
}

function documentReport(
  session: Session,
  uri: string,
  previous: string | undefined,
): DocumentDiagnosticReport {
  const { resultId, items } = reportOf(session, uri);
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** A report for each file as it is asked for, and undefined for each step on the way. */
function* workspaceReports(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
): Generator<WorkspaceDocumentDiagnosticReport | undefined> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
  for (const uri of reportedFiles(session)) {
    const steps = lookInto(session, uri);
    while (!steps.next().done) yield undefined;
    const version = session.workspace.versionOf(uri);
    yield { uri, version, ...documentReport(session, uri, previous.get(uri)) };
  }
}
