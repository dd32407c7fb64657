// Figures that are tables from the start.
import type { DataCell, DataTable, Tables } from '../../figures/figure';
import type { Link } from '../../value';
import { markup, type Html } from '../template';
import { behind, tableOf } from './frame';
import { linked, linksTo, type Drawing } from './links';

/** Writes each table under a heading that opens it. */
export function writeTables(drawn: Drawing, figure: Tables): Html {
  const { tables } = figure;
  return markup`${tables.map((table) => behind(figure, table.key, table.title, writeData(drawn, table)))}`;
}

function writeData(drawn: Drawing, { title, columns, rows }: DataTable): Html {
  return tableOf(
    drawn,
    title,
    columns,
    rows.map((cells) => cells.map((cell) => writeCell(drawn, cell))),
  );
}

function writeCell(drawn: Drawing, { text, links, from = [] }: DataCell): Html {
  if (links) return linksTo(drawn, links);
  const [first, ...others] = from;
  if (!first) return markup`${text}`;
  return others.length === 0 ? linked(drawn, first, markup`${text}`) : writeFrom(drawn, text, from);
}

/** So many are looked through; the entries have the rest. */
const most = 12;

/** A number that opens to the entries that it comes from. */
function writeFrom(drawn: Drawing, text: string, from: readonly Link[]): Html {
  const named = linksTo(drawn, from.slice(0, most));
  const rest = from.length > most ? ` and ${from.length - most} more` : '';
  return markup`<details class="from"><summary>${text}</summary>${named}${rest}</details>`;
}
