// Who appears when, as a table: what the colours say stands in the cells too.
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../figures/figure';
import { markup, type Html } from '../template';
import { linked, linksTo, type Drawing } from './links';

const names: Readonly<Record<MatrixCell['state'], string>> = {
  main: 'Main cast',
  recurring: 'Recurring',
  guest: 'Guest',
  absent: 'Does not appear',
  unknown: 'Not yet known',
};

const states = ['main', 'recurring', 'guest', 'unknown'] as const;

/** Writes a matrix with its key. */
export function writeMatrix(drawn: Drawing, matrix: Matrix): Html {
  const { title, description, columns, rows, left } = matrix;
  const heads = columns.map((column) => writeHead(drawn, column));
  const note = left > 0 ? markup`<p class="figure-note">And ${left} more with smaller parts.</p>\n` : '';
  return markup`${writeKey(matrix)}<div class="scroll" role="region" aria-label="${drawn.region(title)}" tabindex="0"><table class="cells">
<caption class="unseen">${description}</caption>
<thead><tr><th scope="col">Character</th>${heads}</tr></thead>
<tbody>
${rows.map((row) => writeRow(drawn, row))}</tbody>
</table></div>
${note}`;
}

function writeKey({ rows }: Matrix): Html {
  const cells = rows.flatMap((row) => row.cells);
  const used = states.filter((state) => cells.some((cell) => cell.state === state));
  const items = used.map(
    (state) => markup`<li><span class="cell ${state}" aria-hidden="true"></span> ${names[state]}</li>`,
  );
  const counted = cells.some(({ episodes }) => (episodes ?? 0) > 0)
    ? markup`<li>A number: in so many episodes of the season</li>`
    : '';
  return markup`<ul class="figure-key">${items}${counted}</ul>\n`;
}

function writeHead(drawn: Drawing, { link, short, state }: MatrixColumn): Html {
  const words = state === undefined ? link.text : `${link.text} (${state})`;
  const name = markup`<span aria-hidden="true">${short}</span><span class="unseen">${words}</span>`;
  return markup`<th scope="col" title="${words}">${linked(drawn, link, name)}</th>`;
}

function writeRow(drawn: Drawing, { link, performers, cells }: MatrixRow): Html {
  const who = performers.length > 0 ? markup` <span class="aside">${linksTo(drawn, performers)}</span>` : '';
  return markup`<tr><th scope="row">${linksTo(drawn, [link])}${who}</th>${cells.map((cell) => writeCell(drawn, cell))}</tr>\n`;
}

/** The words are in the cell; the style sheet shows a sign in their place, or the number of episodes. */
function writeCell(drawn: Drawing, { state, episodes = 0, text, at }: MatrixCell): Html {
  if (state === 'absent') return markup`<td></td>`;
  const count = episodes > 0 ? markup` data-count="${episodes}"` : '';
  return markup`<td class="${state}"${count}${drawn.placed(at)}><span class="unseen">${text}</span></td>`;
}
