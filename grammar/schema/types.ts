// The shape of the schema's rows: what a table of the vocabulary can say. The rows themselves
// stand in the files beside this one; how a row is looked up stands in ../schema.ts.

/** Where a declaration may stand: at the top of a file, or in the block of a kind. */
export type Place = 'file' | KindName;

export type KindName =
  | 'show'
  | 'era'
  | 'season'
  | 'part'
  | 'episode'
  | 'segment'
  | 'order'
  | 'release'
  | 'cast'
  | 'crew'
  | 'character'
  | 'person'
  | 'group'
  | 'organization'
  | 'work'
  | 'universe'
  | 'source'
  | 'review'
  | 'award'
  | 'section';

/**
 * What stands between a kind's keyword and its block.
 * - `id`: an id and perhaps a name in quotes: `person maggie_q "Maggie Q"`
 * - `number`: a number and perhaps a name in quotes: `season 2 "Dreamland"`
 * - `number-or-id`: either of them: `episode 3 "Title"`, `episode bandersnatch "Bandersnatch"`
 * - `category`: a cast category, or another one in quotes: `cast main`, `cast "Also starring"`
 * - `name`: a name in quotes: `review "Metacritic"`
 * - `none`: nothing: `crew {`
 */
export type LabelForm = 'id' | 'number' | 'number-or-id' | 'category' | 'name' | 'none';

/** The same fact in the formats that importers and exporters meet; left out where a format has no field. */
export interface ForeignNames {
  readonly schemaOrg?: string;
  readonly tmdb?: string;
  readonly nfo?: string;
}

interface Documented {
  /** One or two sentences of Markdown for authors: what the word says. */
  readonly doc: string;
  /** One or more lines of the language that use the word. */
  readonly example: string;
  readonly names?: ForeignNames;
}

export interface KindRow extends Documented {
  readonly name: KindName;
  /** The word for several of them, for headings and messages. */
  readonly plural: string;
  readonly in: readonly Place[];
  readonly label: LabelForm;
  /** What the block holds: fields and declarations, or cast credits. */
  readonly body: 'statements' | 'credits';
  /** True where `kind label: "text"` gives the thing its text. */
  readonly text: boolean;
  /** True where the id is known everywhere; otherwise it is known inside the show (or universe) around it. */
  readonly global: boolean;
}

/** What one value of a field may be. */
export type ValueType =
  /** `"text"`; prose is accepted too. */
  | 'text'
  /** Markdown in `"""…"""`; a plain string is accepted too. */
  | 'prose'
  /** A whole number, `10`. */
  | 'count'
  /** A number, perhaps with a fraction and a magnitude: `9.38M`. */
  | 'number'
  /** `100%`. */
  | 'percent'
  /** `83/100`, `8.1/10`. */
  | 'score'
  /** `44min`, `1h30min`. */
  | 'duration'
  /** `2025`, `2025-07`, `2025-07-09`, `2026-autumn`, `1967~`, `tba`. */
  | 'date'
  /** A date or two with `..` between: `2014..2021`, `2025-07-09..present`, `2024..`. */
  | 'period'
  /** An episode, a season or a range of them: `s1`, `s1e3`, `s1e1..s1e7`, `bosch.s1e3`. */
  | 'episodes'
  /** A bare number, a range, a decimal or a suffixed one: `3`, `53..54`, `3.5`, `192a`. */
  | 'numbering'
  /** One of the row's `words`. */
  | 'word'
  /** The id of something of one of the row's `targets`; an id with a name in quotes declares the first. */
  | 'reference'
  /** A web address in quotes. */
  | 'url'
  /** A country's English name or ISO 3166 code in quotes. */
  | 'country'
  /** A language's English name or BCP 47 tag in quotes. */
  | 'language';

export interface FieldRow extends Documented {
  readonly name: string;
  /** The kinds in whose block the field may stand. */
  readonly on: readonly KindName[];
  /** What a value may be, the usual one first. */
  readonly types: readonly ValueType[];
  /** For `reference`: the kinds it may point at; an inline declaration makes the first. */
  readonly targets?: readonly KindName[];
  /** For `word`: the words, each with its meaning. */
  readonly words?: Readonly<Record<string, string>>;
  /** True where several values stand side by side; false where there is one for each scope. */
  readonly many: boolean;
  /** True where the thing is of little use without it. */
  readonly required?: boolean;
  /** What the field says of its owner; features and the guide group by it. */
  readonly group: FieldGroup;
  /** For an external id: the pattern its value must match and what it looks like in words. */
  readonly pattern?: { readonly source: string; readonly expected: string };
  /**
   * For an external id: the address of its page, where `{id}` stands for the value and `{language}` for
   * its tag (`en` without one). By kind where the addresses differ; a kind without one has no page.
   */
  readonly page?: string | Readonly<Partial<Record<KindName, string>>>;
  /** For relations between characters. */
  readonly relation?: RelationRow;
  /** For jobs: the department of the crew. */
  readonly department?: Department;
}

export type FieldGroup =
  | 'titles'
  | 'identity'
  | 'run'
  | 'story'
  | 'production'
  | 'release'
  | 'reception'
  | 'person'
  | 'relations'
  | 'job'
  | 'reference'
  | 'external-id';

export type Department =
  | 'creation'
  | 'production'
  | 'writing'
  | 'directing'
  | 'camera'
  | 'editing'
  | 'music'
  | 'design'
  | 'presenting'
  | 'other';

/** A credit of the crew: a field of `crew`, and of seasons and episodes directly. */
export interface JobRow extends Documented {
  readonly name: string;
  /** The credit as people read it: `Co-executive producer`. */
  readonly label: string;
  readonly department: Department;
}

/** A relation between two characters, written in the block of the first. */
export interface RelationRow extends Documented {
  readonly name: string;
  /** How it reads from the first to the second: `mother of`. */
  readonly label: string;
  /** The relation that holds the other way round; the name itself where it is symmetric. */
  readonly inverse: string;
  readonly kind: 'family' | 'romance' | 'work' | 'social' | 'conflict';
  /** `up` where the first is a biological parent or ancestor of the second, `down` for the reverse. */
  readonly descent?: 'parent' | 'child' | 'ancestor' | 'descendant';
}

/** A category of cast, in the order in which a guide shows them. */
export interface CategoryRow extends Documented {
  readonly name: string;
  /** The heading of its list: `Special guest stars`. */
  readonly label: string;
}

/** A word that qualifies a value, a credit or a declaration. */
export interface QualifierRow extends Documented {
  /** The word, or the sign it starts with: `in`, `reprising`, `@`, `(`. */
  readonly name: string;
  /** How it is written, with its argument: `in season 1`. */
  readonly form: string;
  /** True for a bare word without an argument. */
  readonly flag: boolean;
  /** Where it may stand: after a credit, after a value, after a declaration's label. */
  readonly on: readonly ('credit' | 'value' | 'declaration')[];
}
