// The table of refactorings: ways to write what is selected differently, without changing what it says.
import type { Refactoring } from './action';

interface Row {
  readonly kind: string;
  readonly find: Refactoring;
}

export const refactorings: readonly Row[] = [];
