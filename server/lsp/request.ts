// The one wrapper around every request: it finds the document, heeds cancellation, logs what goes
// wrong, and answers with a fallback then, so that one bad request never takes the server down.
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Position,
  type ProtocolRequestType,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Place } from '../features/place';
import { documentAt, placeIn, type Document, type Session } from './session';

/** A request that the server answers, with what it announces for it. */
export interface Request {
  readonly method: string;
  readonly announce: Announcement;
  readonly answer: (session: Session, params: never) => unknown;
  readonly fallback: unknown;
}

/** What is announced for a request; several requests may share a capability. */
export type Announcement = Partial<ServerCapabilities>;

/** Partial results are left to the protocol: every answer is whole. */
type Type<P, R> = ProtocolRequestType<P, R, unknown, void, unknown>;

interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A request about a whole document. */
export function onDocument<P extends InDocument, R>(
  type: Type<P, R>,
  announce: Announcement,
  fallback: R,
  answer: (document: Document, params: P, session: Session) => R,
): Request {
  return onWorkspace(type, announce, fallback, (session, params) => {
    const document = documentAt(session, params.textDocument.uri);
    return document ? answer(document, params, session) : fallback;
  });
}

/** A request about a position in a document. */
export function onPlace<P extends InDocument & { readonly position: Position }, R>(
  type: Type<P, R>,
  announce: Announcement,
  fallback: R,
  answer: (place: Place, params: P, session: Session) => R,
): Request {
  return onDocument(type, announce, fallback, (document, params, session) =>
    answer(placeIn(document, params.position), params, session),
  );
}

/** A request about the workspace, or one that carries what it needs. */
export function onWorkspace<P, R>(
  { method }: Type<P, R>,
  announce: Announcement,
  fallback: R,
  answer: (session: Session, params: P) => R,
): Request {
  return { method, announce, answer, fallback };
}

/**
 * Answers requests on a connection.
 * @param ready settles when the workspace is loaded; requests wait for it
 */
export function serve(
  connection: Connection,
  session: Session,
  requests: readonly Request[],
  ready: Promise<void>,
): void {
  for (const request of requests)
    connection.onRequest(request.method, async (params: never, token: CancellationToken) => {
      await ready;
      // Edits that have arrived meanwhile are applied first, and a request that they made pointless is dropped.
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answerSafely(connection, session, request, params);
    });
}

function answerSafely(
  connection: Connection,
  session: Session,
  { method, answer, fallback }: Request,
  params: never,
): unknown {
  try {
    return answer(session, params);
  } catch (error) {
    // A refusal that is meant for the author, like a rename that would collide.
    if (error instanceof ResponseError) return error;
    connection.console.error(
      `${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return fallback;
  }
}
