// The show guide: everything that a dataset says, put together for readers, as plain data. Renderers see
// only this. Every entry has the id (`id`) by which links (`ref`) lead to it.
import type { At, Fact, Link, Statement, Tag, Words } from './value';

export type * from './value';

export interface Guide {
  readonly format: 1;
  readonly name: string;
  /** By title, as all lists of entries. */
  readonly shows: readonly Show[];
  /** Persons and groups. */
  readonly people: readonly Person[];
  readonly characters: readonly Character[];
  readonly organizations: readonly Entry[];
  readonly works: readonly Entry[];
  readonly universes: readonly Universe[];
  /** Orders that belong to no one show, like crossovers. */
  readonly orders: readonly Entry[];
  readonly sources: readonly Source[];
  /** Only where the guide is for someone who has not seen everything. */
  readonly horizon?: HorizonNote;
}

/** How far a guide goes, and how much lies beyond: readers are told that something is hidden, not what. */
export interface HorizonNote {
  /** As it was asked for: `s1e4`, `ballard.s1`, `2025-07-20`. */
  readonly text: string;
  readonly hidden: readonly HiddenCount[];
  /** Why it means nothing in this dataset, and nothing is hidden. */
  readonly mistake?: string;
}

export interface HiddenCount {
  /** The id of the show; empty for what belongs to none. */
  readonly show: string;
  /** The kind of the entries, or `credit` or `fact` for statements that are hidden on their own. */
  readonly kind: string;
  readonly count: number;
}

/** Something with an id of its own. */
export interface Entry extends Statement {
  /** The schema's kind: `show`, `person`, `episode` … */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** The text after its declaration. */
  readonly description?: Words;
  /** Every field that is set, by group and in the schema's order; without jobs and relations of characters. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Block[];
  /** Awards that it says of itself, and those that name it as their recipient. */
  readonly awards: readonly Block[];
  readonly reviews: readonly Block[];
  readonly releases: readonly Block[];
  /** The fields of other entries that name this one. */
  readonly referredBy: readonly Backlink[];
  /** The entries whose prose mentions this one. */
  readonly mentionedIn: readonly Link[];
}

/** A block without an id: a review, an award, a release, a section of prose. */
export interface Block extends Statement {
  readonly kind: string;
  readonly name: string;
  readonly description?: Words;
  readonly facts: readonly Fact[];
  /** The entry in whose block it stands. */
  readonly place: Link;
}

/** A field of another entry that names this one. */
export interface Backlink extends Statement {
  readonly field: string;
  /** The field the other way round: `Network of`, `Members`. */
  readonly label: string;
  readonly from: Link;
}

/** What has a cast and a crew. */
export interface Programme extends Entry {
  readonly cast: readonly CastList[];
  readonly crew: readonly CrewList[];
}

/** Its cast, crew, reviews and releases hold all that is said above single episodes; its awards hold all. */
export interface Show extends Programme, Run {
  readonly eras: readonly Era[];
  readonly characters: readonly Link[];
  readonly orders: readonly Entry[];
  readonly related: readonly Related[];
  /** The ids of the sources cited anywhere in it, in order of their first use. */
  readonly cited: readonly string[];
}

export interface Run {
  /** In the order of their numbers; specials (season 0) last. */
  readonly seasons: readonly Season[];
  /** Episodes that belong to no season: in the order of what they say, or else of their dates. */
  readonly episodes: readonly Episode[];
}

/** A run of a show with numbering of its own. */
export interface Era extends Programme, Run {}

/** `name` is `Season 8`, its own name stands in `title`. Season 0 is `Specials`, or its own name. */
export interface Season extends Programme {
  readonly number: number;
  readonly title?: string;
  /** How far it has come: `announced`, `ordered`, `filming`, `released`, `cancelled`. */
  readonly state: string;
  /** When it was shown, in words, where only its episodes say so. */
  readonly shown?: string;
  readonly parts: readonly Part[];
  readonly episodes: readonly Episode[];
}

/** A part of a season or an episode, or a segment of an episode. */
export interface Part extends Programme {
  readonly number?: string;
  readonly title?: string;
}

export interface Episode extends Programme {
  readonly season?: number;
  /** `3`, `53–54`, `3.5`, `192a`; none where it has only an id. */
  readonly number?: string;
  readonly title?: string;
  /** The id of the era behind which it stands, where it belongs to none itself. */
  readonly follows?: string;
  readonly parts: readonly Part[];
  readonly segments: readonly Part[];
}

/** The cast of one category; dubbed versions, and blocks with notes of their own, have lists of their own. */
export interface CastList {
  readonly category: string;
  /** `Main`, `Main (German dub)`. */
  readonly label: string;
  readonly dub?: Tag;
  /** What its block says in parentheses. */
  readonly notes?: readonly string[];
  /** In billing order. */
  readonly castings: readonly Casting[];
}

/** One line of cast, with what its block says of all lines. */
export interface Casting extends Statement {
  readonly show: Link;
  /** The entry in whose block it stands: the show, an era, a season, an episode. */
  readonly place: Link;
  readonly category: string;
  readonly categoryLabel: string;
  readonly performers: readonly Link[];
  readonly roles: readonly Role[];
  /** The shows in which they have played the role before. */
  readonly reprising: readonly Link[];
  readonly description?: Words;
  /** The notes of its block, which hold for the whole list. */
  readonly listNotes?: readonly string[];
}

export interface Role extends Link {
  readonly type: 'character' | 'self' | 'job';
}

export interface CrewList {
  readonly job: string;
  readonly label: string;
  readonly department: string;
  /** In the order of the credits. */
  readonly credits: readonly Credit[];
}

/** One person in one job. */
export interface Credit extends Statement {
  readonly show: Link;
  readonly place: Link;
  readonly job: string;
  readonly label: string;
  readonly department: string;
  readonly person: Link;
  /** The field in which they are named, from its name on. */
  readonly jobAt?: At;
}

/** How another show is related to this one. */
export interface Related extends Statement {
  readonly field: string;
  readonly label: string;
  readonly show: Link;
  /** True where it is the other show that says so. */
  readonly derived: boolean;
}

/** A person or a group. */
export interface Person extends Entry {
  readonly castings: readonly Casting[];
  readonly credits: readonly Credit[];
}

export interface Character extends Entry {
  /** The show or universe to which the character belongs; none for those known everywhere. */
  readonly home?: Link;
  readonly castings: readonly Casting[];
  /** The shows in which the character is cast, or was before. */
  readonly appearances: readonly Link[];
  readonly relations: readonly Relation[];
}

/** What a character is to another: `mother of` Renée. */
export interface Relation extends Statement {
  readonly relation: string;
  readonly label: string;
  readonly kind: string;
  readonly target: Link;
  /** True where it follows from what the other character's block says. */
  readonly derived: boolean;
}

export interface Universe extends Entry {
  readonly members: readonly Link[];
}

export interface Source extends Entry {
  readonly citedIn: readonly Link[];
}
