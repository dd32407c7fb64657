// The box of a show: {{Infobox television}}.
import type { Credit, Show } from '../../guide/guide';
import type { Value } from '../../guide/value';
import { valuesOf } from '../../guide/walk';
import { escapeUrl, plainList, template } from './escape';
import { dateWords, named, qualifiers, written, type Page } from './page';

/** The parameters that hold values of fields. */
const fields: readonly (readonly [parameter: string, ...fields: string[]])[] = [
  ['alt_name', 'aka'],
  ['native_name', 'original-title'],
  ['genre', 'genre'],
  ['based_on', 'based-on'],
  ['inspired_by', 'inspired-by'],
  ['country', 'country'],
  ['language', 'language'],
  ['num_seasons', 'seasons'],
  ['num_episodes', 'episodes'],
  ['num_specials', 'specials'],
  ['location', 'location'],
  ['camera', 'camera-setup'],
  ['picture_format', 'picture-format'],
  ['audio_format', 'audio-format'],
  ['runtime', 'runtime'],
  ['company', 'company'],
  ['budget', 'budget'],
  ['distributor', 'distributor'],
  ['network', 'network'],
  ['preceded_by', 'sequel-of'],
  [
    'related',
    'spinoff-of',
    'prequel-of',
    'reboot-of',
    'remake-of',
    'revival-of',
    'companion-of',
    'related-to',
  ],
];

/** The parameters that hold credits of the crew, by job. */
const jobs: Readonly<Record<string, string>> = {
  creator: 'creator',
  developer: 'developer',
  showrunner: 'showrunner',
  writer: 'writer',
  screenplay: 'screenplay',
  teleplay: 'teleplay',
  story: 'story',
  director: 'director',
  editor: 'editor',
  'creative-director': 'creative_director',
  presenter: 'presenter',
  narrator: 'narrator',
  'theme-composer': 'theme_music_composer',
  'opening-theme': 'open_theme',
  'closing-theme': 'end_theme',
  composer: 'composer',
  'executive-producer': 'executive_producer',
  producer: 'producer',
  'news-editor': 'news_editor',
  cinematographer: 'cinematography',
  animator: 'animator',
};

/** True for a credit that the box shows. */
export function isInBox({ job }: Credit): boolean {
  return Object.hasOwn(jobs, job);
}

/** The box. */
export function infobox(page: Page, show: Show): string {
  const credits = show.crew.flatMap((list) => list.credits);
  const starring = show.cast.filter(({ category, dub }) => category === 'main' && !dub);
  const stars = starring.flatMap(({ castings }) => castings).flatMap(({ performers }) => performers);
  const [website] = valuesOf(show, 'website').flatMap((value) => (value.type === 'url' ? [value] : []));
  return template(
    'Infobox television',
    {
      ...Object.fromEntries(
        fields.map(([parameter, ...names]) => [
          parameter,
          plainList(valuesFor(page, show, parameter, names)),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(jobs).map(([job, parameter]) => [
          parameter,
          plainList(creditsFor(page, credits, job)),
        ]),
      ),
      starring: plainList([...new Set(stars.map((star) => named(page, star)))]),
      ...runsOf(page, show),
      website: website && template('URL', { 1: escapeUrl(page.ledger.carry(website).url) }),
    },
    'block',
  );
}

function valuesFor(page: Page, show: Show, parameter: string, names: readonly string[]): readonly string[] {
  return valuesOf(show, ...names).map((value) => {
    const text = written(page, value);
    if (names.length > 1) page.ledger.blur(value, `\`${parameter}\` does not tell kinds of relations apart`);
    return text;
  });
}

function creditsFor(page: Page, credits: readonly Credit[], job: string): readonly string[] {
  return credits
    .filter((credit) => credit.job === job)
    .map(
      (credit) => named(page, page.ledger.carry(credit, 'job', 'person').person) + qualifiers(page, credit),
    );
}

function runsOf(page: Page, show: Show): Readonly<Record<'first_aired' | 'last_aired', string | undefined>> {
  const [runs] = valuesOf(show, 'runs').flatMap((value) => (value.type === 'period' ? [value] : []));
  const end = runs && (runs.ongoing ? 'present' : (dateWords(runs.to, 'End date') ?? yearOf(runs, 'to')));
  const start = runs && (dateWords(runs.from) ?? yearOf(runs, 'from'));
  if (!runs || start === undefined) return { first_aired: undefined, last_aired: undefined };
  page.ledger.carry(runs);
  return { first_aired: start + qualifiers(page, runs), last_aired: end };
}

/** The year of an end that is known to the year. */
function yearOf(runs: Value & { type: 'period' }, end: 'from' | 'to'): string | undefined {
  const date = runs[end];
  return date?.precision === 'year' && !date.approximate ? date.first.slice(0, 4) : undefined;
}
