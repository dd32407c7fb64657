// Pictures of a guide, before they are drawn: plain data, where everything has its words. A figure knows
// no colours and no markup; only a graph knows where its parts stand, as that is its meaning.
import type { At, DateData, Link } from '../value';

export type Figure = Graph | Matrix | Timeline | Grid | Bars | Scores | Tables;

interface Common {
  /** Tells the figure from the others of a page: letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** What is to be seen, in one sentence. */
  readonly description: string;
}

/** How prominent someone is in the credits. */
export type Billing = 'main' | 'recurring' | 'guest' | 'none';

/** Who is what to whom. */
export interface Graph extends Common {
  readonly type: 'graph';
  /** The space that the drawing needs; all lengths of a graph are in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The kinds of relations that it has, in the schema's order. */
  readonly kinds: readonly string[];
  /** Every relation among those shown, those of the table behind the picture. */
  readonly ties: readonly Tie[];
  /** The characters without any relation. */
  readonly apart: readonly Link[];
  /** Those who have relations, but fewer than the ones who are shown. */
  readonly left: readonly Link[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface GraphNode {
  readonly link: Link;
  readonly billing: Billing;
  /** True for those who come from another show. */
  readonly outside: boolean;
  /** The name, in lines. */
  readonly lines: readonly string[];
  readonly box: Box;
}

/** All relations of one kind between two characters, as one curve. */
export interface GraphEdge {
  readonly kind: string;
  /** The places of its ends in the list of nodes. */
  readonly from: number;
  readonly to: number;
  /** Where the curve begins, what it bends to, and where it ends. */
  readonly curve: readonly [Point, Point, Point];
  /** At which of its ends arrows stand. */
  readonly arrows: readonly ('from' | 'to')[];
  /** What stands on it. */
  readonly lines: readonly string[];
  readonly label: Box;
  /** All that it says, in words. */
  readonly words: string;
  readonly at?: At;
}

/** One relation, in words. */
export interface Tie {
  readonly from: Link;
  readonly to: Link;
  readonly kind: string;
  readonly relation: string;
  /** Its qualifiers: `former`, `until season 2`. */
  readonly details: readonly string[];
  readonly at?: At;
}

/** Who appears when: a row for each character, a column for each season or episode. */
export interface Matrix extends Common {
  readonly type: 'matrix';
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** How many guests have no row, as there would be too many. */
  readonly left: number;
}

export interface MatrixColumn {
  readonly link: Link;
  /** A short name: a number. */
  readonly short: string;
  /** What is to be known of a season that is still to come: `ordered`. */
  readonly state?: string;
}

export interface MatrixRow {
  readonly link: Link;
  readonly performers: readonly Link[];
  /** One for each column. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly state: 'main' | 'recurring' | 'guest' | 'absent' | 'unknown';
  /** In how many of the season's episodes, where it is not in all of them; 0 where that is not known. */
  readonly episodes?: number;
  /** `Main`, `Recurring, in 3 episodes`. */
  readonly text: string;
  readonly at?: At;
}

/** When what happened. */
export interface Timeline extends Common {
  readonly type: 'timeline';
  readonly rows: readonly TimelineRow[];
  /** What belongs to several rows: crossovers. */
  readonly meetings: readonly Meeting[];
}

export interface TimelineRow {
  readonly link: Link;
  /** How far a season has come. */
  readonly state?: string;
  /** When it was shown, all in all, in words. */
  readonly shown?: string;
  readonly bars: readonly TimelineBar[];
  readonly marks: readonly TimelineMark[];
}

export interface TimelineBar {
  readonly kind: 'shown' | 'filmed' | 'break';
  readonly from: DateData;
  /** Undefined where it goes on. */
  readonly to?: DateData;
  /** `Filmed`, `Shown`. */
  readonly label: string;
  /** The dates in words. */
  readonly text: string;
  readonly at?: At;
}

export interface TimelineMark {
  /** The field that says so: `announced`, `renewed`. */
  readonly kind: string;
  readonly date: DateData;
  readonly label: string;
  readonly text: string;
  readonly at?: At;
}

export interface Meeting {
  readonly link: Link;
  /** Where it touches the rows. */
  readonly points: readonly { readonly row: number; readonly date: DateData; readonly link: Link }[];
  readonly text: string;
}

/** A value for each episode: a row for each season, a column for each number. */
export interface Grid extends Common {
  readonly type: 'grid';
  /** `Viewers`. */
  readonly measure: string;
  /** What the numbers in the cells count: `in millions`, `out of 10`; empty where they say it themselves. */
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  /** What the levels stand for, from the lowest. */
  readonly levels: readonly GridLevel[];
}

export interface GridRow {
  readonly link: Link;
  readonly cells: readonly (GridCell | null)[];
}

export interface GridCell {
  readonly link: Link;
  /** The value in the figure's unit. */
  readonly text: string;
  readonly number: number;
  /** From 1 for the lowest values. */
  readonly level: number;
  readonly at?: At;
}

export interface GridLevel {
  /** `highest fifth`. */
  readonly words: string;
  /** `4.62–5.08`. */
  readonly text: string;
}

/** A bar for each episode, season by season. */
export interface Bars extends Common {
  readonly type: 'bars';
  readonly measure: string;
  readonly unit: string;
  readonly groups: readonly { readonly link: Link; readonly bars: readonly BarsBar[] }[];
}

export interface BarsBar {
  readonly link: Link;
  /** The number of the episode. */
  readonly short: string;
  readonly text: string;
  /** Undefined where nothing is known. */
  readonly number?: number;
  readonly at?: At;
}

/** Scores of reviews, each on its own scale. */
export interface Scores extends Common {
  readonly type: 'scores';
  readonly rows: readonly ScoreRow[];
}

export interface ScoreRow {
  readonly name: string;
  /** What was judged, where that is not the whole show. */
  readonly place?: Link;
  /** The score as it is written: `83/100`. */
  readonly text: string;
  /** The score from 0 to 1. */
  readonly part: number;
  /** `universal acclaim`. */
  readonly label?: string;
  /** `22 reviews`. */
  readonly basis?: string;
  readonly at?: At;
}

/** Figures as tables. */
export interface Tables extends Common {
  readonly type: 'tables';
  readonly tables: readonly DataTable[];
}

export interface DataTable {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly DataCell[])[];
}

export interface DataCell {
  readonly text: string;
  /** The number that the text says, in days or minutes where it is a time. */
  readonly number?: number;
  /** What the text names, one after the other. */
  readonly links?: readonly Link[];
  /** The entries from which a number comes, each once. */
  readonly from?: readonly Link[];
}
