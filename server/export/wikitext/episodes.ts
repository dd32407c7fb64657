// The episodes of a show: {{Series overview}}, and for each season an {{Episode table}}.
import type { Casting, Credit, Episode, Era, Season, Show } from '../../guide/guide';
import type { Value } from '../../guide/value';
import { valuesOf } from '../../guide/walk';
import { castLine, prose, section } from './cast';
import { escapeWiki, template } from './escape';
import { dateWords, named, qualifiers, references, written, type Page } from './page';

/** All seasons and episodes, those of eras below their names. */
export function episodeSection(page: Page, show: Show): readonly string[] {
  const eras = show.eras.flatMap((era) => {
    const heading = `=== ${escapeWiki(page.ledger.carry(era, 'name').name)} ===`;
    return section(heading, [...overview(page, era), ...runTables(page, era, 4)]);
  });
  return section('== Episodes ==', [...overview(page, show), ...runTables(page, show, 3), ...eras]);
}

/** How many episodes each season had, and when. */
function overview(page: Page, { seasons }: Show | Era): readonly string[] {
  const numbered = seasons.filter(({ number }) => number > 0);
  if (numbered.length < 2) return [];
  const parameters = numbered.flatMap((season) => {
    const [count] = valuesOf(season, 'episodes').filter(({ type }) => type === 'number');
    const [shown] = valuesOf(season, 'aired', 'released');
    const { number } = page.ledger.carry(season, 'number');
    return [
      [`episodes${number}`, count && written(page, count)],
      [`start${number}`, shown && dateIn(page, shown, 'from')],
      [`end${number}`, shown && dateIn(page, shown, 'to')],
    ] as const;
  });
  return [template('Series overview', Object.fromEntries(parameters), 'block')];
}

/** One end of a period, or a date as both; undefined where its day is not known. */
function dateIn(page: Page, value: Value, end: 'from' | 'to'): string | undefined {
  const date = value.type === 'date' ? value.date : value.type === 'period' ? value[end] : undefined;
  const words = dateWords(date, end === 'from' ? 'Start date' : 'End date');
  const isWhole =
    value.type === 'date' || (value.type === 'period' && dateWords(value.from) && dateWords(value.to));
  if (words !== undefined && isWhole) page.ledger.carry(value);
  return words && (end === 'from' ? words + qualifiers(page, value) : words);
}

function runTables(page: Page, run: Show | Era, level: number): readonly string[] {
  const equals = '='.repeat(level);
  const seasons = run.seasons.flatMap((season) => [
    `${equals} ${seasonHeading(page, season)} ${equals}`,
    ...prose(seasonProse(page, season)),
    ...table(page, season.episodes),
  ]);
  const loose = table(page, run.episodes);
  return [...seasons, ...(loose.length > 0 ? [`${equals} Other episodes ${equals}`, ...loose] : [])];
}

function seasonHeading(page: Page, season: Season): string {
  const { name, title } = page.ledger.carry(season, 'number', 'title');
  return (
    escapeWiki(title === undefined || title === name ? name : `${name}: ${title}`) + references(page, season)
  );
}

function seasonProse(page: Page, season: Season): readonly string[] {
  const { description } = page.ledger.carry(season, 'description');
  const texts = valuesOf(season, 'summary', 'premise').map((value) => page.ledger.carry(value).text);
  return [...(description ? [description.text] : []), ...texts];
}

function table(page: Page, episodes: readonly Episode[]): readonly string[] {
  if (episodes.length === 0) return [];
  const rows = episodes.map((episode) => row(page, episode));
  const columns = [
    'overall',
    'season',
    'title',
    'director',
    'writer',
    'airdate',
    'prodcode',
    'viewers',
    'aux1',
  ];
  const widths = Object.fromEntries(columns.map((column) => [column, '1']));
  return [template('Episode table', { ...widths, aux1T: 'Guests', episodes: `\n${rows.join('\n')}\n` })];
}

function row(page: Page, episode: Episode): string {
  const { number, name, title } = page.ledger.carry(episode, 'number', 'title');
  const values = (...fields: readonly string[]): string =>
    valuesOf(episode, ...fields)
      .map((value) => written(page, value))
      .join('<br />');
  const { description } = page.ledger.carry(episode, 'description');
  const summary = [...(description ? [escapeWiki(description.text)] : []), values('summary')].filter(Boolean);
  return template(
    'Episode list',
    {
      EpisodeNumber: values('overall'),
      EpisodeNumber2: number === undefined ? '' : escapeWiki(number),
      Title: escapeWiki(title ?? name) + references(page, episode),
      AltTitle: values('aka'),
      NativeTitle: values('original-title'),
      DirectedBy: credits(page, episode, ['director']),
      WrittenBy: credits(page, episode, ['writer', 'story', 'teleplay', 'screenplay']),
      OriginalAirDate: values('aired', 'released'),
      ProdCode: values('production-code'),
      Viewers: values('viewers'),
      Aux1: guests(page, episode),
      ShortSummary: summary.join(' '),
    },
    'block',
  );
}

function credits(page: Page, { crew }: Episode, jobs: readonly string[]): string {
  const all = crew.filter(({ job }) => jobs.includes(job)).flatMap((list) => list.credits);
  const line = (credit: Credit): string => {
    const { job, label, person } = page.ledger.carry(credit, 'job', 'person');
    const head = job === 'story' || job === 'teleplay' ? `${label}: ` : '';
    return head + named(page, person) + qualifiers(page, credit, true);
  };
  return all.map(line).join('<br />');
}

function guests(page: Page, { cast }: Episode): string {
  const castings: readonly Casting[] = cast.flatMap((list) => list.castings);
  return castings.map((casting) => castLine(page, casting, true)).join('<br />');
}
