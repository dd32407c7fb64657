// What a rule is, and what it says.
import type { Span } from '../syntax/tree';
import type { Severity } from '../model/config';
import type { Dataset } from '../model/dataset';

export interface Rule {
  /** The contract: authors silence a rule, and change its severity, by this code. */
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** What must hold, in one sentence. */
  readonly summary: string;
  /** What is caught and what is not, in a few sentences of Markdown. */
  readonly doc: string;
  /** A file in which the rule fires, and no other one does. */
  readonly wrong: string;
  /** The same file put right. */
  readonly right: string;
  /** Finds every place where the rule does not hold. Pure; never throws. */
  readonly check: (dataset: Dataset, report: Report) => void;
}

/** Tells one place where a rule does not hold. */
export type Report = (where: Place, message: string, more?: More) => void;

export interface Place {
  readonly uri: string;
  readonly span: Span;
}

export interface More {
  /** Other places that explain the problem, like the first of two declarations. */
  readonly related?: readonly Related[];
  /** What to write in place of the text under the squiggle, the best first. */
  readonly suggestions?: readonly string[];
}

export interface Related extends Place {
  readonly message: string;
}

export interface Problem extends Place, More {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** A whole sentence without a full stop at its end. */
  readonly message: string;
}
