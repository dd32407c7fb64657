// The page of a person or a group: what they did in front of the camera and behind it, across all shows.
import type { Link, Person } from '../guide';
import { section, type Line, type Page } from './blocks';
import { creditTable, roleTable } from './castings';
import { entryPage } from './entries';
import { several } from './lines';

export function personPage(person: Person): Page {
  const { castings, credits } = person;
  return entryPage('people', person, () => [
    section('Roles', 'roles', roleTable(castings)),
    section('Behind the camera', 'credits', creditTable(credits)),
  ]);
}

/** What they are known for, in a few words: `Harrow Point (Edda Rook; director)`. */
export function personSummary({ castings, credits }: Person): Line {
  const shows = new Map<string, Set<string>>();
  const add = ({ text }: Link, words: readonly string[]): void => {
    const known = shows.get(text) ?? new Set();
    for (const word of words) known.add(word);
    shows.set(text, known);
  };
  for (const { show, roles } of castings)
    add(
      show,
      roles.map(({ text }) => text),
    );
  for (const { show, label } of credits) add(show, [label.toLowerCase()]);
  const words = [...shows].map(([show, did]) =>
    did.size > 0 ? `${show} (${several([...did], '; ')})` : show,
  );
  return words.length > 0 ? [several(words, ', ')] : [];
}
