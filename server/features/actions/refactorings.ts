// The table of refactorings: ways to write what is selected differently, without changing what it says.
import type { Refactoring } from './action';
import { blocks } from './refactorings/blocks';
import { convertText } from './refactorings/convert-text';
import { extract, inline } from './refactorings/extract';
import { inverse } from './refactorings/inverse';
import { lists } from './refactorings/lists';
import { moveToFile } from './refactorings/move';
import { reflow } from './refactorings/reflow';
import { sort } from './refactorings/sort';

interface Row {
  readonly kind: string;
  readonly find: Refactoring;
}

export const refactorings: readonly Row[] = [
  { kind: 'refactor.extract', find: extract },
  { kind: 'refactor.inline', find: inline },
  { kind: 'refactor.move', find: moveToFile },
  { kind: 'refactor.rewrite', find: sort },
  { kind: 'refactor.rewrite', find: inverse },
  { kind: 'refactor.rewrite', find: reflow },
  { kind: 'refactor.rewrite', find: convertText },
  { kind: 'refactor.rewrite', find: lists },
  { kind: 'refactor.rewrite', find: blocks },
];
