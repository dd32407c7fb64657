// The fields of the language with the properties of schema.org that say the same: one table.

/** How a value is written: as its own data says, or as a node of a type. */
export type Form =
  'plain' | 'Country' | 'Language' | 'Place' | 'VideoObject' | 'span' | 'published' | 'id' | 'minutes';

/** A field and its property. */
export interface Row {
  readonly field: string;
  readonly property: string;
  readonly form?: Form;
  /** The types that have the property; all that have the field where it is left out. */
  readonly on?: readonly string[];
  /** Why the field cannot be told from others that have the same property. */
  readonly blur?: string;
}

const works = [
  'TVSeries',
  'TVSeason',
  'CreativeWorkSeason',
  'TVEpisode',
  'Clip',
  'Movie',
  'Book',
  'BookSeries',
];
const creative = [
  ...works,
  'CreativeWork',
  'CreativeWorkSeries',
  'ShortStory',
  'PodcastSeries',
  'Play',
  'VideoGame',
];
const television = ['TVSeries', 'TVSeason', 'CreativeWorkSeason', 'TVEpisode'];
const runs = [
  'TVSeries',
  'TVSeason',
  'CreativeWorkSeason',
  'CreativeWorkSeries',
  'BookSeries',
  'PodcastSeries',
];
const person = ['Person'];
const bodies = ['Organization', 'PerformingGroup'];

const name = 'schema.org does not tell kinds of names apart';
const basis = 'schema.org does not tell kinds of basis apart';

/** The table. A field without a row is lost. */
export const rows: readonly Row[] = [
  { field: 'aka', property: 'alternateName' },
  ...['title', 'original-title', 'working-title', 'former-title', 'former-name', 'short-name'].map(alternate),
  ...['birth-name', 'nickname', 'pseudonym'].map(alternate),
  { field: 'genre', property: 'genre', on: [...creative] },
  { field: 'country', property: 'countryOfOrigin', form: 'Country', on: creative },
  { field: 'country', property: 'nationality', form: 'Country', on: person },
  { field: 'language', property: 'inLanguage', form: 'Language', on: creative },
  { field: 'content-rating', property: 'contentRating', on: creative },
  { field: 'keyword', property: 'keywords', on: creative },
  { field: 'premise', property: 'abstract', on: creative },
  { field: 'summary', property: 'description' },
  { field: 'description', property: 'description' },
  { field: 'setting', property: 'contentLocation', form: 'Place', on: creative },
  { field: 'location', property: 'locationCreated', form: 'Place', on: creative },
  { field: 'location', property: 'location', form: 'Place', on: bodies },
  { field: 'image', property: 'image' },
  { field: 'trailer', property: 'trailer', form: 'VideoObject', on: [...television, 'Movie'] },
  { field: 'website', property: 'url' },
  { field: 'url', property: 'url' },
  {
    field: 'title-character',
    property: 'character',
    on: creative,
    blur: 'schema.org knows characters, not title characters',
  },
  { field: 'status', property: 'creativeWorkStatus', on: creative },
  { field: 'runs', property: 'startDate', form: 'span', on: runs },
  { field: 'aired', property: 'startDate', form: 'span', on: runs },
  { field: 'released', property: 'startDate', form: 'span', on: runs },
  { field: 'aired', property: 'datePublished', on: ['TVEpisode', 'Clip'] },
  { field: 'released', property: 'datePublished', on: creative.filter((type) => !runs.includes(type)) },
  { field: 'published', property: 'datePublished', on: creative },
  { field: 'seasons', property: 'numberOfSeasons', on: ['TVSeries'] },
  { field: 'episodes', property: 'numberOfEpisodes', on: ['TVSeries', 'TVSeason'] },
  {
    field: 'runtime',
    property: 'timeRequired',
    form: 'minutes',
    on: ['TVSeries', 'TVSeason', 'CreativeWorkSeason', 'Clip'],
  },
  { field: 'runtime', property: 'duration', form: 'minutes', on: ['TVEpisode', 'Movie'] },
  { field: 'network', property: 'publication', form: 'published', on: creative },
  { field: 'company', property: 'productionCompany', on: [...television, 'Movie'] },
  { field: 'distributor', property: 'provider', on: creative },
  { field: 'publisher', property: 'publisher', on: creative },
  { field: 'author', property: 'author', on: creative },
  { field: 'director', property: 'director', on: ['Movie'] },
  { field: 'creator', property: 'creator', on: creative },
  { field: 'number', property: 'position', on: creative },
  { field: 'based-on', property: 'isBasedOn', on: creative },
  ...['adapts', 'draws-on', 'inspired-by'].map((field) => ({
    field,
    property: 'isBasedOn',
    on: creative,
    blur: basis,
  })),
  { field: 'universe', property: 'isPartOf', on: creative },
  { field: 'part-of', property: 'isPartOf', on: creative },
  { field: 'given-name', property: 'givenName', on: person },
  { field: 'family-name', property: 'familyName', on: person },
  { field: 'title', property: 'honorificPrefix', on: person },
  { field: 'suffix', property: 'honorificSuffix', on: person },
  { field: 'born', property: 'birthDate', on: person },
  { field: 'died', property: 'deathDate', on: person },
  { field: 'birthplace', property: 'birthPlace', form: 'Place', on: person },
  { field: 'gender', property: 'gender', on: person },
  { field: 'occupation', property: 'jobTitle', on: person },
  { field: 'member-of', property: 'memberOf', on: [...person, ...bodies] },
  { field: 'members', property: 'member', on: bodies },
  { field: 'spouse', property: 'spouse', on: person },
  { field: 'parent', property: 'parent', on: person },
  { field: 'parent', property: 'parentOrganization', on: bodies },
  { field: 'child', property: 'children', on: person },
  { field: 'sibling', property: 'sibling', on: person },
  { field: 'founded', property: 'foundingDate', on: bodies },
  { field: 'dissolved', property: 'dissolutionDate', on: bodies },
  { field: 'isbn', property: 'isbn', on: ['Book'] },
  { field: 'eidr', property: 'titleEIDR', on: ['TVSeries', 'TVSeason', 'TVEpisode', 'Movie'] },
  ...['imdb', 'tmdb', 'tvdb', 'tvmaze', 'wikidata', 'wikipedia', 'mal', 'anidb', 'production-code'].map(
    identifier,
  ),
];

function alternate(field: string): Row {
  return { field, property: 'alternateName', blur: name, ...(field === 'title' && { on: creative }) };
}

function identifier(field: string): Row {
  return { field, property: 'identifier', form: 'id' };
}

/** The rows for a field of a thing of a type. */
export function rowFor(field: string, type: string): Row | undefined {
  return rows.find((row) => row.field === field && (row.on?.includes(type) ?? true));
}
