// What a rule is, and what it says.
import type { KindName, ValueType } from '../../grammar/schema';
import type { Qualifier, Span } from '../syntax/tree';
import type { Severity } from '../model/config';
import type { Dataset, Entity } from '../model/dataset';
import type { FieldFact, FileFacts, Item } from '../model/facts';
import type { Show } from '../model/shows';
import type { FieldValue } from '../model/values';
import type { QualifierPlace } from './qualifiers';

/**
 * A rule looks at one thing at a time: a declaration with the statements that stand directly in it, one value or one
 * row of qualifiers in it, something declared, a show, a file. From there it may look up whatever it needs, by a key or
 * in an index (`server/model/indexes.ts`), but it never walks over a whole dataset: what it has asked for is what it must
 * be asked about again when that has changed, and nothing else.
 */
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
  /** Of which kinds `item` and `entity` are asked; of all where none are given. */
  readonly kinds?: readonly KindName[];
  /** For each declaration, of known kinds or not: its head, and the fields and credits directly in its block. */
  readonly item?: Check<Item>;
  /** Of which types `value` is asked: of the values of fields that take one of them. Of all where none are given. */
  readonly types?: readonly ValueType[];
  /** For each value of a field that may stand where it does. */
  readonly value?: Check<FieldValue>;
  /** For the qualifiers of each head, value and credit that has any. */
  readonly qualifiers?: Check<Qualified>;
  /** For each thing that is declared, by whatever declarations. */
  readonly entity?: Check<Entity>;
  /** For each show, with its runs, cast and crew. */
  readonly show?: Check<Show>;
  /** For each file: its name, what stands at its top. */
  readonly file?: Check<FileFacts>;
  /** For the whole dataset at once. */
  readonly check?: (dataset: Dataset, report: Report) => void;
}

/** The qualifiers that stand together behind one thing. */
export interface Qualified {
  readonly item: Item;
  readonly place: QualifierPlace;
  /** The field whose value has them; undefined for those of a head or a credit. */
  readonly field: FieldFact | undefined;
  /** One or more. */
  readonly qualifiers: readonly Qualifier[];
}

/** Finds every place at which the rule does not hold for one thing. Pure; never throws. */
export type Check<Thing> = (thing: Thing, dataset: Dataset, report: Report) => void;

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
