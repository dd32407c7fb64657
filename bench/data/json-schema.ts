// The JSON schema of the facts in `plain.ts`, strict as an author's schema would be: the JSON server checks with it
// what our server checks by the schema of the language.
import { relationKinds } from './facts';
import { countries, genres, languages } from './words';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });
const count = (description: string): Schema => ({ type: 'integer', minimum: 1, description });
const number = (description: string): Schema => ({ type: 'number', minimum: 0, description });
const choice = (values: readonly string[], description: string): Schema => ({ enum: values, description });
const list = (items: Schema): Schema => ({ type: 'array', items });
const id = (description: string): Schema => ({ type: 'string', pattern: '^[a-z_][a-z0-9_-]*$', description });
const day = (description: string): Schema => ({
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description,
});
const period = (description: string): Schema => ({
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description,
});

/** An object of which every property is known; those that `optional` names may be missing. */
function strict(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Things by their ids. */
function byId(items: Schema): Schema {
  return { type: 'object', propertyNames: id('An id'), additionalProperties: items };
}

const episode = strict({
  number: count('Its number in the season'),
  title: text('Its title'),
  aired: day('The day of its first broadcast'),
  runtime: count('How many minutes it runs'),
  directors: list(id('Who directed it')),
  writers: list(id('Who wrote it')),
  viewers: number('How many millions watched'),
  summary: text('What happens in it'),
});

const season = strict({
  number: count('Its number'),
  aired: period('From its first broadcast to its last'),
  viewers: number('How many millions watched on average'),
  source: id('Where that was found'),
  episodes: list(episode),
});

const credit = strict(
  {
    person: id('Who plays'),
    character: id('Who is played'),
    in: {
      description: 'The seasons, or the one episode',
      oneOf: [strict({ first: count('First season'), last: count('Last season') }), text('An episode')],
    },
    note: text('Who the character is'),
    names: strict({ person: text('The name of who plays'), character: text('The name of who is played') }),
  },
  ['names'],
);

const character = strict({
  name: text('Its name'),
  description: text('Who it is'),
  occupation: text('What it does for a living'),
  traits: list(text('What it is like')),
  relations: list(
    strict({
      kind: choice(relationKinds, 'What it is to the other'),
      to: id('The other'),
      note: text('A remark'),
    }),
  ),
});

const review = strict({
  name: text('Who judged'),
  season: count('The season that was judged'),
  source: id('Where that was found'),
  type: choice(['critics', 'audience'], 'Whose opinion it is'),
  score: { type: 'integer', minimum: 0, maximum: 100, description: 'Out of 100' },
  reviews: count('How many reviews'),
  consensus: text('What they agree on'),
});

const show = strict({
  title: text('Its title'),
  aka: text('Another title'),
  type: choice(['series', 'miniseries', 'film'], 'What it is'),
  genre: list(choice(genres, 'A genre')),
  country: choice(countries, 'Where it was made'),
  language: choice(languages, 'The language it was made in'),
  network: id('Who showed it first'),
  company: id('Who made it'),
  runs: period('From its first showing to its last'),
  seasonCount: count('How many seasons have come out'),
  episodeCount: count('How many episodes have come out'),
  summary: text('What it is about'),
  crew: { type: 'object', description: 'People by their jobs', additionalProperties: list(id('A person')) },
  seasons: list(season),
  cast: strict({ main: list(credit), recurring: list(credit), guest: list(credit) }),
  characters: byId(character),
  reviews: list(review),
  sections: list(strict({ name: text('Its heading'), text: text('Its text') })),
});

const source = strict({
  title: text('Its title'),
  type: choice(['article', 'press-release'], 'What it is'),
  publisher: id('Who published it'),
  published: day('When it was published'),
});
const organization = strict({ name: text('Its name'), country: choice(countries, 'Where it is') });
const person = strict({
  name: text('The name'),
  born: day('The day of birth'),
  birthplace: text('The place of birth'),
  occupation: text('What they do'),
});

/** The schema as it stands in a file beside the data. */
export const jsonSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Shows',
  ...strict(
    {
      $schema: text('Where this schema is'),
      sources: byId(source),
      organizations: byId(organization),
      shows: byId(show),
      people: byId(person),
    },
    ['$schema'],
  ),
};
