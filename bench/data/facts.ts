// What a generated dataset says, whatever notation says it: plain data, with references as ids. Dates are
// ISO 8601; prose may mention `@ids`.

/** The facts of one file. */
export interface FileFacts {
  readonly sources: readonly Source[];
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly shows: readonly Show[];
}

/** An article that facts come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

/** A network or a company. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** Someone who makes or plays. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly birthplace: string;
  readonly occupation: string;
}

/** A show with all that belongs to it. */
export interface Show {
  readonly id: string;
  readonly title: string;
  readonly alias: string;
  readonly genres: readonly string[];
  readonly country: string;
  readonly language: string;
  /** An organization's id. */
  readonly network: string;
  /** An organization's id. */
  readonly company: string;
  readonly runs: Period;
  readonly summary: string;
  /** People by their jobs. */
  readonly crew: Readonly<Record<string, readonly string[]>>;
  readonly seasons: readonly Season[];
  readonly casts: readonly Cast[];
  readonly characters: readonly Character[];
  readonly reviews: readonly Review[];
  readonly sections: readonly Section[];
}

/** From one day to another. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A season; `source` is a source's id. */
export interface Season {
  readonly number: number;
  readonly aired: Period;
  readonly viewers: number;
  readonly source: string;
  readonly episodes: readonly Episode[];
}

/** An episode; its makers are people's ids, `runtime` is in minutes and `viewers` in millions. */
export interface Episode {
  readonly number: number;
  readonly title: string;
  readonly aired: string;
  readonly directors: readonly string[];
  readonly writers: readonly string[];
  readonly runtime: number;
  readonly viewers: number;
  readonly summary: string;
}

/** One of a show's cast lists. */
export interface Cast {
  readonly category: 'main' | 'recurring' | 'guest';
  readonly credits: readonly Credit[];
}

/** Who plays whom, over which seasons, or in which episode (like `s1e3`) alone. */
export interface Credit {
  readonly person: string;
  readonly character: string;
  readonly scope: SeasonScope | string;
  readonly note: string;
  /** The names of both, where this credit is their only mention and declares them. */
  readonly names?: { readonly person: string; readonly character: string };
}

/** From one season to another. */
export interface SeasonScope {
  readonly first: number;
  readonly last: number;
}

/** A character of a show, with its relations to others of the same show. */
export interface Character {
  readonly id: string;
  readonly name: string;
  readonly occupation: string;
  readonly traits: readonly string[];
  readonly description: string;
  readonly relations: readonly { readonly kind: Relation; readonly to: string; readonly note: string }[];
}

/** The relations that generated characters have. */
export const relationKinds = ['work-partner-of', 'friend-of', 'rival-of', 'mentor-of'] as const;

export type Relation = (typeof relationKinds)[number];

/** What critics thought of a season; `score` is out of 100. */
export interface Review {
  readonly name: string;
  readonly source: string;
  readonly season: number;
  readonly score: number;
  readonly reviews: number;
  readonly consensus: string;
}

/** A piece of an article about a show. */
export interface Section {
  readonly name: string;
  readonly text: string;
}
