// Figures that are tables from the start.
import type { DataCell, DataTable, Tables } from '../../figures/figure';
import { markup, type Html } from '../template';
import { behind, tableOf } from './frame';
import { linksTo, type Drawing } from './links';

/** Writes each table under a heading that opens it. */
export function writeTables(drawn: Drawing, figure: Tables): Html {
  const { tables } = figure;
  return markup`${tables.map((table) => behind(figure, table.key, table.title, writeData(drawn, table)))}`;
}

function writeData(drawn: Drawing, { title, columns, rows }: DataTable): Html {
  return tableOf(
    title,
    columns,
    rows.map((cells) => cells.map((cell) => writeCell(drawn, cell))),
  );
}

function writeCell(drawn: Drawing, { text, links }: DataCell): Html {
  return links ? linksTo(drawn, links) : markup`${text}`;
}
