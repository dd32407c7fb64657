// What a preview asks the server for.
import type { GuidePageParams } from '../../server/lsp/protocol';
import type { Cursor } from './following';
import type { PageFacts } from './messages';

/** What to show next: a page, the page of an entry, of a file or of the cursor, or the same as now. */
export type Goal =
  | { readonly page: string }
  | { readonly entry: string }
  | { readonly type: 'file' }
  | { readonly type: 'cursor' }
  | { readonly type: 'same' };

/** What a preview knows when it asks; `uri` is a file of its dataset. */
export interface Known {
  readonly uri: string;
  readonly cursor: Cursor | undefined;
  readonly shown: PageFacts | undefined;
  /** The page is needed as a whole, not as a change of what is shown. */
  readonly needsWhole: boolean;
}

/** The request for what a preview is to show. */
export function requestFor(goal: Goal, { uri, cursor, shown, needsWhole }: Known): GuidePageParams {
  const known = shown && !needsWhole && { known: shown.id };
  const at = cursor && { uri: cursor.uri, position: { line: cursor.line, character: cursor.character } };
  if ('page' in goal) return { uri, page: goal.page, ...known };
  if ('entry' in goal) return { uri, entry: goal.entry, ...known };
  if (goal.type === 'file') return { uri, ...known };
  if (goal.type === 'cursor' || !shown) return { uri, ...at, ...known };
  // A cursor in another dataset would have the page looked up there.
  return { uri, ...(isWithin(cursor, shown) && at), page: shown.page, ...known };
}

/** Whether the cursor is in a file of the dataset of a page. */
export function isWithin(cursor: Cursor | undefined, shown: PageFacts | undefined): boolean {
  return cursor !== undefined && shown !== undefined && cursor.uri.startsWith(`${shown.root}/`);
}
