// A request that the server answers, as a row of a table: how it is called, what is announced for it, and
// the answer as a pure function of the session. How it is served stands in serve.ts.
import type {
  ClientCapabilities,
  Position,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Place } from '../features/place';
import type { FileFacts } from '../service';
import { documentAt, placeIn, type Document, type Session } from './session';

export interface Request {
  readonly method: string;
  /** Several requests may share a capability. A function may decline to serve a client. */
  readonly announce: Announcement | ((client: ClientCapabilities) => Announcement | undefined);
  readonly answer: (session: Session, params: never) => unknown;
  /** What has to be done first, where that can be long. */
  readonly prepare?: (session: Session, params: never) => Iterator<void, void>;
  /** Whether it can be answered now although the workspace has not been looked into. */
  readonly isSoon?: (session: Session, params: never) => boolean;
  /** What is answered where there is nothing to say, or something has gone wrong; or how to find it. */
  readonly fallback: unknown;
  /** For an answer that is delivered in parts: the whole, or one part, of some of what it consists of. */
  readonly whole?: (items: readonly unknown[]) => unknown;
}

/** What is announced for a request. */
export type Announcement = Partial<ServerCapabilities>;

type Type<P, R> = ProtocolRequestType<P, R, unknown, unknown, unknown>;

interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A request about a whole document. */
export function onDocument<P extends InDocument, R>(
  type: Type<P, R>,
  announce: Request['announce'],
  fallback: R,
  answer: (document: Document, params: P, session: Session) => R,
): Request {
  return onWorkspace(type, announce, fallback, (session, params) => {
    const document = documentAt(session, params.textDocument.uri);
    return document ? answer(document, params, session) : fallback;
  });
}

/** A request about a document for which its text is enough. */
export function onFile<P extends InDocument, R>(
  type: Type<P, R>,
  announce: Request['announce'],
  fallback: R,
  answer: (file: FileFacts, params: P) => R,
): Request {
  const fileOf = ({ workspace }: Session, params: P): FileFacts | undefined =>
    workspace.fileAt(params.textDocument.uri);
  return {
    ...onWorkspace(type, announce, fallback, (session, params) => {
      const file = fileOf(session, params);
      return file ? answer(file, params) : fallback;
    }),
    isSoon: (session, params: P) => fileOf(session, params) !== undefined,
  };
}

/** A request about a position in a document. */
export function onPlace<P extends InDocument & { readonly position: Position }, R>(
  type: Type<P, R>,
  announce: Request['announce'],
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
  announce: Request['announce'],
  fallback: R | ((params: P) => R),
  answer: (session: Session, params: P) => R,
): Request {
  return { method, announce, answer, fallback };
}

/** The same request, for long lists: a client may have the list in parts. */
export function inParts(request: Request): Request {
  return { ...request, whole: (items) => items };
}
