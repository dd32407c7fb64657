// Counts how often each name is a person's, and how often a character's.
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/identity';
import { itemIndex } from '../model/indexes';
import { linesOf, type Line } from './lines';
import { charactersNamed, foldedName, peopleNamed, usesNaming } from './namesakes';

/** The credits of one name as another. */
const linesNamed = itemIndex<Line>((item, dataset) =>
  linesOf(dataset, item).map((line) => [pairOf(line.before, line.after), line]),
);

function pairOf(before: Entity, after: Entity): string {
  return `${foldedName(before)} as ${foldedName(after)}`;
}

/** The people who play someone, with the show that they do it in. */
const parts = itemIndex<Line>((item, dataset) =>
  linesOf(dataset, item).flatMap((line) =>
    line.before.kind === 'person' ? [[partOf(line.before, line.scope), line] as const] : [],
  ),
);

function partOf(person: Entity, { owner }: Scope): string {
  return `${owner ?? ''} ${person.key}`;
}

/** True where a person plays someone in the show around. */
export function playsIn(dataset: Dataset, person: Entity, scope: Scope): boolean {
  return parts(dataset, partOf(person, scope)).length > 0;
}

/**
 * True where a credit has the names the wrong way round: elsewhere the first is more of a character and the
 * second more of a person. Of two credits that say the opposite, the second is told.
 */
export function speaksAgainst(dataset: Dataset, line: Line): boolean {
  const { before, after } = line;
  if (before.kind !== 'person' || after.kind !== 'character') return false;
  const [actor, character] = [foldedName(before), foldedName(after)];
  if (actor === character || charactersNamed(dataset, actor).length === 0) return false;
  if (peopleNamed(dataset, character).length === 0) return false;
  if (!isCharacters(dataset, actor) || !isPersons(dataset, character)) return false;
  const evidence = balance(dataset, actor) - balance(dataset, character);
  return evidence > 0 || (evidence === 0 && isOpposedBefore(dataset, line));
}

function isCharacters(dataset: Dataset, name: string): boolean {
  return count(dataset, charactersNamed(dataset, name)) > 0;
}

function isPersons(dataset: Dataset, name: string): boolean {
  return count(dataset, peopleNamed(dataset, name)) > 0;
}

/** True where an earlier credit has the two names the other way round. */
function isOpposedBefore(dataset: Dataset, line: Line): boolean {
  return linesNamed(dataset, pairOf(line.after, line.before)).some(
    (other) =>
      other.before.kind === 'person' && other.after.kind === 'character' && standsBefore(other, line),
  );
}

function standsBefore(a: Line, b: Line): boolean {
  if (a.uri !== b.uri) return a.uri < b.uri;
  return a.credit.start < b.credit.start;
}

/** True where the one is a person, and the other a character, in credits of this pair alone. */
export function isNew(dataset: Dataset, { before, after }: Line): boolean {
  const [actor, character] = [foldedName(before), foldedName(after)];
  if (actor === character) return false;
  const pairs = linesNamed(dataset, pairOf(before, after)).length;
  const isNewPerson =
    before.kind === 'character' ||
    (before.items.length === 0 && count(dataset, peopleNamed(dataset, actor)) <= pairs);
  if (!isNewPerson) return false;
  return (
    after.kind !== 'character' ||
    (after.items.length === 0 && count(dataset, charactersNamed(dataset, character)) <= pairs)
  );
}

/** How much more often a name is a character's than a person's. */
function balance(dataset: Dataset, name: string): number {
  return count(dataset, charactersNamed(dataset, name)) - count(dataset, peopleNamed(dataset, name));
}

/** How often these are declared and named, prose aside. */
function count(dataset: Dataset, entities: readonly Entity[]): number {
  let all = 0;
  for (const entity of entities) {
    all += entity.items.length + entity.conflicts.length;
    for (const { place } of usesNaming(dataset, entity)) if (place !== 'mention') all++;
  }
  return all;
}
