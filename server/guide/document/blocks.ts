// A guide laid out as pages of headings, tables and lists, before it becomes HTML or Markdown: what stands
// where is decided once, for all renderers.
import type { Figure } from '../figures/figure';
import type { At } from '../value';
import { lastOf } from './last';
import type { Remembering } from './remembered';

/** A piece of a line. */
export type Inline =
  | string
  /** Leads to an entry. */
  | { readonly type: 'link'; readonly ref: string; readonly text: string }
  /** Leads to a page that is about no single entry. */
  | { readonly type: 'page'; readonly name: string; readonly text: string }
  | { readonly type: 'web'; readonly url: string; readonly text: string }
  /** The marks of footnotes. */
  | { readonly type: 'cite'; readonly sources: readonly string[] }
  | { readonly type: 'strong' | 'small'; readonly line: Line }
  /** What is written at one place of a file, if the guide knows. */
  | { readonly type: 'placed'; readonly line: Line; readonly at: At }
  /** Text in a language of its own. */
  | { readonly type: 'foreign'; readonly tag: string; readonly text: string };

export type Line = readonly Inline[];

export type Block = Section | Prose | Paragraph | List | Facts | Table | Picture;

/** A part with a heading; its level follows from where it stands. */
export interface Section {
  readonly type: 'section';
  readonly title: Line;
  /** Where links to this entry lead. */
  readonly ref?: string;
  /** A name for it on its page. */
  readonly anchor?: string;
  /** True for one of several alike, which a reader may fold. */
  readonly folds?: boolean;
  readonly blocks: readonly Block[];
  readonly at?: At;
}

/** Markdown with mentions. */
export interface Prose {
  readonly type: 'prose';
  readonly markdown: string;
  /** What follows the last sentence. */
  readonly after: Line;
  readonly at?: At;
}

export interface Paragraph {
  /** A note tells of the guide itself. */
  readonly type: 'paragraph' | 'note';
  readonly line: Line;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Line[];
}

/** Names and values, like the box at the side of an article. */
export interface Facts {
  readonly type: 'facts';
  /** True for the box of a page. */
  readonly box: boolean;
  readonly groups: readonly FactGroup[];
}

export interface FactGroup {
  readonly title: string;
  readonly rows: readonly FactRow[];
}

export interface FactRow {
  readonly label: string;
  readonly values: readonly Line[];
  readonly at?: At;
}

export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  /** The column that heads its row. */
  readonly head: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly ref?: string;
  /** A name for it on its page, where it is no entry. */
  readonly anchor?: string;
  readonly cells: readonly Line[];
  /** What has no column of its own. */
  readonly more: readonly Block[];
  readonly at?: At;
}

/** What is better looked at than read; it says nothing that the other blocks of its page do not say. */
export interface Picture {
  readonly type: 'picture';
  readonly figure: Figure;
}

/** One page of a site, one chapter of a document. */
export interface Page {
  /** The entry that the page is about. */
  readonly ref?: string;
  /** For pages that are about no single entry: `index`, `people` … */
  readonly name?: string;
  /** True for a further page of a list that is too long for one; a menu leads to the list. */
  readonly isPart?: boolean;
  /** The name of the page that leads to it; only the index stands below none. */
  readonly up?: string;
  readonly title: string;
  /** The entries that it shows, besides the one that it is about. */
  readonly refs: readonly string[];
  readonly at?: At;
  /** What it says: nothing of it is kept, but by who lays it out again and again. */
  readonly layOut: (remembering?: Remembering) => Content;
}

/** What a page says. */
export interface Content {
  readonly lead: Line;
  readonly blocks: readonly Block[];
}

/** A page from what is known of it beforehand and how it is laid out. */
export function pageOf(head: Omit<Page, 'layOut'>, layOut: Page['layOut']): Page {
  return { ...head, layOut };
}

/** A part of a page, which is left out where it is empty. */
export function section(
  title: string,
  anchor: string,
  ...blocks: readonly (Block | readonly Block[] | undefined)[]
): Section {
  return { type: 'section', title: [title], anchor, blocks: present(...blocks) };
}

/** Sections within another one: the names by which a page lists its parts are not for them. */
export function nested(sections: readonly Section[]): readonly Section[] {
  return sections.map(({ type, title, blocks, at }) => ({ type, title, blocks, ...(at && { at }) }));
}

/** A table without the columns in which no row has anything. */
export function filled(table: Table): Table {
  const used = table.columns.map(
    (_, i) => i === table.head || table.rows.some(({ cells }) => hasWords(cells[i])),
  );
  const keep = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => used[i]);
  const head = used.slice(0, table.head).filter(Boolean).length;
  if (used.every(Boolean)) return table;
  const rows = table.rows.map((row) => rowWith(row, used.map(Number).join('')));
  return { ...table, head, columns: keep(table.columns), rows };
}

/** A row with some of its cells. @param used for each cell `1` if it stays */
const rowWith = lastOf((row: Row, used): Row => ({
  ...row,
  cells: row.cells.filter((_, i) => used[i] === '1'),
}));

function hasWords(line: Line = []): boolean {
  return line.some((inline) => inline !== '');
}

export function pictures(figures: readonly Figure[]): readonly Picture[] {
  return figures.map((figure) => ({ type: 'picture', figure }));
}

/** Leaves out what is empty. */
export function present(...blocks: readonly (Block | readonly Block[] | undefined)[]): readonly Block[] {
  return blocks.flatMap((block) => block ?? []).filter((block) => !isEmpty(block));
}

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case 'section':
      return block.blocks.length === 0 && block.ref === undefined;
    case 'prose':
      return block.markdown.trim() === '';
    case 'paragraph':
    case 'note':
      return block.line.length === 0;
    case 'list':
      return block.items.length === 0;
    case 'facts':
      return block.groups.every(({ rows }) => rows.length === 0);
    case 'table':
      return block.rows.length === 0;
    case 'picture':
      return false;
  }
}
