// A way to mend a mistake of form, within the text that has it.
import type { Span, Tree } from '../../../syntax/tree';
import type { Change } from '../action';

/** A remedy within one file. */
export interface Remedy {
  readonly title: string;
  readonly edits: readonly Pick<Change, 'span' | 'text'>[];
  readonly sure?: boolean;
  readonly timid?: boolean;
}

/** Finds remedies for a mistake of form at a span. */
export type Remedies = (text: string, span: Span, tree: Tree) => readonly Remedy[];
