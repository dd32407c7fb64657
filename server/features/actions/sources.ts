// The table of actions for a whole file.
import type { Document, Proposal } from './action';
import { fixAll } from './sources/fix-all';
import { organize } from './sources/organize';

interface Row {
  readonly kind: string;
  readonly find: (document: Document) => readonly Proposal[];
}

export const sources: readonly Row[] = [
  { kind: 'source.fixAll.series', find: fixAll },
  { kind: 'source.organize.series', find: organize },
];
