// The search index as it is handed from the guide to the script of its pages: who may be found, and where. Plain
// data, the same for the writer (`server/guide/site/search.ts`) and the reader (`engine.ts`).

/** The file of the index, beside the script's, and the name by which that script leaves it to this one. */
export const indexFile = 'search-index.js';
export const indexName = 'seriesSearchIndex';

export interface SearchIndex {
  /** Kinds of the schema, as rows count them. */
  readonly kinds: readonly string[];
  /** The files of pages, from the root of the site, as rows count them. */
  readonly files: readonly string[];
  /** What is looked for most comes first. */
  readonly rows: readonly Row[];
}

/**
 * One entry. `anchor` is empty where the entry is the whole page, and `around` is the row of the entry within
 * which it stands, or -1. The names are those that it also goes by.
 */
export type Row = readonly [
  name: string,
  kind: number,
  file: number,
  anchor: string,
  around: number,
  ...names: string[],
];
