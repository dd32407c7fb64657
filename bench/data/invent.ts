// Invents the facts of a dataset, as consistent as real ones: seasons follow each other, numbers add up, people
// are grown up when they work, and the casts refer to the characters. The same seed invents the same dataset.
import type { FileFacts, Organization, Person, Show } from './facts';
import { inventShow, inventSources, type Around, type Size } from './invent-show';
import { Random } from './random';
import { linesOf, seriesText } from './series';
import { cities, countries, dayIn, fullName, idOf, invented, occupations } from './words';

/** How much to invent. */
export interface Wanted {
  readonly files: number;
  /** The lines of each file in the `.series` notation, nearly. */
  readonly lines: number;
  readonly seed: number;
}

/** A show is at least this long, in lines, and at most that. */
const shortest = 150;
const longest = 2000;

/** The lines of a show, its sources and its makers without seasons and cast. */
const frame = 75;

/** The facts of each file. The person `mentor` writes for every show, `newcomer` is declared last and named once. */
export function inventDataset({ files, lines, seed }: Wanted): readonly FileFacts[] {
  const random = new Random(seed);
  const organizations = inventOrganizations(random);
  const known: Person[] = [];
  return Array.from({ length: files }, (_, i) => {
    const file = inventFile(random, organizations, lines, known);
    known.push(...file.people.slice(0, 20));
    return {
      ...file,
      people: [...(i === 0 ? [mentor] : []), ...file.people, ...(i === files - 1 ? [newcomer] : [])],
      ...(i === 0 && { organizations, shows: withNewcomer(file.shows) }),
    };
  });
}

/** The facts of one file with one show of so many episodes. */
export function inventLongShow(episodes: number, seed: number): FileFacts {
  const random = new Random(seed);
  const organizations = inventOrganizations(random);
  const facts = draft(random, organizations, [], { episodes, cast: Math.round(episodes / 20) });
  return {
    ...facts,
    organizations,
    people: [mentor, ...facts.people, newcomer],
    shows: withNewcomer(facts.shows),
  };
}

/** The facts of so many shows, a file each, with so many episodes each; some people work for several. */
export function inventCatalogue(shows: number, episodes: number, seed: number): readonly FileFacts[] {
  const random = new Random(seed);
  const organizations = inventOrganizations(random);
  const known: Person[] = [];
  return Array.from({ length: shows }, (_, i) => {
    const facts = draft(random, organizations, known, { episodes, cast: Math.ceil(episodes / 2) });
    known.push(...facts.people.slice(0, 2));
    return i > 0 ? facts : { ...facts, organizations, people: [mentor, ...facts.people] };
  });
}

/** Writes for every show, so that a rename of it changes many places. */
const mentor: Person = {
  id: 'aa_mentor',
  name: 'Aa Mentor',
  born: '1950-02-03',
  birthplace: 'Galway',
  occupation: 'Writer',
};

/** Named once, in the middle of the first file; declared at the end of the last. */
export const newcomer: Person = { ...mentor, id: 'zz_newcomer', name: 'Zz Newcomer', occupation: 'Director' };

/** Stands once in a dataset: in the summary of the episode that `newcomer` directs. */
export const landmark = 'Nobody saw the ferryman leave';

function inventOrganizations(random: Random): readonly Organization[] {
  return Array.from({ length: 4 }, (_, i) => {
    const name = `${invented(random, 3)} ${i % 2 === 0 ? 'Television' : 'Pictures'}`;
    return { id: idOf(name), name, country: random.pick(countries) };
  });
}

/** @param known people of other files, some of whom work here too */
function inventFile(
  random: Random,
  organizations: readonly Organization[],
  lines: number,
  known: readonly Person[],
): FileFacts {
  const file = { sources: [], organizations: [], people: [], shows: [] } as Drafted;
  for (let left = lines; left > shortest / 2;) {
    const size = left < shortest * 2 ? left : random.int(shortest, Math.min(longest, left - shortest));
    const drafted = draft(random, organizations, [...file.people, ...known], proportions(size));
    for (const part of ['sources', 'people', 'shows'] as const)
      file[part].push(...(drafted[part] as never[]));
    left -= lineCount(drafted);
  }
  return file;
}

/** Facts that are still growing. */
type Drafted = { readonly [Part in keyof FileFacts]: FileFacts[Part][number][] };

/** One show with its sources and its people. */
function draft(
  random: Random,
  organizations: readonly Organization[],
  known: readonly Person[],
  size: Size,
): FileFacts {
  const own = inventPeople(random, size.cast + 4);
  const team: Around = { own, others: known.length > 0 ? known : own, mentor, organizations };
  const show = inventShow(random, team, size);
  return {
    sources: inventSources(random, show, organizations),
    organizations: [],
    people: own,
    shows: [show],
  };
}

/** How many episodes and how large a cast a show of so many lines has. */
function proportions(lines: number): Size {
  const castLine = linesOf.character + linesOf.credit + linesOf.person;
  const cast = Math.max(3, Math.round((lines * 0.2) / castLine));
  return {
    episodes: Math.max(2, Math.round((lines - frame - cast * castLine) / (linesOf.episode + 0.5))),
    cast,
  };
}

function inventPeople(random: Random, count: number): readonly Person[] {
  return Array.from({ length: count }, () => {
    const name = fullName(random);
    return {
      id: idOf(name),
      name,
      born: dayIn(random, 1930, 1972),
      birthplace: random.pick(cities),
      occupation: random.pick(occupations),
    };
  });
}

/** Lets `newcomer` direct the episode in the middle of the shows in the middle. */
function withNewcomer(shows: readonly Show[]): readonly Show[] {
  return changed(middle(shows), shows, (show) => ({
    ...show,
    seasons: changed(middle(show.seasons), show.seasons, (season) => ({
      ...season,
      episodes: changed(middle(season.episodes), season.episodes, (episode) => ({
        ...episode,
        directors: [newcomer.id],
        summary: `${landmark}. ${episode.summary}`,
      })),
    })),
  }));
}

function changed<T>(one: T, list: readonly T[], change: (one: T) => T): readonly T[] {
  return list.map((item) => (item === one ? change(item) : item));
}

function middle<T>(list: readonly T[]): T {
  return list[list.length >> 1]!;
}

function lineCount(facts: FileFacts): number {
  return seriesText(facts).split('\n').length - 1;
}
