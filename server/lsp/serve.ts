// The one way in which requests are served: it waits until the workspace is read, takes in what has arrived
// meanwhile, heeds cancellation, logs what goes wrong, and answers with a fallback then, so that one bad
// request never takes the server down.
import {
  ErrorCodes,
  LSPErrorCodes,
  ProgressToken,
  ProgressType,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import { withCanonical } from './address';
import { messageOf } from './ask';
import type { Request } from './request';
import type { Session } from './session';
import { inSteps, pacer, turn } from './turn';

/** When requests are served. */
export interface Gate {
  /** Settles when the texts of the workspace are there, and what is known of them from an earlier time. */
  readonly noted: Promise<void>;
  /** Settles when the workspace has been looked into; requests wait for it. */
  readonly ready: Promise<void>;
  /** Why no request is served now. */
  readonly refusal: () => ResponseError | undefined;
  /** Called when a request about a document has been answered. */
  readonly answered: (method: string, uri: string) => void;
}

/** How many items of a list make a part. */
const partSize = 100;

interface Params {
  readonly textDocument?: { readonly uri: string };
  readonly partialResultToken?: unknown;
  readonly workDoneToken?: unknown;
}

/** Serves a request on a connection. */
export function serve(connection: Connection, session: Session, request: Request, gate: Gate): void {
  const { method, fallback } = request;
  connection.onRequest(method, async (sent: Params | undefined, token: CancellationToken | undefined) => {
    const refusal = gate.refusal();
    if (refusal) return refusal;
    if (!token || typeof sent !== 'object')
      return new ResponseError(ErrorCodes.InvalidParams, `${method} has parameters`);
    const params = withCanonical(sent);
    for (const open of [gate.noted, gate.ready])
      if (!isSoon(session, request, params)) await Promise.race([open, cancelled(token)]);
    // Edits that have arrived meanwhile are applied first, and a request that they made pointless is dropped.
    await turn();
    if (token.isCancellationRequested) return cancellation();
    try {
      const steps = request.prepare?.(session, params as never);
      if (steps && !(await inSteps(steps, () => token.isCancellationRequested))) return cancellation();
      const answer = await answerTo(connection, session, request, params, token);
      if (params.textDocument) gate.answered(method, params.textDocument.uri);
      return answer;
    } catch (error) {
      // A refusal that is meant for the author, like a rename that would collide.
      if (error instanceof ResponseError) return error;
      connection.console.error(`${method} failed: ${messageOf(error)}`);
      return isFinder(fallback) ? fallback(sent) : fallback;
    }
  });
}

function isSoon(session: Session, request: Request, params: Params): boolean {
  return request.isSoon?.(session, params as never) ?? false;
}

async function answerTo(
  connection: Connection,
  session: Session,
  { answer, whole }: Request,
  params: Params,
  token: CancellationToken,
): Promise<unknown> {
  const result = answer(session, params as never);
  if (!whole) return result;
  const { partialResultToken: parts, workDoneToken: work } = params;
  const progress = ProgressToken.is(work) ? connection.window.attachWorkDoneProgress(work) : undefined;
  progress?.begin('Searching');
  try {
    const send = ProgressToken.is(parts)
      ? (part: readonly unknown[]) => connection.sendProgress(new ProgressType(), parts, whole(part))
      : undefined;
    return whole(await delivered(result as Iterable<unknown>, token, send));
  } finally {
    progress?.done();
  }
}

/**
 * Finds all items, with turns for others in between. In the place of an item, undefined stands for a step to the next.
 * @param send where parts are wanted: they are sent as they are found, and nothing is left for the end
 */
async function delivered(
  items: Iterable<unknown>,
  token: CancellationToken,
  send: ((part: readonly unknown[]) => Promise<void>) | undefined,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  const pace = pacer();
  for (const item of items) {
    if (item !== undefined) all.push(item);
    if (send && all.length === partSize) await send(all.splice(0));
    await pace();
    if (token.isCancellationRequested) throw cancellation();
  }
  if (!send) return all;
  if (all.length > 0) await send(all);
  return [];
}

function isFinder(fallback: unknown): fallback is (params: unknown) => unknown {
  return typeof fallback === 'function';
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}

function cancellation(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
