// The small parts of a guide: a fact's values, the circumstances under which it holds, and links. Plain
// data, ready for readers: `text` is always there and says the thing in words.

/** A name that may lead somewhere. `ref` is the id of an entry of the guide; without it, it is only a name. */
export interface Link {
  readonly text: string;
  readonly ref?: string;
  /** The kind of the entry behind `ref`. */
  readonly kind?: string;
  readonly at?: At;
}

/** Where something is written, if the guide was compiled with places: offsets are UTF-16 code units. */
export interface At {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** What may be said of any statement: where, when and how it holds, and who says so. */
export interface Statement {
  readonly scope?: Scope;
  readonly dates?: readonly Dated[];
  readonly language?: Tag;
  readonly dub?: Tag;
  /** The name on screen, where it differs. */
  readonly credited?: string;
  /** Words like `voice` and `uncredited`. */
  readonly flags?: readonly string[];
  readonly notes?: readonly string[];
  /** The ids of the sources; an id that no source of the guide has is only a name. */
  readonly sources?: readonly string[];
  readonly at?: At;
}

/** The seasons or episodes for which a statement holds. */
export interface Scope {
  /** In words: `season 1`, `seasons 2–4, 6 onwards`, `season 1, episodes 3, 5–7`. */
  readonly text: string;
  readonly stretches: readonly ScopeStretch[];
  /** Where it is said; what follows from the block around is said nowhere else. */
  readonly at?: At;
}

/** Both ends belong to it; an end that is left out is that of the run. */
export interface ScopeStretch {
  /** The id of the show or era whose seasons are counted. */
  readonly run: string;
  readonly from?: EpisodePoint;
  readonly to?: EpisodePoint;
}

/** A season, or an episode of it. */
export interface EpisodePoint {
  readonly season: number;
  /** As it is written: `3`, `3.5`, `192a`. */
  readonly episode?: string;
  /** The id of its entry, where it has one. */
  readonly ref?: string;
}

/** `on 6 October 2025`, `from 1996`, `until season 3, episode 2`. */
export interface Dated {
  readonly word: 'on' | 'from' | 'until';
  readonly text: string;
  readonly date?: DateData;
}

/** A BCP 47 tag and what it is called. */
export interface Tag {
  readonly tag: string;
  readonly text: string;
}

/** A date by the first and the last day (ISO 8601) that it can mean. */
export interface DateData {
  readonly first: string;
  readonly last: string;
  readonly precision: 'year' | 'quarter' | 'month' | 'day';
  readonly approximate?: true;
}

/** Markdown in which a mention is a link like `[Name](series:id)`; `text` has the bare names. */
export interface Words {
  readonly text: string;
  readonly markdown: string;
  readonly at?: At;
}

/** Everything said about one field of an entry. */
export interface Fact {
  readonly field: string;
  /** The field as a heading: `Based on`. */
  readonly label: string;
  /** The schema's group: `titles`, `identity`, `run` … */
  readonly group: string;
  readonly values: readonly Value[];
  /** The first of the fields that say it, from its name on. */
  readonly at?: At;
}

/** One value of a field, with what qualifies it. */
export type Value = Statement & ValueData;

export type ValueData =
  | { readonly type: 'text'; readonly text: string }
  | ({ readonly type: 'prose' } & Words)
  | { readonly type: 'number' | 'percent'; readonly text: string; readonly number: number }
  | { readonly type: 'score'; readonly text: string; readonly number: number; readonly outOf: number }
  | { readonly type: 'duration'; readonly text: string; readonly minutes: number }
  | { readonly type: 'date'; readonly text: string; readonly date?: DateData }
  | {
      readonly type: 'period';
      readonly text: string;
      readonly from?: DateData;
      readonly to?: DateData;
      readonly ongoing?: true;
    }
  | ({ readonly type: 'episodes'; readonly text: string } & ScopeStretch)
  | { readonly type: 'numbering'; readonly text: string }
  | { readonly type: 'word'; readonly text: string; readonly word: string; readonly meaning: string }
  | ({ readonly type: 'reference' } & Link)
  | { readonly type: 'url'; readonly text: string; readonly url: string }
  | { readonly type: 'country' | 'language'; readonly text: string };
