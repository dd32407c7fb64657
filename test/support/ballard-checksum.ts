// How many there are of everything in Ballard, as the checklist adds it up.
import { expect } from 'vitest';
import type { Link } from '../../server/guide/guide';
import { castOf, entriesOf, says, shown, showOf, valuesOf, type Claim } from './ballard';

function idsIn(links: readonly Link[]): ReadonlySet<string | undefined> {
  return new Set(links.map(({ ref }) => ref));
}

export const checksum: readonly (readonly [statement: string, claim: Claim])[] = [
  [
    '39 people: 28 actors and 11 makers',
    (guide) => {
      expect(guide.people).toHaveLength(39);
      expect(guide.people.every(({ kind }) => kind === 'person')).toBe(true);
      const makers = guide.people.filter(({ credits }) => credits.length > 0);
      const actors = guide.people.filter(({ castings }) => castings.length > 0);
      expect([actors.length, makers.length]).toEqual([28, 11]);
      expect(makers.filter((person) => actors.includes(person))).toEqual([]);
      expect(idsIn(castOf(guide).flatMap(({ performers }) => performers)).size).toBe(28);
    },
  ],
  [
    '28 characters, all in Ballard, and 2 without a name',
    (guide) => {
      const homes = guide.characters.map(({ home }) => home?.text ?? 'none').toSorted();
      const of = (show: string) => homes.filter((home) => home === show).length;
      expect([homes.length, of('Ballard'), of('Bosch'), of('Bosch: Legacy')]).toEqual([28, 22, 5, 1]);
      expect(idsIn(castOf(guide).flatMap(({ roles }) => roles)).size).toBe(28);
      const unnamed = guide.characters
        .flatMap(({ relations }) => relations)
        .filter(({ target }) => !target.ref);
      expect(unnamed.map(({ target }) => target.text).toSorted()).toEqual([
        'a sister who was murdered',
        // Two that are more than one person.
        'other strong women who worked with him',
        'the undocumented workers in a cold case',
        'the victim of a murder that the unit investigates',
      ]);
    },
  ],
  [
    '3 shows, 2 seasons, 10 episodes unlisted',
    (guide) => {
      expect(guide.shows.map(({ name }) => name)).toEqual(['Ballard', 'Bosch', 'Bosch: Legacy']);
      const seasons = guide.shows.flatMap((show) => show.seasons);
      expect(seasons.map(({ state }) => state)).toEqual(['released', 'ordered']);
      expect(seasons.flatMap(({ episodes }) => episodes)).toEqual([]);
    },
  ],
  [
    '1 novel series and 3 novels, 1 franchise',
    (guide) => {
      const types = guide.works.map(({ name }) => valuesOf(guide, name, 'type').map(shown).join());
      expect(types.toSorted()).toEqual(['novel', 'novel', 'novel', 'novel-series']);
      expect(guide.universes).toHaveLength(1);
    },
  ],
  [
    '5 production companies, 1 platform, 3 bodies of police',
    (guide) => {
      const types = guide.organizations.flatMap(
        ({ name }) => valuesOf(guide, name, 'type').map(shown)[0] ?? [],
      );
      const of = (type: string) => types.filter((one) => one === type).length;
      expect(guide.organizations).toHaveLength(9);
      expect([of('production-company'), of('streaming-service'), of('police')]).toEqual([5, 1, 3]);
    },
  ],
  [
    '1 place',
    (guide) => {
      const all = entriesOf(guide).flatMap((entry) => entry.facts);
      const places = all.filter(({ field }) => ['setting', 'location'].includes(field));
      expect(new Set(places.flatMap(({ values }) => values.map(({ text }) => text)))).toEqual(
        new Set(['Los Angeles']),
      );
    },
  ],
  [
    '2 reviews, 11 reprise links, 2 spin-off links',
    (guide) => {
      expect(showOf(guide, 'ballard').reviews).toHaveLength(2);
      expect(castOf(guide).flatMap(({ reprising }) => reprising)).toHaveLength(11);
      expect(showOf(guide, 'ballard').related.filter(({ field }) => field === 'spinoff-of')).toHaveLength(2);
    },
  ],
  [
    '5 more reprises in Bosch: Legacy, itself a spin-off',
    (guide) => {
      const castings = showOf(guide, 'bosch_legacy').cast.flatMap((list) => list.castings);
      expect(castings.map(({ reprising }) => reprising.map(({ ref }) => ref).join())).toEqual([
        'bosch',
        'bosch',
        '',
        'bosch',
        'bosch',
        'bosch',
      ]);
      says('Bosch: Legacy', 'spinoff-of', '@Bosch')(guide);
    },
  ],
  [
    '4 sources, all cited',
    (guide) => {
      expect(guide.sources).toHaveLength(4);
      expect(showOf(guide, 'ballard').cited.toSorted()).toEqual(guide.sources.map(({ id }) => id).toSorted());
      const sourcesOf = (subject: string, field: string): readonly (string | undefined)[] =>
        valuesOf(guide, subject, field).flatMap(({ sources }) => sources);
      expect(sourcesOf('Ballard', 'announced')).toEqual(['wikipedia_ballard']);
      expect(sourcesOf('Season 1', 'filmed')).toEqual(['wikipedia_ballard']);
      expect(sourcesOf('Season 2', 'renewed')).toEqual(['deadline']);
      expect(showOf(guide, 'ballard').reviews.map(({ sources }) => sources)).toEqual([
        ['rotten_tomatoes'],
        ['metacritic'],
      ]);
    },
  ],
  [
    'every link leads to an entry of that name',
    (guide) => {
      const names = new Map(entriesOf(guide).map(({ id, name }) => [id, name]));
      for (const { id, number } of showOf(guide, 'ballard').seasons)
        names.set(id, `Ballard, season ${number}`);
      const json = JSON.stringify(guide);
      const links = [...json.matchAll(/"text":"([^"]*)","ref":"([^"]*)"/g)];
      const mentions = [...json.matchAll(/\[([^\][{]*)\]\(series:([^)]*)\)/g)];
      expect([links.length > 300, mentions.length > 10]).toEqual([true, true]);
      for (const [, text, id] of [...links, ...mentions]) expect(names.get(id!)).toBe(text);
    },
  ],
];
