// A guide in numbers. Where there are many shows, the index has only the highest, and leads to pages with all.
import { once } from '../../model/once';
import type { DataCell, DataTable, Tables } from '../figures/figure';
import { statisticsOf } from '../figures/statistics';
import type { Guide } from '../guide';
import { pageOf, pictures, present, type Block, type List, type Page } from './blocks';
import { dataTable } from './figure-tables';
import { furtherPages, listBlocks, type Listing } from './listing';

/** So many shows, and so many rows about them, are looked through. */
const mostTogether = 50;

/** Of more, the index has these. */
const mostRows = 10;

/** A page with so many has about 100 kB. */
const mostOnPage = 400;

const numbersOf = once(statisticsOf);

type Row = DataTable['rows'][number];

/** The numbers on the index. @param isWhole true where they are to stand there whatever their number */
export function numberBlocks(guide: Guide, isWhole: boolean): readonly Block[] {
  const numbers = numbersOf(guide);
  if (!numbers) return [];
  const long = isWhole ? [] : longTables(guide);
  const tables = numbers.tables.map((table) => (long.includes(table) ? highest(table) : table));
  const shown: Tables = { ...numbers, tables };
  return present(pictures([shown]), waysTo(long));
}

/** The pages of the tables that are too long for the index. */
export function numberPages(guide: Guide): readonly Page[] {
  return longTables(guide).flatMap((table) => {
    const name = nameOf(table);
    const { title, rows } = table;
    const listing: Listing<Row> = {
      name,
      title,
      up: name,
      wordOf: ([head]) => head?.text ?? '',
      blocksOf: (some) => [dataTable({ ...table, rows: some })],
      mostTogether: mostOnPage,
      mostOnPage,
    };
    const head = { name, up: 'index', title, refs: [], isPart: true };
    return [
      pageOf(head, () => ({ lead: [], blocks: listBlocks(listing, rows) })),
      ...furtherPages(listing, rows),
    ];
  });
}

function longTables(guide: Guide): readonly DataTable[] {
  if (guide.shows.length <= mostTogether) return [];
  return (numbersOf(guide)?.tables ?? []).filter(({ rows }) => rows.length > mostTogether);
}

/** The rows with the highest numbers; of equal ones those that come first. */
function highest(table: DataTable): DataTable {
  const { title, rows } = table;
  const top = rows.toSorted((a, b) => highestIn(b) - highestIn(a)).slice(0, mostRows);
  return { ...table, title: `${title}: the ${mostRows} highest of ${rows.length}`, rows: top };
}

function highestIn(row: readonly DataCell[]): number {
  return Math.max(...row.map(({ number = 0 }) => number));
}

function waysTo(tables: readonly DataTable[]): List {
  const items = tables.map((table) => [
    { type: 'page' as const, name: nameOf(table), text: `${table.title}: all ${table.rows.length}` },
  ]);
  return { type: 'list', items };
}

function nameOf({ key }: DataTable): string {
  return `numbers-${key}`;
}
