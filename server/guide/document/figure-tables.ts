// The tables behind figures, for readers who get no pictures.
import type { Bars, DataCell, DataTable, Figure, Graph, Grid, Matrix } from '../figures/figure';
import type { Block, Line, Table } from './blocks';
import { bareLink, links } from './lines';

/** What a figure shows, under its title; nothing where a table of the page says the same. */
export function figureBlocks(figure: Figure): readonly Block[] {
  // A matrix has a heading of its own.
  if (figure.type === 'matrix') return [matrixTable(figure)];
  return tablesOf(figure).flatMap((table) => [
    { type: 'paragraph', line: [{ type: 'strong', line: [table.caption] }] },
    table,
  ]);
}

function tablesOf(figure: Exclude<Figure, Matrix>): readonly Table[] {
  switch (figure.type) {
    case 'graph':
      return [graphTable(figure)];
    case 'grid':
      return [gridTable(figure)];
    case 'bars':
      return barsTables(figure);
    // The seasons, the runs of shows and the reviews stand in tables of their own.
    case 'timeline':
    case 'scores':
      return [];
    case 'tables':
      return figure.tables.map(dataTable);
  }
}

function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly Line[])[]): Table {
  return { type: 'table', caption, columns, head: 0, rows: rows.map((cells) => ({ cells, more: [] })) };
}

function graphTable({ title, ties }: Graph): Table {
  const rows = ties.map(({ from, to, relation, details }) => {
    const more = details.length > 0 ? ` (${details.join('; ')})` : '';
    return [[bareLink(from)], [`${relation} `, bareLink(to), more]];
  });
  return tableOf(title, ['Who', 'To whom'], rows);
}

function matrixTable({ title, columns, rows }: Matrix): Table {
  const heads = columns.map(({ link, state }) =>
    state === undefined ? link.text : `${link.text} (${state})`,
  );
  const lines = rows.map(({ link, cells }) => [
    [bareLink(link)],
    ...cells.map(({ state, text }): Line => (state === 'absent' ? [''] : [text])),
  ]);
  return tableOf(title, ['Character', ...heads], lines);
}

function gridTable({ title, unit, columns, rows }: Grid): Table {
  const lines = rows.map(({ link, cells }) => [
    [bareLink(link)],
    ...cells.map((cell): Line => [cell?.text ?? '']),
  ]);
  return tableOf([title, unit].filter(Boolean).join(', '), ['Season', ...columns], lines);
}

/** Those of several seasons have a grid. */
function barsTables({ title, measure, unit, groups }: Bars): readonly Table[] {
  if (groups.length > 1) return [];
  const rows = groups.flatMap(({ bars }) =>
    bars.map(({ link, short, text }): readonly Line[] => [[short], [bareLink(link)], [text]]),
  );
  return [tableOf([title, unit].filter(Boolean).join(', '), ['Episode', 'Title', measure], rows)];
}

/** A table of numbers as one to read. */
export function dataTable({ title, columns, rows }: DataTable): Table {
  return tableOf(
    title,
    columns,
    rows.map((cells) => cells.map(dataLine)),
  );
}

/** A number of one entry leads to it. */
function dataLine({ text, links: named, from = [] }: DataCell): Line {
  if (named) return links(named);
  const [first, ...others] = from;
  return first && others.length === 0 ? [bareLink({ ...first, text })] : [text];
}
