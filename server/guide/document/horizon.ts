// The note at the top of every page of a guide for someone who has not seen everything: what is hidden is
// said to be hidden, and not what it is.
import { kinds } from '../../../grammar/schema';
import type { HiddenCount, HorizonNote } from '../guide';
import { pageOf, type Line, type Page } from './blocks';

/** Statements that are hidden on their own, by the words for one and for several. */
const statements: readonly (readonly [kind: string, one: string, several: string])[] = [
  ['credit', 'credit', 'credits'],
  ['fact', 'fact', 'facts'],
];

/** A page with the note in front of what it says. On a show's page it counts what the show has. */
export function withHorizon(page: Page, { text, hidden }: HorizonNote): Page {
  const own = page.ref === undefined ? hidden : hidden.filter(({ show }) => show === page.ref);
  const { ref, name, up, title, refs, at } = page;
  const head = {
    title,
    refs,
    ...(ref !== undefined && { ref }),
    ...(name !== undefined && { name }),
    ...(up !== undefined && { up }),
    ...(at && { at }),
  };
  return pageOf(head, () => ({
    lead: page.lead,
    blocks: [{ type: 'note', line: note(text, own) }, ...page.blocks],
  }));
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
