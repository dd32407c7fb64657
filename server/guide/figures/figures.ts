// The pictures that a guide has: those of a show, and of a universe.
import type { Guide, Show, Universe } from '../guide';
import type { Figure } from './figure';
import { relationshipGraph } from './graph';
import { appearanceMatrix } from './matrix';
import { episodeGrids, viewerBars } from './measures';
import { reviewScores } from './scores';
import { showTimeline, universeTimeline } from './timeline';

/** By what they are about. */
export interface ShowFigures {
  readonly run: readonly Figure[];
  readonly cast: readonly Figure[];
  readonly characters: readonly Figure[];
  readonly reception: readonly Figure[];
}

/** The figures of a show, each only where there is something to see. */
export function figuresOfShow(guide: Guide, show: Show): ShowFigures {
  return {
    run: known(showTimeline(show)),
    cast: known(appearanceMatrix(show)),
    characters: known(relationshipGraph(guide, show)),
    reception: known(reviewScores(show), viewerBars(show), ...episodeGrids(show)),
  };
}

function known(...figures: readonly (Figure | undefined)[]): readonly Figure[] {
  return figures.filter((figure) => figure !== undefined);
}

/** The figures of a universe. */
export function figuresOfUniverse(guide: Guide, universe: Universe): readonly Figure[] {
  return known(universeTimeline(guide, universe));
}
