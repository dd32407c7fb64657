// The note at the top of every page of a guide for someone who has not seen everything: what is hidden is
// said to be hidden, and not what it is.
import { kinds } from '../../../grammar/schema';
import { groupBy } from '../../model/group';
import type { HiddenCount, HorizonNote } from '../guide';
import type { Line, Page } from './blocks';

/** Statements that are hidden on their own, by the words for one and for several. */
const statements: readonly (readonly [kind: string, one: string, several: string])[] = [
  ['credit', 'credit', 'credits'],
  ['fact', 'fact', 'facts'],
];

/** Pages with the note in front of what they say. On a show's page it counts what the show has. */
export function withHorizon(pages: readonly Page[], { text, hidden, mistake }: HorizonNote): readonly Page[] {
  const byShow = groupBy(hidden, ({ show }) => show);
  return pages.map((page) => {
    const own = page.ref === undefined ? hidden : (byShow.get(page.ref) ?? []);
    return {
      ...page,
      layOut() {
        const { lead, blocks } = page.layOut();
        return {
          lead,
          blocks: [
            { type: 'note', line: mistake === undefined ? note(text, own) : failure(text, mistake) },
            ...blocks,
          ],
        };
      },
    };
  });
}

/** Somebody who believes to be safe from spoilers must know that they are not. */
function failure(text: string, mistake: string): Line {
  return ['Nothing is hidden, since ', { type: 'strong', line: [text] }, ` means nothing here: ${mistake}.`];
}

function note(text: string, hidden: readonly HiddenCount[]): Line {
  const counted = [...kinds.map(({ name, plural }) => [name, name, plural] as const), ...statements]
    .map(([kind, one, several]) => ({ count: total(hidden, kind), one, several }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }) => `${count} ${count === 1 ? one : several}`);
  const upTo: Line = ['This guide goes up to ', { type: 'strong', line: [text] }, '. '];
  if (counted.length === 0) return [...upTo, 'Nothing here lies beyond.'];
  return [...upTo, `Hidden beyond: ${counted.join(', ')}.`];
}

function total(hidden: readonly HiddenCount[], wanted: string): number {
  return hidden.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);
}
