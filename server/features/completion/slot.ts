// The sorts of place at which something can be typed, and what is known of such a place. How a place is
// found stands in context.ts; what is offered there, in one file for each sort.
import type {} from '../../../grammar/schema';
import type { QualifierPlace } from '../../checks/qualifiers';
import type { FieldFact, Item, Scope } from '../../model/facts';
import type { Credit, Id, Path, Point, Qualifier, Span } from '../../syntax/tree';
import type { Place } from '../place';

/** What may stand at a place. */
export type Slot =
  | StartSlot
  | LabelSlot
  | ValueSlot
  | TailSlot
  | InSlot
  /** Before `as`. */
  | { readonly type: 'performer'; readonly first: boolean }
  /** Behind `as`. */
  | { readonly type: 'role'; readonly credit: Credit }
  /** Behind `on`, `from` and `until`. */
  | { readonly type: 'dated'; readonly word: 'on' | 'from' | 'until' }
  | { readonly type: 'reprising'; readonly credit: Credit; readonly shows: readonly Path[] }
  | { readonly type: 'credited' }
  /** The tag of a language. */
  | { readonly type: 'tag' }
  /** In brackets. */
  | { readonly type: 'source'; readonly cited: readonly Path[] }
  /** The text behind the colon of a declaration or a credit. */
  | { readonly type: 'text' }
  /** Behind `@` in prose. */
  | { readonly type: 'mention' }
  /** A code behind `// series-ignore`. */
  | { readonly type: 'silence'; readonly given: readonly string[] };

/** The first word of a statement. */
export interface StartSlot {
  readonly type: 'start';
  /** The block around. */
  readonly block: Item | undefined;
  /** What stands behind it already: the rest of a declaration, or the colon of a field. */
  readonly followedBy: 'nothing' | 'head' | 'values';
}

/** Behind a kind. */
export interface LabelSlot {
  readonly type: 'label';
  readonly item: Item;
  readonly kind: NonNullable<Item['kind']>;
}

/** Behind the colon of a field, or a comma in its list. */
export interface ValueSlot {
  readonly type: 'value';
  readonly field: FieldFact;
  /** True where it is one end of a range. */
  readonly end?: boolean;
  /** The other end, before the dots. */
  readonly from?: Point;
}

/** Where qualifiers stand, and what else may follow a label, a value or the roles of a credit. */
export interface TailSlot {
  readonly type: 'tail';
  readonly on: QualifierPlace;
  readonly qualifiers: readonly Qualifier[];
  /** The declaration, where its block may begin here. */
  readonly head?: Item | undefined;
  readonly credit?: Credit;
  /** True where `as` may stand. */
  readonly as: boolean;
  /** True behind an id alone, where any other id would be read as a label. */
  readonly bare: boolean;
  /** True behind text, which may have a language. */
  readonly text: boolean;
}

/** Behind `in`: anything, or only numbers, of one season or of several. */
export interface InSlot {
  readonly type: 'in';
  readonly form: 'any' | 'episodes' | 'season' | 'seasons';
  /** The era or the show before the numbers. */
  readonly run?: Path | undefined;
  /** The beginning of a range, at its end. */
  readonly from?: Point;
}

/** A word of a statement as completion sees it: what may stand in its place, and what may follow it. */
export interface Step extends Span {
  readonly within?: Slot | undefined;
  /** After a blank. */
  readonly behind?: Slot | undefined;
  readonly comma?: Slot | undefined;
  readonly colon?: Slot | undefined;
  /** What may follow the bracket that closes a list of sources. */
  readonly closed?: Pick<Step, 'behind' | 'comma' | 'colon'>;
  /** The ids of a dotted word. */
  readonly ids?: readonly Id[];
  /** True for text in quotes. */
  readonly quoted?: boolean;
  /** True for an id with its name behind it. */
  readonly named?: boolean;
}

/** A place at which something can be typed. */
export interface Context extends Place {
  readonly slot: Slot;
  /** The block or the head of the declaration that it belongs to. */
  readonly item: Item | undefined;
  readonly scope: Scope;
  /** What an accepted item takes the place of: the word at the cursor, or the last id of a path. */
  readonly word: Span;
  /** The part of that word before the cursor. */
  readonly typed: string;
  /** The ids of a path before that word. */
  readonly path: readonly Id[];
  readonly quoted: boolean;
  readonly named: boolean;
  /** Set by who leaves out what does not fit the letters that are typed: with others, the client has to ask again. */
  isCut: boolean;
}
