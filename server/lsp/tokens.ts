// Semantic tokens on the wire: remembers what was last sent of each open file, so that only what has
// changed since is sent again.
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { encoded, runsIn, sizeOf, type Run } from '../features/semantic-tokens';
import { changedRuns } from '../features/tokens/delta';
import type { Document, Session } from './session';

/** What was last sent of a file, under the id that the client knows it by. */
interface Sent {
  readonly resultId: string;
  readonly runs: readonly Run[];
}

interface History {
  next: number;
  readonly sent: Map<string, Sent>;
}

const histories = new WeakMap<Session, History>();

/** All tokens of a document, with an id to ask for changes by. */
export function fullTokens({ dataset, file }: Document, session: Session): SemanticTokens {
  const runs = runsIn(dataset, file);
  return { resultId: remember(session, file.uri, runs), data: encoded(file, runs) };
}

/** What has changed since the result with this id; all tokens where that is no longer known. */
export function changedTokens(
  document: Document,
  session: Session,
  previous: string,
): SemanticTokens | SemanticTokensDelta {
  const { dataset, file } = document;
  const before = histories.get(session)?.sent.get(file.uri);
  if (before?.resultId !== previous) return fullTokens(document, session);
  const runs = runsIn(dataset, file);
  const resultId = remember(session, file.uri, runs);
  const changed = changedRuns(before.runs, runs);
  if (!changed) return { resultId, edits: [] };
  const { start, endBefore, endNow } = changed;
  const edit = {
    start: sizeOfAll(before.runs.slice(0, start)),
    deleteCount: sizeOfAll(before.runs.slice(start, endBefore)),
    data: encoded(file, runs.slice(start, endNow)),
  };
  return { resultId, edits: [edit] };
}

function sizeOfAll(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + sizeOf(run), 0);
}

function remember(session: Session, uri: string, runs: readonly Run[]): string {
  const history = histories.get(session) ?? { next: 1, sent: new Map<string, Sent>() };
  histories.set(session, history);
  for (const known of history.sent.keys()) if (!session.workspace.isOpen(known)) history.sent.delete(known);
  const resultId = String(history.next++);
  history.sent.set(uri, { resultId, runs });
  return resultId;
}
