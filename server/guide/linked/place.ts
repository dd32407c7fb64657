// Where an entry stands: its number, and the nodes that it is a part of or consists of.
import type { Character, Entry, Programme, Show, Universe } from '../guide';
import type { Account, Ids } from './account';
import { isEntries, reviewsOf, valuesOf } from '../walk';
import { writeAward, writeRelease, writeReview, writeSection, writeSources } from './blocks';
import { linked, put, typeName, type Node } from './node';
import { writePeople, writeRelation } from './people';

/** What some entries have. */
interface Numbered {
  readonly number?: string | number;
}

const numberOf: Readonly<Record<string, string>> = {
  TVSeason: 'seasonNumber',
  TVEpisode: 'episodeNumber',
  Clip: 'clipNumber',
  CreativeWorkSeason: 'seasonNumber',
};

/** Writes the number of an entry among its like, and what it stands in. @param above the nearest first */
export function writePlace(account: Account, target: Node, entry: Entry, above: readonly Entry[]): void {
  const type = typeName(target);
  const { number } = account.carry<Entry & Numbered>(entry, 'number');
  const property = numberOf[type];
  if (number !== undefined && property) put(target, property, wholeNumber(number));
  const at = (...kinds: readonly string[]): Entry | undefined =>
    above.find(({ kind }) => kinds.includes(kind));
  const parts: readonly (readonly [property: string, whole: Entry | undefined])[] =
    type === 'TVEpisode' || type === 'Clip'
      ? [
          ['partOfEpisode', at('episode')],
          ['partOfSeason', at('season')],
          ['partOfSeries', at('era', 'show')],
        ]
      : type === 'TVSeason'
        ? [['partOfSeries', at('era', 'show')]]
        : isWork(type)
          ? [['isPartOf', above[0]]]
          : [];
  for (const [name, whole] of parts) if (whole) put(target, name, { '@id': whole.id });
}

function wholeNumber(number: string | number): string | number {
  return /^\d+$/.test(String(number)) ? Number(number) : number;
}

/** True for types of works, which may have sources, sections and reviews. */
export function isWork(type: string): boolean {
  return !/^(?:Person|Organization|PerformingGroup|ItemList)$/.test(type);
}

/** Writes who takes part in an entry, and what belongs to it. */
export function writeParts(account: Account, target: Node, entry: Entry): void {
  if ('cast' in entry) writePeople(account, target, entry as Programme);
  if ('relations' in entry)
    for (const relation of (entry as Character).relations)
      if (!relation.derived) writeRelation(account, target, relation);
  writeMembers(account, target, entry);
  if ('seasons' in entry && isEntries(entry.seasons))
    for (const { id } of entry.seasons) put(target, 'containsSeason', { '@id': id });
}

/** Writes the members of a universe, and the characters of a show. */
function writeMembers(account: Account, target: Node, entry: Entry): void {
  const { members = [], characters = [] } = entry as Partial<Universe & Show>;
  account.carry<Entry & Partial<Universe>>(entry, 'members');
  // What it includes is among its members, and a character's home lists the character.
  for (const value of valuesOf(entry, 'includes')) if (value.type === 'reference') account.carry(value);
  account.carry<Entry & Partial<Character>>(entry, 'home');
  for (const member of members) if (member.kind !== 'character') put(target, 'hasPart', linked(member));
  const cast = [...characters, ...members.filter(({ kind }) => kind === 'character')];
  for (const character of cast) put(target, 'character', linked(character));
}

/** Writes what is said about an entry in blocks, and who says so. @param root the show in which it stands */
export function writeBlocks(account: Account, target: Node, entry: Entry, root: Entry, sources: Ids): void {
  const own =
    entry.kind === 'show' ? entry.awards.filter(({ place }) => place.ref === entry.id) : entry.awards;
  if (target['@type'] !== 'ItemList') for (const award of own) writeAward(account, target, award);
  if (!isWork(typeName(target))) return;
  const reviews =
    'cast' in entry && root.kind === 'show' ? reviewsOf(root as Show, entry as Programme) : entry.reviews;
  for (const review of reviews) writeReview(account, target, review);
  for (const release of entry.releases.filter(({ place }) => place.ref === entry.id))
    writeRelease(account, target, release);
  for (const section of entry.sections) writeSection(account, target, section);
  writeSources(account, target, entry, sources);
}
