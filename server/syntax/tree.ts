// The syntax tree of one text, as plain data: where every word stands, and no meaning. All spans are
// half-open ranges of UTF-16 code units in that text.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Tree {
  /** The statements at the top of the file, in order. */
  readonly statements: readonly Statement[];
  readonly problems: readonly SyntaxProblem[];
  /** The length of the text. */
  readonly end: number;
}

/** A mistake of form. `message` is a whole sentence; the severity belongs to the rule of that code. */
export interface SyntaxProblem {
  readonly code: 'syntax-error' | 'bad-quote' | 'stray-separator';
  readonly message: string;
  readonly span: Span;
}

export type Statement = Declaration | Field | Credit | Comment | Junk;

/** `kind label qualifiers [sources]: text { … }` */
export interface Declaration extends Span, Tail {
  readonly type: 'declaration';
  /** The kind; its text is empty where a block stands without a head. */
  readonly keyword: Id;
  readonly label: Label;
  readonly block: Block | undefined;
}

/** What a declaration says before its block, and where that stands. */
export type Head = Omit<Declaration, 'block'> & { readonly block: Omit<Block, 'statements'> | undefined };

export interface Label {
  readonly number: NumberValue | RangeValue | Malformed | undefined;
  readonly episode: EpisodeValue | undefined;
  readonly path: Path | undefined;
  readonly name: Text | undefined;
}

export interface Block extends Span {
  readonly statements: readonly Statement[];
  /** False where the closing brace is missing. */
  readonly closed: boolean;
}

/** `name: value, value [sources]` */
export interface Field extends Span {
  readonly type: 'field';
  readonly name: Id;
  readonly values: readonly Value[];
  readonly sources: readonly Path[];
  /** Comments between the lines of a list. */
  readonly comments: readonly Comment[];
}

/** `performers as roles qualifiers [sources]: text` */
export interface Credit extends Span, Tail {
  readonly type: 'credit';
  readonly performers: readonly (Reference | Text)[];
  /** The word `as`; undefined where only performers are named. */
  readonly as: Span | undefined;
  readonly roles: readonly (Reference | Text)[];
  readonly comments: readonly Comment[];
}

/** What may follow the head of a declaration or a credit. */
export interface Tail {
  readonly qualifiers: readonly Qualifier[];
  readonly sources: readonly Path[];
  readonly text: Text | Prose | undefined;
}

/** `// …`; the span ends before the newline. */
export interface Comment extends Span {
  readonly type: 'comment';
  /** What stands behind the slashes. */
  readonly text: string;
}

/** What could not be read, up to the end of its line. */
export interface Junk extends Span {
  readonly type: 'junk';
}

export interface Value extends Span {
  readonly type: 'value';
  readonly atom: Atom;
  readonly qualifiers: readonly Qualifier[];
  /** Its own sources; those at the end belong to the whole field, unless an earlier value has its own. */
  readonly sources: readonly Path[];
}

export type Atom =
  | Text
  | Prose
  | NumberValue
  | PercentValue
  | ScoreValue
  | DurationValue
  | DateValue
  | EpisodeValue
  | RangeValue
  | Reference
  | Malformed;

export interface Id extends Span {
  readonly text: string;
}

/** An id or a dotted path; an id that is still missing has an empty text. */
export interface Path extends Span {
  readonly type: 'path';
  readonly ids: readonly Id[];
}

/** `id`, `a.b`, or `id "Name"`; also a bare word where the schema says so. */
export interface Reference extends Span {
  readonly type: 'reference';
  readonly path: Path;
  readonly name: Text | undefined;
}

/** `"…"`, decoded. */
export interface Text extends Span {
  readonly type: 'text';
  readonly text: string;
}

/** `"""…"""`, with its common indentation removed; Markdown. */
export interface Prose extends Span {
  readonly type: 'prose';
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** `@id` in prose. `path` leaves out the sign. */
export interface Mention extends Span {
  readonly path: Path | undefined;
  readonly episode: EpisodeValue | undefined;
}

/** `10`, `9.38`, `9.38M`, `3.5`, `192a`. */
export interface NumberValue extends Span {
  readonly type: 'number';
  readonly text: string;
  /** The number before its suffix. */
  readonly value: number;
  /** A letter behind the digits: a magnitude (`K`, `M`, `B`) or part of an episode's number (`a`). */
  readonly suffix: string;
}

export interface PercentValue extends Span {
  readonly type: 'percent';
  readonly value: number;
}

export interface ScoreValue extends Span {
  readonly type: 'score';
  readonly value: number;
  readonly outOf: number;
}

export interface DurationValue extends Span {
  readonly type: 'duration';
  readonly minutes: number;
}

/** A date as it is written; whether it exists is for the checks. `tba` has no year. */
export interface DateValue extends Span {
  readonly type: 'date';
  readonly text: string;
}

/** `s1`, `s1e3`, `bosch.s1e3`. */
export interface EpisodeValue extends Span {
  readonly type: 'episode';
  /** The show, era or both before the mark; empty where it is the show around. */
  readonly path: Path | undefined;
  readonly season: number;
  /** The episode's number as it is written without leading zeros, like `3`, `3.5` or `3a`. */
  readonly number: string | undefined;
}

/** `2014..2021`, `2025-07-09..present`, `2024..`, `s1e1..s1e7`, `1..3`. */
export interface RangeValue extends Span {
  readonly type: 'range';
  readonly from: Point;
  /** Undefined where the range is open. */
  readonly to: Point | undefined;
}

export type Point = DateValue | NumberValue | EpisodeValue | Path;

export interface Malformed extends Span {
  readonly type: 'malformed';
  readonly text: string;
}

export type Qualifier =
  | InQualifier
  | DatedQualifier
  | ReprisingQualifier
  | CreditedQualifier
  | DubQualifier
  | LanguageQualifier
  | NoteQualifier
  | FlagQualifier;

/** `in season 1`, `in seasons 1..3, 5`, `in s1e3, s1e5..s1e7`, `in classic`, `in classic seasons 1..3`. */
export interface InQualifier extends Span {
  readonly type: 'in';
  readonly seasons: readonly (NumberValue | RangeValue | Malformed)[];
  readonly episodes: readonly (EpisodeValue | RangeValue)[];
  /** An era, an order or an episode; with seasons, the era or show that has them. */
  readonly path: Path | undefined;
}

/** `on DATE`, `from DATE`, `until DATE`; the point may be an episode. */
export interface DatedQualifier extends Span {
  readonly type: 'dated';
  readonly word: 'on' | 'from' | 'until';
  readonly point: DateValue | NumberValue | EpisodeValue | undefined;
}

/** `reprising show, show` */
export interface ReprisingQualifier extends Span {
  readonly type: 'reprising';
  readonly shows: readonly Path[];
}

/** `credited "name on screen"` */
export interface CreditedQualifier extends Span {
  readonly type: 'credited';
  readonly name: Text | undefined;
}

/** `dub ja` */
export interface DubQualifier extends Span {
  readonly type: 'dub';
  readonly language: Id | undefined;
}

/** `@en-US`, right after a string. */
export interface LanguageQualifier extends Span {
  readonly type: 'language';
  readonly tag: Id | undefined;
}

/** `(free text)` */
export interface NoteQualifier extends Span {
  readonly type: 'note';
  readonly text: string;
}

/** Any other word, like `uncredited`. */
export interface FlagQualifier extends Span {
  readonly type: 'flag';
  readonly word: Id;
}
