// Figures as static HTML and SVG: no script, no inline style; everything that is put in is escaped.
import type { Figure } from '../../figures/figure';
import type { Html } from '../template';
import { writeBars } from './bars';
import { figureOf } from './frame';
import { writeGraph } from './graph';
import { writeGrid } from './grid';
import type { Drawing } from './links';
import { writeMatrix } from './matrix';
import { writeScores } from './scores';
import { writeTables } from './tables';
import { writeTimeline } from './timeline';

/** Writes a figure. */
export function writeFigure(drawn: Drawing, figure: Figure): Html {
  return figureOf(figure, figure.type, drawn.attributes, bodyOf(drawn, figure));
}

function bodyOf(drawn: Drawing, figure: Figure): Html {
  switch (figure.type) {
    case 'graph':
      return writeGraph(drawn, figure);
    case 'matrix':
      return writeMatrix(drawn, figure);
    case 'timeline':
      return writeTimeline(drawn, figure);
    case 'grid':
      return writeGrid(drawn, figure);
    case 'bars':
      return writeBars(drawn, figure);
    case 'scores':
      return writeScores(drawn, figure);
    case 'tables':
      return writeTables(drawn, figure);
  }
}
