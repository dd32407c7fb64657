// The facts of one file: what it declares and whom it names, as plain data. What a name means is not
// known here; that takes the other files too (see dataset.ts).
import { parse } from '../syntax/parse';
import { Rope } from '../syntax/rope';
import type { Tree } from '../syntax/tree';
import { SourceFile, type FileFacts } from './source-file';

export { fileScope, inPlaceOf, join, writtenId } from './identity';
export type { Scope } from './identity';
export { textOf } from './numbering';
export type { FileFacts } from './source-file';
export type { FieldFact, Item, NumberUse, Use, UsePlace } from './items';

/** The facts of a file. Never throws: what cannot be understood is left out. */
export function summarise(uri: string, text: string): FileFacts {
  return factsOf(uri, text, parse(text));
}

/** The facts of a file whose text has been parsed. */
export function factsOf(uri: string, text: string, tree: Tree): FileFacts {
  return new SourceFile(uri, new Rope(text), tree);
}
