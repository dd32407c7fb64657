// The rule that a person's name is spelt in one way. Names are put in small buckets by what a slip of
// the pen leaves as it is, so that no list of people is ever compared with all of itself.
import type { Dataset, Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { isToldApart } from './apart';
import { fold, isNumbered, shortenVowels } from './fold';
import { apart } from './nearest';
import { homeOf } from './places';
import type { Report, Rule } from './rule';
import { code } from './words';

interface Person {
  readonly entity: Entity;
  /** The words of the folded name. */
  readonly words: readonly string[];
}

const nearDuplicatePerson: Rule = {
  code: 'near-duplicate-person',
  severity: 'warning',
  summary: 'The name of a person is spelt in one way.',
  doc:
    'Fires where two names are the same but for case, accents, punctuation, a middle name cut to its initial or ' +
    'the long vowels of Japanese (`Ohtani`, `Ootani`), and where one long word of them differs by a slip of the ' +
    'pen. Different given names, endings that tell a woman from a man, numbers and `Jr.` make two people, and ' +
    'so do dates of birth or ids elsewhere that differ.',
  wrong:
    'show stillwater_arc "Stillwater Arc" {\n  crew {\n    writer: yorita_kanbe "Yorita Kanbe"\n' +
    '    director: yorita_kambe "Yorita Kanbbe"\n  }\n}\n',
  right:
    'show stillwater_arc "Stillwater Arc" {\n  crew {\n    writer: yorita_kanbe "Yorita Kanbe"\n' +
    '    director: yorita_kanbe\n  }\n}\n',
  check: (dataset, report) => {
    const people = peopleOf(dataset);
    const commonness = countWords(people);
    const told = new Set<Entity>();
    for (const bucket of buckets(people))
      for (const [one, other] of pairsIn(bucket)) {
        if (one.entity === other.entity || told.has(other.entity) || !isOneName(one, other, commonness))
          continue;
        if (isToldApart(dataset, one.entity, other.entity)) continue;
        told.add(other.entity);
        tell(one.entity, other.entity, report);
      }
  },
};

function peopleOf(dataset: Dataset): readonly Person[] {
  return [...dataset.entities.values()]
    .filter(({ kind, namings, name }) => kind === 'person' && namings[0] && !isNumbered(name))
    .map((entity) => ({ entity, words: shortenVowels(fold(entity.name)).split(' ') }));
}

/** In how many names a word stands: a word that is common is no slip of the pen. */
function countWords(people: readonly Person[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of people) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function buckets(people: readonly Person[]): Iterable<readonly Person[]> {
  const keyed = people.flatMap((person) => keysOf(person.words).map((key) => ({ key, person })));
  return [...groupBy(keyed, ({ key }) => key).values()]
    .filter((bucket) => bucket.length > 1)
    .map((bucket) => bucket.map(({ person }) => person));
}

/** What a second spelling shares with the first: all letters, or all words but one and one end of that. */
function keysOf(words: readonly string[]): readonly string[] {
  const ends = words.flatMap((word, i) => {
    if (word.length < shortest) return [];
    const others = words.with(i, '').join(' ');
    return [`${others}|${word.slice(0, 3)}`, `${others}|${word[0] ?? ''}…${word.slice(-3)}`];
  });
  const initials = words.map((word, i) => (i > 0 && i < words.length - 1 ? word[0] : word)).join(' ');
  return [words.join(''), initials, ...ends];
}

/** The shortest word in which one wrong letter says anything. */
const shortest = 5;

/** All pairs of a small bucket; of a large one only neighbours in the order of the alphabet. */
function* pairsIn(bucket: readonly Person[]): Iterable<readonly [Person, Person]> {
  const reachable = bucket.length > 30 ? 4 : bucket.length;
  const sorted = bucket.length > 30 ? [...bucket].sort(byWords) : bucket;
  for (const [i, one] of sorted.entries())
    for (const other of sorted.slice(i + 1, i + 1 + reachable)) yield [one, other];
}

function byWords(a: Person, b: Person): number {
  const [one, other] = [a.words.join(' '), b.words.join(' ')];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isOneName(a: Person, b: Person, commonness: ReadonlyMap<string, number>): boolean {
  if (a.entity.name === b.entity.name) return false;
  if (a.words.join('') === b.words.join('')) return true;
  if (a.words.length !== b.words.length || a.words.length === 1) return false;
  const [at, ...more] = a.words.flatMap((word, i) => (word === b.words[i] ? [] : [i]));
  if (at === undefined || more.length > 0) return false;
  const [one, other] = [a.words[at]!, b.words[at]!];
  if (isInitial(one, other)) return at > 0 && at < a.words.length - 1;
  const common = (word: string): boolean => (commonness.get(word) ?? 0) > 2;
  return !(common(one) && common(other)) && isSlip(one, other, at === 0);
}

function isInitial(one: string, other: string): boolean {
  return (one.length === 1) !== (other.length === 1) && one[0] === other[0];
}

/** True where two words are likely one, with a letter too many, too few, wrong or out of place. */
function isSlip(one: string, other: string, given: boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortest || short[0] !== long[0]) return false;
  const away = apart(short, long);
  if (short.length < long.length)
    return away === 1 && short.slice(given ? -2 : -1) === long.slice(given ? -2 : -1);
  // Many given names differ by one letter; in a family name of some length that is a slip.
  if (given || short.length === shortest || short.at(-1) !== long.at(-1)) return false;
  return away === 1;
}

function tell(first: Entity, second: Entity, report: Report): void {
  const place = homeOf(second);
  const home = homeOf(first);
  if (!place || !home) return;
  const message = `${code(`"${second.name}"`)} is nearly ${code(`"${first.name}"`)}`;
  report(place, `${message}, whose id is ${code(first.id)}`, {
    related: [{ ...home, message: 'the other spelling' }],
    suggestions: [first.id],
  });
}

export const nearPeopleRules: readonly Rule[] = [nearDuplicatePerson];
