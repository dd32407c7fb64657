// The same facts as plain data, as authors of JSON and YAML would lay them out: things by their ids, and
// nothing said twice. Both notations, and the schema that says what may stand in them, are made from it.
import type { Character, Credit, Episode, FileFacts, Review, Season, Show } from './facts';

export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** A file's facts as plain data. */
export function plainFacts({ sources, organizations, people, shows }: FileFacts): Plain {
  return {
    sources: byId(sources, ({ title, publisher, published }) => {
      return { title, type: 'article', publisher, published };
    }),
    organizations: byId(organizations, ({ name, country }) => ({ name, country })),
    shows: byId(shows, plainShow),
    people: byId(people, ({ name, born, birthplace, occupation }) => {
      return { name, born, birthplace, occupation };
    }),
  };
}

/** The text of a JSON file that names its schema. */
export function jsonText(facts: FileFacts, schema: string): string {
  return `${JSON.stringify({ $schema: schema, ...(plainFacts(facts) as object) }, null, 2)}\n`;
}

function byId<T extends { readonly id: string }>(things: readonly T[], plain: (thing: T) => Plain): Plain {
  return Object.fromEntries(things.map((thing) => [thing.id, plain(thing)]));
}

function plainShow(of: Show): Plain {
  const { title, alias, genres, country, language, network, company, runs, summary, crew } = of;
  return {
    title,
    aka: alias,
    type: 'series',
    genre: genres,
    country,
    language,
    network,
    company,
    runs: `${runs.from}..${runs.to}`,
    seasonCount: of.seasons.length,
    episodeCount: of.seasons.reduce((sum, { episodes }) => sum + episodes.length, 0),
    summary,
    crew,
    seasons: of.seasons.map(plainSeason),
    cast: Object.fromEntries(of.casts.map(({ category, credits }) => [category, credits.map(plainCredit)])),
    characters: byId(of.characters, plainCharacter),
    reviews: of.reviews.map(plainReview),
    sections: of.sections.map(({ name, text }) => ({ name, text })),
  };
}

function plainSeason({ number, aired, viewers, source, episodes }: Season): Plain {
  const period = `${aired.from}..${aired.to}`;
  return { number, aired: period, viewers, source, episodes: episodes.map(plainEpisode) };
}

function plainEpisode(of: Episode): Plain {
  const { number, title, aired, runtime, directors, writers, viewers, summary } = of;
  return { number, title, aired, runtime, directors, writers, viewers, summary };
}

function plainCredit({ person, character, scope, note, names }: Credit): Plain {
  const where = typeof scope === 'string' ? scope : { first: scope.first, last: scope.last };
  return { person, character, in: where, note, ...(names && { names }) };
}

function plainCharacter({ name, description, occupation, traits, relations }: Character): Plain {
  return { name, description, occupation, traits, relations };
}

function plainReview({ name, season, source, score, reviews, consensus }: Review): Plain {
  return { name, season, source, type: 'critics', score, reviews, consensus };
}
