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

/** Pages with the note in front of what they say. */
export function withHorizon(pages: readonly Page[], horizon: HorizonNote): readonly Page[] {
  const byShow = groupBy(horizon.hidden, ({ show }) => show);
  return pages.map((page) => ({
    ...page,
    layOut(remembering) {
      const { lead, blocks } = page.layOut(remembering);
      const line = failureOf(horizon) ?? note(horizon, page, byShow);
      return { lead, blocks: [{ type: 'note', line }, ...blocks] };
    },
  }));
}

/** Somebody who believes to be safe from spoilers must know that they are not; undefined where they are. */
export function failureOf({ text, mistake }: HorizonNote): Line | undefined {
  if (mistake === undefined) return undefined;
  return ['Nothing is hidden, since ', { type: 'strong', line: [text] }, ` means nothing here: ${mistake}.`];
}

/** What is hidden is counted by shows: their pages say how much it is, and pages for all of the guide say it of all. */
function note(
  { text, hidden }: HorizonNote,
  { ref, name, up }: Page,
  byShow: ReadonlyMap<string, readonly HiddenCount[]>,
): Line {
  const upTo: Line = ['This guide goes up to ', { type: 'strong', line: [text] }, '. '];
  if (name !== undefined) return [...upTo, counted('Hidden beyond, in the whole guide', hidden)];
  if (up === 'index') return [...upTo, counted('Hidden beyond', byShow.get(ref ?? '') ?? [])];
  return [...upTo, 'What lies beyond is left out.'];
}

function counted(where: string, hidden: readonly HiddenCount[]): string {
  const counts = [...kinds.map(({ name, plural }) => [name, name, plural] as const), ...statements]
    .map(([kind, one, several]) => ({ count: total(hidden, kind), one, several }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }) => `${count} ${count === 1 ? one : several}`);
  return `${where}: ${counts.length === 0 ? 'nothing' : counts.join(', ')}.`;
}

function total(hidden: readonly HiddenCount[], wanted: string): number {
  return hidden.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);
}
