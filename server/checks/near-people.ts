// The rule that a person's name is spelt in one way. Names are put in small buckets by what a slip of
// the pen leaves as it is, so that no list of people is ever compared with all of itself.
import type { Dataset, Entity } from '../model/dataset';
import { entityIndex } from '../model/indexes';
import { once } from '../model/once';
import { isToldApart } from './apart';
import { isNumbered, shortenVowels } from './fold';
import { foldedName } from './namesakes';
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
  kinds: ['person'],
  entity: (entity, dataset, report) => {
    const person = entity.kind === 'person' ? personOf(entity) : undefined;
    const first = person && nearTo(dataset, person);
    if (first) tell(first.entity, entity, report);
  },
};

/** A person with a name that may be misspelt. */
const personOf: (entity: Entity) => Person | undefined = once((entity) => {
  const { namings, name } = entity;
  if (namings.length === 0 || isNumbered(name)) return undefined;
  return { entity, words: shortenVowels(foldedName(entity)).split(' ') };
});

/** One of the same name, spelt in another way, who comes first; those who are nearest are looked at first. */
function nearTo(dataset: Dataset, person: Person): Person | undefined {
  for (const key of keysOf(person)) {
    const bucket = buckets(dataset, key);
    if (bucket.length < 2) continue;
    const found = reachable(bucket, person).find((one) => isOneName(dataset, one, person));
    if (found) return found;
  }
  return undefined;
}

/** People under all that a slip of the pen leaves of their names. */
const buckets = entityIndex<Person>((entity) => {
  const person = personOf(entity);
  return person ? keysOf(person).map((key) => [key, person] as const) : [];
}, 'person');

/** The people under each word of their names: a word that is common is no slip of the pen. */
const wordsInUse = entityIndex<Entity>(
  (entity) => (personOf(entity)?.words ?? []).map((word) => [word, entity] as const),
  'person',
);

function isCommon(dataset: Dataset, word: string): boolean {
  return wordsInUse(dataset, word).length > 2;
}

/** What a second spelling shares with the first: all letters, or all words but one and one end of that. */
function keysOf({ words }: Person): readonly string[] {
  const keys = [words.join('')];
  // What has no word in the middle, or none beside the one that differs, is one name only with the same letters.
  if (words.length > 2) keys.push(words.map((word, i) => (isInside(words, i) ? word[0] : word)).join(' '));
  if (words.length > 1)
    words.forEach((word, i) => {
      if (word.length < shortest) return;
      const others = words.with(i, '').join(' ');
      keys.push(`${others}|${word.slice(0, 3)}`, `${others}|${word[0] ?? ''}…${word.slice(-3)}`);
    });
  return keys;
}

/** True for a word between the first and the last one. */
function isInside(words: readonly string[], at: number): boolean {
  return at > 0 && at < words.length - 1;
}

/** The shortest word in which one wrong letter says anything. */
const shortest = 5;

/** All who come first in a small bucket; in a large one only neighbours in the order of the alphabet. */
function reachable(bucket: readonly Person[], { entity, words }: Person): readonly Person[] {
  const at = bucket.findIndex((one) => one.entity === entity);
  if (bucket.length <= 30) return bucket.slice(0, at);
  const name = words.join(' ');
  const before = bucket.filter((one, i) => {
    const other = one.words.join(' ');
    return other < name || (other === name && i < at);
  });
  return before.sort(byWords).slice(-4);
}

function byWords(a: Person, b: Person): number {
  const [one, other] = [a.words.join(' '), b.words.join(' ')];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isOneName(dataset: Dataset, a: Person, b: Person): boolean {
  return isSpeltTwice(dataset, a, b) && !isToldApart(dataset, a.entity, b.entity);
}

function isSpeltTwice(dataset: Dataset, a: Person, b: Person): boolean {
  if (a.entity.name === b.entity.name) return false;
  if (a.words.join('') === b.words.join('')) return true;
  if (a.words.length !== b.words.length || a.words.length === 1) return false;
  const [at, ...more] = a.words.flatMap((word, i) => (word === b.words[i] ? [] : [i]));
  if (at === undefined || more.length > 0) return false;
  const [one, other] = [a.words[at]!, b.words[at]!];
  if (isInitial(one, other)) return isInside(a.words, at);
  return isSlip(one, other, at === 0) && !(isCommon(dataset, one) && isCommon(dataset, other));
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
