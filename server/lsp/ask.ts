// Requests of the server to its client that it can do without. A client that refuses, or hangs up
// meanwhile, takes nothing down.
import type { Connection } from 'vscode-languageserver';

/** The client's answer; undefined where it gave none, which is logged. @param what for the log */
export async function ask<T>(
  connection: Connection,
  what: string,
  send: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    connection.console.warn(`The client did not answer ${what}: ${messageOf(error)}`);
    return undefined;
  }
}

/** Tells the client something; that it could not be told is logged. */
export function tell(connection: Connection, what: string, send: () => Promise<void>): void {
  send().catch((error: unknown) => {
    connection.console.warn(`The client could not be told ${what}: ${messageOf(error)}`);
  });
}

/** What went wrong, for the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
