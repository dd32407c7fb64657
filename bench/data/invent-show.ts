// Invents one show: what it is, its seasons, its cast and characters, and what was written about it.
import {
  relationKinds,
  type Cast,
  type Character,
  type Credit,
  type Episode,
  type Organization,
  type Person,
  type Review,
  type Season,
  type Show,
  type Source,
} from './facts';
import type { Random } from './random';
import * as words from './words';

/** Who may be named in a show. */
export interface People {
  /** Those of whom every one is named in it. */
  readonly own: readonly Person[];
  readonly others: readonly Person[];
  /** Who writes the first episode of every season. */
  readonly mentor: Person;
}

/** What a show may refer to. */
export interface Around extends People {
  /** Four of them. */
  readonly organizations: readonly Organization[];
}

/** How large a show is. */
export interface Size {
  readonly episodes: number;
  readonly cast: number;
}

/** A show whose ids nobody else has. */
export function inventShow(random: Random, around: Around, size: Size): Show {
  const title = `${words.capital(words.phrase(random, 1, 2))} ${words.invented(random, 5)}`;
  const id = words.idOf(title);
  const characters = inventCharacters(random, size.cast);
  const seasons = inventSeasons(random, around, characters, { id, episodes: size.episodes });
  const last = seasons.at(-1)!;
  return {
    id,
    title,
    alias: `${words.invented(random, 4)} ${words.phrase(random, 1, 3)}`,
    genres: random.some(words.genres, 2),
    country: random.pick(words.countries),
    language: random.pick(words.languages),
    network: around.organizations[0]!.id,
    company: around.organizations[1]!.id,
    runs: { from: seasons[0]!.aired.from, to: last.aired.to },
    summary: told(random, characters, 2),
    crew: inventCrew(around),
    seasons,
    casts: inventCasts(random, around, characters, seasons),
    characters,
    reviews: inventReviews(random, id, seasons),
    sections: [
      { name: 'Development', text: told(random, characters, 4) },
      { name: 'Reception', text: told(random, characters, 3) },
    ],
  };
}

/** The last four of a show's own people make it, the others play in it. */
function inventCrew({ own }: Around): Show['crew'] {
  const [creator, showrunner, producer, composer] = own.slice(-4).map(({ id }) => id);
  return {
    creator: [creator!],
    showrunner: [showrunner!],
    'executive-producer': [producer!, creator!],
    composer: [composer!],
  };
}

/** Some sentences that mention characters. */
function told(random: Random, characters: readonly Character[], sentences: number): string {
  return Array.from({ length: sentences }, () => {
    const { id } = random.pick(characters);
    return `${words.capital(words.phrase(random, 3, 7))} @${id} ${words.sentence(random, 4, 9).toLowerCase()}`;
  }).join(' ');
}

function inventSeasons(
  random: Random,
  around: Around,
  characters: readonly Character[],
  { id, episodes }: { readonly id: string; readonly episodes: number },
): readonly Season[] {
  const seasons: Season[] = [];
  // A show of so many episodes is told day by day.
  const [perSeason, pace] =
    episodes > 500 ? [200, 1] : [Math.max(2, Math.min(random.int(8, 24), Math.ceil(episodes / 2))), 7];
  const start = words.dayIn(random, 1995, 1998);
  for (let left = episodes; left > 0; left -= perSeason) {
    const number = seasons.length + 1;
    const from = words.daysAfter(start, (number - 1) * 200);
    const count = Math.min(perSeason, left);
    const list = Array.from({ length: count }, (_, i) =>
      inventEpisode(random, around, characters, i + 1, words.daysAfter(from, i * pace)),
    );
    seasons.push({
      number,
      aired: { from, to: list.at(-1)!.aired },
      viewers: random.int(20, 90) / 10,
      source: sourceIds(id).schedule,
      episodes: list,
    });
  }
  return seasons;
}

function inventEpisode(
  random: Random,
  { own, others, mentor }: People,
  characters: readonly Character[],
  number: number,
  aired: string,
): Episode {
  const anyone = (): string => random.pick(random.chance(0.7) ? own : others).id;
  const writers = new Set([anyone(), ...(random.chance(0.5) ? [anyone()] : [])]);
  return {
    number,
    title: `${words.capital(words.phrase(random, 1, 3))} ${words.invented(random, 3)}`,
    aired,
    directors: [anyone()],
    writers: [...(number === 1 ? [mentor.id] : []), ...writers],
    runtime: random.int(41, 46),
    viewers: random.int(20, 90) / 10,
    summary: told(random, characters, random.int(1, 2)),
  };
}

function inventCharacters(random: Random, count: number): readonly Character[] {
  const named = Array.from({ length: count }, () => {
    const name = words.fullName(random);
    return { id: words.idOf(name), name };
  });
  return named.map(({ id, name }, i) => {
    const later = named.slice(i + 1, i + 6);
    const relations = random.some(later, 2).map(({ id: to }) => ({
      kind: random.pick(relationKinds),
      to,
      note: words.phrase(random, 2, 4),
    }));
    return {
      id,
      name,
      occupation: random.pick(words.occupations),
      traits: random.some(words.traits, 2),
      description: words.capital(words.phrase(random, 4, 8)),
      relations,
    };
  });
}

/** A third of the characters are main, the others recurring; each season has guests whom nobody else names. */
function inventCasts(
  random: Random,
  { own }: People,
  characters: readonly Character[],
  seasons: readonly Season[],
): readonly Cast[] {
  const credits = characters.map((character, i): Credit => {
    const first = random.int(1, seasons.length);
    const last = random.chance(0.5) ? seasons.length : random.int(first, seasons.length);
    const note = words.phrase(random, 4, 9);
    return { person: own[i]!.id, character: character.id, scope: { first, last }, note };
  });
  const main = Math.ceil(credits.length / 3);
  return [
    { category: 'main', credits: credits.slice(0, main) },
    { category: 'recurring', credits: credits.slice(main) },
    { category: 'guest', credits: seasons.map((season) => inventGuest(random, season)) },
  ];
}

function inventGuest(random: Random, { number, episodes }: Season): Credit {
  const names = { person: words.fullName(random), character: words.fullName(random) };
  return {
    person: words.idOf(names.person),
    character: words.idOf(names.character),
    scope: `s${number}e${random.pick(episodes).number}`,
    note: words.phrase(random, 4, 9),
    names,
  };
}

function inventReviews(random: Random, show: string, seasons: readonly Season[]): readonly Review[] {
  return seasons.slice(0, 3).map(({ number }) => ({
    name: 'Metacritic',
    source: sourceIds(show).notices,
    season: number,
    score: random.int(40, 95),
    reviews: random.int(5, 40),
    consensus: words.sentence(random, 8, 16),
  }));
}

/** The articles that a show cites. */
export function inventSources(
  random: Random,
  { id, title }: Show,
  [, , publisher, other]: readonly Organization[],
): readonly Source[] {
  const { schedule, notices } = sourceIds(id);
  return [
    {
      id: schedule,
      title: `${title}: the schedule`,
      publisher: publisher!.id,
      published: words.dayIn(random, 2024, 2025),
    },
    {
      id: notices,
      title: `${title}: the notices`,
      publisher: other!.id,
      published: words.dayIn(random, 2024, 2025),
    },
  ];
}

function sourceIds(show: string): { readonly schedule: string; readonly notices: string } {
  return { schedule: `${show}_schedule`, notices: `${show}_notices` };
}
