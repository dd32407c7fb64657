// Scores of reviews as bars, each with the words that it was given.
import type { ScoreRow, Scores } from '../../figures/figure';
import { round } from '../../figures/round';
import { markup, type Html } from '../template';
import { linksTo, type Drawing } from './links';

/** Writes scores as a table, whose bars only repeat what stands beside them. */
export function writeScores(drawn: Drawing, { title, description, rows }: Scores): Html {
  return markup`<div class="scroll" role="region" aria-label="${drawn.region(title)}" tabindex="0"><table class="cells">
<caption class="unseen">${description}</caption>
<thead><tr><th scope="col">Review</th><th scope="col">Score</th><th scope="col">Of its scale</th><th scope="col">In words</th></tr></thead>
<tbody>
${rows.map((row) => writeRow(drawn, row))}</tbody>
</table></div>
`;
}

function writeRow(drawn: Drawing, { name, place, text, part, label, basis, at }: ScoreRow): Html {
  const where = place ? markup` <span class="aside">${linksTo(drawn, [place])}</span>` : '';
  const bar = markup`<svg class="score" width="200" height="12" aria-hidden="true"><rect width="${round(part * 100)}%" height="12"/></svg>`;
  const words = [label, basis].filter((word) => word !== undefined).join('; ');
  return markup`<tr${drawn.placed(at)}><th scope="row">${name}${where}</th><td>${text}</td><td>${bar}</td><td class="words">${words}</td></tr>\n`;
}
