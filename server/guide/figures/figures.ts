// The pictures that a guide has: those of a show, and of a universe.
import type { Guide, Show, Universe } from '../guide';
import type { Figure } from './figure';
import { relationshipGraph } from './graph';
import type { Everybody } from './graph/ties';
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

/** Makes a figure, or finds the one that was made of the same. */
interface Finding {
  readonly of: <T>(name: string, inputs: readonly unknown[], make: () => T) => T;
}

/** The figures of a show, each only where there is something to see. @param finding finds what is there already */
export function figuresOfShow(guide: Guide, show: Show, finding: Finding): ShowFigures {
  const find = (
    name: string,
    make: () => readonly Figure[],
    ...more: readonly unknown[]
  ): readonly Figure[] => finding.of(`figures: ${name}`, [show, ...more], make);
  const people = finding.of('people', [guide.characters], () => outlineOf(guide));
  return {
    run: find('timeline', () => known(showTimeline(show))),
    cast: find('matrix', () => known(appearanceMatrix(show))),
    characters: find('graph', () => known(relationshipGraph(people, show)), people),
    reception: [
      ...find('scores', () => known(reviewScores(show))),
      ...find('viewers', () => known(viewerBars(show))),
      ...find('grids', () => episodeGrids(show)),
    ],
  };
}

/** What a graph knows of characters: whatever else is said of them, it stays the same. */
function outlineOf({ characters }: Guide): Everybody {
  return {
    characters: characters.map(({ id, name, kind, relations, at }) => ({
      ...{ id, name, kind, relations },
      ...(at && { at }),
    })),
  };
}

function known(...figures: readonly (Figure | undefined)[]): readonly Figure[] {
  return figures.filter((figure) => figure !== undefined);
}

/** The figures of a universe. */
export function figuresOfUniverse(guide: Guide, universe: Universe): readonly Figure[] {
  return known(universeTimeline(guide, universe));
}
