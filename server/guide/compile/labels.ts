// Words of the vocabulary as readers read them. What the schema has a label for takes that.
import { allFields, categories, jobs, type FieldGroup } from '../../../grammar/schema';

/** The groups of facts in the order in which a guide shows them. */
const groups: Readonly<Record<FieldGroup, number>> = {
  titles: 0,
  identity: 1,
  person: 2,
  run: 3,
  release: 4,
  production: 5,
  relations: 6,
  story: 7,
  reception: 8,
  job: 9,
  reference: 10,
  'external-id': 11,
};

const places = new Map(allFields.map((row, i) => [row, i] as const));
const jobLabels = new Map(jobs.map((job) => [job.name, job.label]));
const categoryLabels = new Map(categories.map((row) => [row.name, row.label]));

/** Where a field stands among others: by group, then by the schema. */
export function placeOfField(row: (typeof allFields)[number]): number {
  return groups[row.group] * 10_000 + (places.get(row) ?? 0);
}

/** How short forms are spelt. */
const spellings: Readonly<Record<string, string>> = {
  aka: 'Also known as',
  'spinoff-of': 'Spin-off of',
  url: 'URL',
  'archive-url': 'Archive URL',
  imdb: 'IMDb',
  tmdb: 'TMDB',
  tvdb: 'TheTVDB',
  tvmaze: 'TVmaze',
  eidr: 'EIDR',
  isbn: 'ISBN',
  mal: 'MyAnimeList',
  anidb: 'AniDB',
  'tmdb-order': 'TMDB order',
};

/** A field as a heading: `Based on`. */
export function labelOf(name: string): string {
  return jobLabels.get(name) ?? spellings[name] ?? capital(name.replaceAll('-', ' '));
}

/** A category of cast as a heading; one in quotes is its own. */
export function categoryLabel(category: string): string {
  return categoryLabels.get(category) ?? capital(category.replaceAll('-', ' '));
}

/** Where a category stands among others: the schema's first, then the rest as they come. */
export function placeOfCategory(category: string): number {
  const place = categories.findIndex(({ name }) => name === category);
  return place < 0 ? categories.length : place;
}

/** Where a job stands among others. */
export function placeOfJob(job: string): number {
  return jobs.findIndex(({ name }) => name === job);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fields whose inverse cannot be told from their names. */
const inverses: Readonly<Record<string, string>> = {
  'based-on': 'Basis of',
  adapts: 'Adapted by',
  'draws-on': 'Drawn on by',
  'inspired-by': 'Inspiration for',
  'spinoff-of': 'Spin-offs',
  'crossover-with': 'Crossover with',
  'related-to': 'Related to',
  leads: 'Led by',
  includes: 'Included in',
  members: 'Member of',
  universe: 'Comprises',
  after: 'Followed by',
  before: 'Preceded by',
  continues: 'Continued by',
};

/** A field the other way round, as a heading over what names one: `Network of`, `Sequels`, `Members`. */
export function inverseLabel(name: string): string {
  const [, noun] = /^(.+)-of$/.exec(name) ?? [];
  return inverses[name] ?? (noun ? `${labelOf(noun)}s` : `${labelOf(name)} of`);
}
