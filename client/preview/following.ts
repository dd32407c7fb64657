// Who follows whom: pure decisions about the cursor, half-typed lines and scrolling. No clock decides
// anything, so that an editor and a guide that follow each other always come to rest.

/** Where the cursor is in a file; lines and characters count from 0, offsets are in UTF-16 code units. */
export interface Cursor {
  readonly uri: string;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly line: number;
  readonly character: number;
}

/** Where the guide has sent the cursor. */
export interface Jump {
  readonly uri: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly hasArrived: boolean;
}

/**
 * The jump that goes on when the cursor is at a place: meanwhile the guide stays on its page. Undefined where
 * a person has moved the cursor on. An editor that is just opened may tell of its cursor before it is there.
 */
export function jumpAt(jump: Jump | undefined, { uri, line }: Cursor): Jump | undefined {
  if (jump?.uri !== uri) return undefined;
  const isThere = line >= jump.firstLine && line <= jump.lastLine;
  if (!isThere && jump.hasArrived) return undefined;
  return { ...jump, hasArrived: isThere };
}

/** What to do with an answer of the server: show it, or keep what is shown while a line is half-typed. */
export function isKept(
  shown: { readonly root: string; readonly page: string } | undefined,
  answer: { readonly root: string; readonly page: string; readonly halfTyped: boolean },
): boolean {
  return answer.halfTyped && shown?.root === answer.root && shown.page === answer.page;
}

/** An editor on its way to a line, because the guide was scrolled. Lines count from 0. */
export interface Pursuit {
  readonly from: number;
  readonly to: number;
  readonly hasMoved: boolean;
}

/** The editor's first line is `from`, and it has been told to make `to` the first. */
export function pursue(from: number, to: number): Pursuit | undefined {
  return from === to ? undefined : { from, to, hasMoved: false };
}

/**
 * The pursuit that goes on when the editor's first line has become `line`; undefined where a person has
 * scrolled. The first move is always the echo of ours, and so is each one that comes nearer to the goal: with
 * smooth scrolling an editor gets there in many steps, and lines that stick to its top may keep it from
 * getting there at all.
 */
export function pursuitAt(pursuit: Pursuit | undefined, line: number): Pursuit | undefined {
  if (pursuit === undefined) return undefined;
  const { from, to, hasMoved } = pursuit;
  const isNearer = Math.min(from, to) <= line && line <= Math.max(from, to);
  return !hasMoved || isNearer ? { from: line, to, hasMoved: true } : undefined;
}
