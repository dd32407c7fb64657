// Writes facts in the language of this project, laid out as the formatter lays them out.
import type { Cast, Character, Credit, Episode, FileFacts, Review, Season, Show } from './facts';

/** The text of a `.series` file. */
export function seriesText({ sources, organizations, people, shows }: FileFacts): string {
  const lines = [
    ...sources.flatMap(({ id, title, publisher, published }) =>
      block(`source ${id} ${quoted(title)}`, [
        'type: article',
        `publisher: ${publisher}`,
        `published: ${published}`,
      ]),
    ),
    ...organizations.map(({ id, name, country }) => {
      return `organization ${id} ${quoted(name)} { country: ${quoted(country)} }`;
    }),
    ...shows.flatMap(show),
    ...people.flatMap(({ id, name, born, birthplace, occupation }) =>
      short(`person ${id} ${quoted(name)}`, [
        `born: ${born}`,
        `birthplace: ${quoted(birthplace)}`,
        `occupation: ${quoted(occupation)}`,
      ]),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The formatter's. */
const width = 110;

/** How many lines an episode, a credit and a character take; what else a show has is little. */
export const linesOf = { episode: 10, character: 8, credit: 1, person: 5 } as const;

function show(of: Show): readonly string[] {
  const episodes = of.seasons.reduce((sum, season) => sum + season.episodes.length, 0);
  return block(`show ${of.id} ${quoted(of.title)}`, [
    `aka: ${quoted(of.alias)}`,
    'type: series',
    `genre: ${of.genres.map(quoted).join(', ')}`,
    `country: ${quoted(of.country)}`,
    `language: ${quoted(of.language)}`,
    `network: ${of.network}`,
    `company: ${of.company}`,
    `runs: ${of.runs.from}..${of.runs.to}`,
    `seasons: ${of.seasons.length}`,
    `episodes: ${episodes}`,
    ...prose('summary: ', of.summary),
    ...block(
      'crew',
      Object.entries(of.crew).map(([job, people]) => `${job}: ${people.join(', ')}`),
    ),
    ...of.seasons.flatMap(season),
    ...of.casts.flatMap(cast),
    ...of.characters.flatMap(character),
    ...of.reviews.flatMap(review),
    ...of.sections.flatMap(({ name, text }) => prose(`section ${quoted(name)}: `, text)),
  ]);
}

function season({ number, aired, viewers, source, episodes }: Season): readonly string[] {
  return block(`season ${number}`, [
    `episodes: ${episodes.length}`,
    `aired: ${aired.from}..${aired.to} [${source}]`,
    `viewers: ${viewers}M (average)`,
    ...episodes.flatMap(episode),
  ]);
}

function episode(of: Episode): readonly string[] {
  return block(`episode ${of.number} ${quoted(of.title)}`, [
    `aired: ${of.aired}`,
    `runtime: ${of.runtime}min`,
    `director: ${of.directors.join(', ')}`,
    `writer: ${of.writers.join(', ')}`,
    `viewers: ${of.viewers}M (live and same day)`,
    ...prose('summary: ', of.summary),
  ]);
}

function cast({ category, credits }: Cast): readonly string[] {
  return block(`cast ${category}`, credits.map(credit));
}

function credit({ person, character, scope, note, names }: Credit): string {
  const performer = names ? `${person} ${quoted(names.person)}` : person;
  const role = names ? `${character} ${quoted(names.character)}` : character;
  return `${performer} as ${role} in ${scopeText(scope)}: ${quoted(note)}`;
}

function scopeText(scope: Credit['scope']): string {
  if (typeof scope === 'string') return scope;
  const { first, last } = scope;
  return first === last ? `season ${first}` : `seasons ${first}..${last}`;
}

function character({ id, name, occupation, traits, description, relations }: Character): readonly string[] {
  return block(`character ${id} ${quoted(name)}`, [
    `description: ${quoted(description)}`,
    `occupation: ${quoted(occupation)}`,
    `traits: ${traits.map(quoted).join(', ')}`,
    ...relations.map(({ kind, to, note }) => `${kind}: ${to} (${note})`),
  ]);
}

function review({ name, source, season: number, score, reviews, consensus }: Review): readonly string[] {
  return block(`review ${quoted(name)} in season ${number} [${source}]`, [
    'type: critics',
    `score: ${score}/100`,
    `reviews: ${reviews}`,
    ...prose('consensus: ', consensus),
  ]);
}

/** A block on one line where that is short enough. */
function short(head: string, inside: readonly string[]): readonly string[] {
  const line = `${head} { ${inside.join('; ')} }`;
  return line.length <= width ? [line] : block(head, inside);
}

function block(head: string, inside: readonly string[]): readonly string[] {
  return [`${head} {`, ...inside.map((line) => `  ${line}`), '}'];
}

function prose(head: string, text: string): readonly string[] {
  return [`${head}"""`, `  ${text}`, '"""'];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
