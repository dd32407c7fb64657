// What an action is before it is put into the protocol's words: a title, and what changes in which
// file. Which actions there are stands in the files beside this one.
import type { Problem } from '../../checks/rule';
import type { Span } from '../../syntax/tree';
import type { Place } from '../place';

/** A file with the dataset that it belongs to. */
export type Document = Pick<Place, 'dataset' | 'file'>;

/** A stretch of a file, selected or just the place of the cursor. */
export interface Selection extends Document {
  readonly span: Span;
}

/** Text in place of a span. */
export interface Change {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

export interface Proposal {
  /** What is done, as a command: `Change to season`. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly creates?: readonly NewFile[];
  /** True where nothing else can have been meant, so that it may be done without asking. */
  readonly sure?: boolean;
  /** True for a way out rather than a remedy: never the preferred one. */
  readonly timid?: boolean;
}

/** Finds ways to mend a problem, the best first. */
export type Fix = (problem: Problem, document: Document) => readonly Proposal[];

/** Finds ways to write what is selected differently. */
export type Refactoring = (selection: Selection) => readonly Proposal[];

export function insertion(uri: string, at: number, text: string): Change {
  return { uri, span: { start: at, end: at }, text };
}

export function replacement(uri: string, { start, end }: Span, text: string): Change {
  return { uri, span: { start, end }, text };
}

export function deletion(uri: string, span: Span): Change {
  return replacement(uri, span, '');
}

/** A text after changes that do not overlap; of insertions at one place the first comes first. */
export function applied(text: string, changes: readonly Pick<Change, 'span' | 'text'>[]): string {
  return changes
    .map((change, i) => ({ ...change, i }))
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end || b.i - a.i)
    .reduce((all, { span, text: written }) => all.slice(0, span.start) + written + all.slice(span.end), text);
}
