// Semantic tokens on the wire: remembers what was last sent of each open file, so that only what has
// changed since is sent again.
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens } from '../features/semantic-tokens';
import { tokenDelta } from '../features/tokens/delta';
import type { Document, Session } from './session';

/** What was last sent of a file, under the id that the client knows it by. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

interface History {
  next: number;
  readonly sent: Map<string, Sent>;
}

const histories = new WeakMap<Session, History>();

/** All tokens of a document, with an id to ask for changes by. */
export function fullTokens(document: Document, session: Session): SemanticTokens {
  const { data } = semanticTokens(document.dataset, document.file, takesLines(session));
  return { resultId: remember(session, document.file.uri, data), data };
}

/** What has changed since the result with this id; all tokens where that is no longer known. */
export function changedTokens(
  document: Document,
  session: Session,
  previous: string,
): SemanticTokens | SemanticTokensDelta {
  const before = histories.get(session)?.sent.get(document.file.uri);
  const after = fullTokens(document, session);
  if (before?.resultId !== previous) return after;
  return { resultId: after.resultId!, edits: tokenDelta(before.data, after.data) };
}

/** True where the client takes tokens that go over several lines. */
export function takesLines({ client }: Session): boolean {
  return client.textDocument?.semanticTokens?.multilineTokenSupport ?? false;
}

function remember(session: Session, uri: string, data: readonly number[]): string {
  const history = histories.get(session) ?? { next: 1, sent: new Map<string, Sent>() };
  histories.set(session, history);
  for (const known of history.sent.keys()) if (!session.workspace.isOpen(known)) history.sent.delete(known);
  const resultId = String(history.next++);
  history.sent.set(uri, { resultId, data });
  return resultId;
}
