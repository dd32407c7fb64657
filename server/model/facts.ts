// The facts of one file: what it declares and whom it names, as plain data. What a name means is not
// known here; that takes the other files too (see dataset.ts).
import { parse } from '../syntax/parse';
import type { SyntaxProblem, Tree } from '../syntax/tree';
import { itemsOf, noteMistakes, type Item } from './items';
import { collectUses, type NumberUse, type Use } from './uses';

export { fileScope, inPlaceOf, join, textOf, writtenId } from './items';
export type { FieldFact, Item, Scope } from './items';
export type { NumberUse, Use, UsePlace } from './uses';

export interface FileFacts {
  readonly uri: string;
  readonly text: string;
  readonly tree: Tree;
  /** Every declaration, each before those in its block. */
  readonly items: readonly Item[];
  /** Every place that names something by an id. */
  readonly uses: readonly Use[];
  /** Every place that names a season or an episode by its number. */
  readonly numberUses: readonly NumberUse[];
  /** What cannot be read at the top, in no declaration. */
  readonly mistakes: readonly SyntaxProblem[];
}

/** The facts of a file. Never throws: what cannot be understood is left out. */
export function summarise(uri: string, text: string): FileFacts {
  return factsOf(uri, text, parse(text));
}

/** The facts of a file whose text has been parsed. */
export function factsOf(uri: string, text: string, tree: Tree): FileFacts {
  const items = itemsOf(uri, tree.statements);
  const mistakes = noteMistakes(items, tree.problems);
  return { uri, text, tree, items, ...collectUses(uri, items), mistakes };
}
