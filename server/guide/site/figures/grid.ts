// A value for each episode as a table, whose colours say in which fifth of all values it is.
import type { Grid, GridCell, GridRow } from '../../figures/figure';
import { markup, type Html } from '../template';
import { linked, linksTo, type Drawing } from './links';

/** Writes a grid with its key. */
export function writeGrid(drawn: Drawing, grid: Grid): Html {
  return markup`${writeLevels(grid)}${writeCells(drawn, grid)}`;
}

function writeLevels({ levels }: Grid): Html {
  const items = levels.map(
    ({ words, text }, i) => markup`<li><span class="cell level-${i + 1}">${text}</span> ${words}</li>`,
  );
  return markup`<ul class="figure-key">${items}</ul>\n`;
}

function writeCells(drawn: Drawing, { title, description, unit, columns, rows }: Grid): Html {
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  return markup`<div class="scroll" role="region" aria-label="${drawn.region(title)}" tabindex="0"><table class="cells">
<caption>${[description, unit].filter(Boolean).join('; ')}</caption>
<thead><tr><th scope="col">Season</th>${heads}</tr></thead>
<tbody>
${rows.map((row) => writeRow(drawn, row))}</tbody>
</table></div>
`;
}

function writeRow(drawn: Drawing, { link, cells }: GridRow): Html {
  const own = cells.map((cell) => writeCell(drawn, cell));
  return markup`<tr><th scope="row">${linksTo(drawn, [link])}</th>${own}</tr>\n`;
}

function writeCell(drawn: Drawing, cell: GridCell | null): Html {
  if (!cell) return markup`<td></td>`;
  const { link, text, level, at } = cell;
  return markup`<td class="level-${level}" title="${link.text}">${linked(drawn, link, markup`${text}`, undefined, at)}</td>`;
}
